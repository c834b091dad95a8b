using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Evidence;

/// <summary>The judges of what was collected: documents, the tenant, users, Exchange Online and DNS.</summary>
public sealed class EvidenceJudgeTests
{
    private static readonly Scenario OnPremises = Scenario.ForTopology(Topology.OnPremises, "contoso.com") with { PoolFqdn = ["pool.contoso.com"], ExternalWebServicesFqdn = ["web.contoso.com", "WEB.contoso.com"] };
    private static readonly Scenario OnlineOnly = Scenario.ForTopology(Topology.OnlineOnly, "contoso.com");

    private static DeploymentEvidence Evidence(Scenario? scenario = null) => new() { Collected = TestMetadata.Now, Scenario = scenario ?? OnPremises };

    private static Dictionary<ConfigurationSection, SectionReading> Section(ConfigurationSection section, params ConfigurationItem[] items) => new() { [section] = SectionReading.Of(items) };

    [Fact]
    public void A_document_that_was_collected_is_judged_and_one_that_was_not_is_inconclusive()
    {
        var evidence = Evidence(OnPremises with { PoolFqdn = ["pool.contoso.com", "other.contoso.com"] }) with
        {
            Metadata = [new MetadataEvidence(new Uri("https://pool.contoso.com/metadata/json/1"), TestMetadata.Fetch() with { StatusCode = 404 }, null)],
        };

        var results = MetadataEvidenceJudge.Judge(evidence).ToList();

        Assert.Contains(results, static result => result.Status == CheckStatus.Fail && result.Target.Contains("pool.contoso.com"));
        var missing = results.Where(static result => result.Target.Contains("other.contoso.com"));
        Assert.Equal((CheckStatus.Inconclusive, "The evidence does not have this document."), missing.Select(static result => (result.Status, result.Message)).Single());
    }

    [Fact]
    public void Without_documents_or_targets_it_is_said_why_nothing_was_looked_at()
    {
        var notFetched = Assert.Single(MetadataEvidenceJudge.Judge(Evidence()));
        var noTarget = Assert.Single(MetadataEvidenceJudge.Judge(Evidence(OnPremises with { PoolFqdn = [] }) with { Metadata = [] }));
        var withExchange = Assert.Single(MetadataEvidenceJudge.Judge(Evidence(OnPremises with { ExchangeDeployment = ExchangeDeployment.Hybrid })));

        Assert.Contains("were not fetched", notFetched.Message, StringComparison.Ordinal);
        Assert.Contains("names neither a pool nor a tenant", noTarget.Message, StringComparison.Ordinal);
        Assert.Equal((7, 6), (notFetched.Step, withExchange.Step));
        Assert.All([notFetched, noTarget], static result => Assert.Equal(CheckStatus.Inconclusive, result.Status));
        Assert.Empty(MetadataEvidenceJudge.Judge(Evidence(OnlineOnly)));
    }

    private static ServicePrincipal Principal(params ServicePrincipalKey[] keys) => new("id-1", KnownApplication.Lync.AppId, null, true, [], keys);

    private static DeploymentEvidence WithTenant(params ServicePrincipalReading[] readings) => Evidence() with { Tenant = new TenantEvidence(readings) };

    private static CheckResult[] Of(IEnumerable<CheckResult> results, string check) => [.. results.Where(result => result.Check == check)];

    [Fact]
    public void A_tenant_that_was_not_looked_at_is_inconclusive_where_there_are_servers()
    {
        var unconnected = Assert.Single(TenantEvidenceJudge.Judge(Evidence()));
        var refused = Assert.Single(TenantEvidenceJudge.Judge(Evidence() with { Tenant = new TenantEvidence([], "No consent.") }));

        Assert.StartsWith("This session is not connected", unconnected.Message, StringComparison.Ordinal);
        Assert.Equal((CheckStatus.Inconclusive, "No consent."), (refused.Status, refused.Message));
        Assert.Empty(TenantEvidenceJudge.Judge(Evidence(OnlineOnly)));
        Assert.Empty(TenantEvidenceJudge.Judge(Evidence(OnlineOnly) with { Tenant = new TenantEvidence([new ServicePrincipalReading(KnownApplication.Lync, null)]) }));
    }

    [Fact]
    public void A_principal_that_could_not_be_read_does_not_hide_the_others()
    {
        var results = TenantEvidenceJudge.Judge(WithTenant(new ServicePrincipalReading(KnownApplication.Exchange, null, "Throttled."), new ServicePrincipalReading(KnownApplication.Lync, null))).ToList();

        Assert.Equal([CheckStatus.Inconclusive, CheckStatus.Fail], results.Select(static result => result.Status));
    }

    [Fact]
    public void Each_external_web_services_name_is_looked_for_once()
    {
        var names = Of(TenantEvidenceJudge.Judge(WithTenant(new ServicePrincipalReading(KnownApplication.Lync, Principal()))), OAuthChecks.ServicePrincipalName.Id);

        Assert.Equal($"{KnownApplication.Lync.AppId:D}/web.contoso.com", Assert.Single(names).Expected);
    }

    private static string[] Compared(DeploymentEvidence evidence) =>
        [.. Of(TenantEvidenceJudge.Judge(evidence with { Tenant = new TenantEvidence([new ServicePrincipalReading(KnownApplication.Lync, Principal())]) }), OAuthChecks.ServicePrincipalCertificate.Id)
            .Select(static result => result.Expected!)];

    private static ConfigurationItem Installed(string thumbprint, string use) => Item(
        ("Use", use), ("Thumbprint", thumbprint), ("Subject", "CN=a"), ("Issuer", "CN=b"), ("NotBefore", "2026-01-01T00:00:00Z"), ("NotAfter", "2027-12-31T00:00:00Z"));

    private static MetadataEvidence Document(string address, params CertificateFacts?[] certificates) => new(
        new Uri(address), TestMetadata.Fetch(), new MetadataDocument { Keys = [.. certificates.Select(static certificate => new MetadataKey("Verify", "x509Certificate", null, certificate))] });

    [Fact]
    public void The_certificates_that_the_caller_gave_go_before_those_that_were_found()
    {
        var evidence = Evidence() with
        {
            Certificates = [TestMetadata.Certificate() with { Thumbprint = "AA" }],
            Configuration = Section(ConfigurationSection.Certificate, Installed("BB", "OAuthTokenIssuer")),
        };

        Assert.Equal(["AA"], Compared(evidence));
    }

    [Fact]
    public void Certificates_are_found_on_the_servers_and_in_their_documents_each_once()
    {
        var evidence = Evidence() with
        {
            Configuration = Section(ConfigurationSection.Certificate, Installed("b b", "oauthtokenissuer"), Installed("CC", "Default"), Item(("Use", "OAuthTokenIssuer")), Item(("Thumbprint", "DD"))),
            Metadata =
            [
                Document("https://pool.contoso.com/metadata/json/1", TestMetadata.Certificate() with { Thumbprint = "bb" }, TestMetadata.Certificate() with { Thumbprint = "EE" }, null),
                Document("https://autodiscover.contoso.com/autodiscover/metadata/json/1", TestMetadata.Certificate() with { Thumbprint = "FF" }),
                new MetadataEvidence(new Uri("https://pool2.contoso.com/metadata/json/1"), TestMetadata.Fetch(), null),
            ],
        };

        Assert.Equal(["BB", "EE"], Compared(evidence));
    }

    [Fact]
    public void Without_any_certificate_the_keys_cannot_be_compared() => Assert.Equal(["A key for each OAuthTokenIssuer certificate"], Compared(Evidence()));

    [Fact]
    public void An_installed_certificate_is_read_with_its_time()
    {
        var facts = InstalledCertificate.Facts(Installed("b b", "OAuthTokenIssuer"))!;

        Assert.Equal(("BB", "CN=a", "CN=b"), (facts.Thumbprint, facts.Subject, facts.Issuer));
        Assert.Equal((new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 12, 31, 0, 0, 0, TimeSpan.Zero)), (facts.NotBefore, facts.NotAfter));
        Assert.Null(InstalledCertificate.Facts(Item(("Thumbprint", ""), ("NotBefore", "2026-01-01"), ("NotAfter", "2027-01-01"))));
        Assert.Null(InstalledCertificate.Facts(Item(("Thumbprint", "AA"), ("NotBefore", "soon"), ("NotAfter", "2027-01-01"))));
        Assert.Null(InstalledCertificate.Facts(Item(("Thumbprint", "AA"), ("NotBefore", "2026-01-01"))));
    }

    private static UserAddresses User(string name) => new() { Identity = name };

    [Fact]
    public void Users_that_were_not_given_are_said_to_be_missing()
    {
        Assert.Equal([CheckStatus.Inconclusive, CheckStatus.Inconclusive], UserEvidenceJudge.Judge(Evidence()).Select(static result => result.Status));
        Assert.Equal(2, UserEvidenceJudge.Judge(Evidence() with { Users = [] }).Count());
        Assert.Empty(UserEvidenceJudge.Judge(Evidence(OnlineOnly)));
    }

    [Fact]
    public void Users_that_were_given_are_judged_and_a_problem_with_the_rest_is_said_after_them()
    {
        var whole = UserEvidenceJudge.Judge(Evidence() with { Users = [User("anna")] }).ToList();
        var cut = UserEvidenceJudge.Judge(Evidence() with { Users = [User("anna")], UserProblem = "The session ended." }).ToList();

        Assert.Equal(["anna", "anna"], whole.Select(static result => result.Target));
        Assert.Equal(["anna", "anna", "Users", "Users"], cut.Select(static result => result.Target));
        Assert.Equal("The session ended.", cut[3].Message);
    }

    [Fact]
    public void What_only_the_last_user_tells_of_the_first_is_said_at_the_end()
    {
        var results = UserEvidenceJudge.Judge(Evidence() with { Users = [TestUsers.Anna, TestUsers.Anna with { Identity = "another" }] }).ToList();

        Assert.Equal(["another", "another", TestUsers.Anna.Identity, TestUsers.Anna.Identity], results.Skip(2).Select(static result => result.Target));
        Assert.All(results.Skip(2), static result => Assert.Equal(CheckStatus.Fail, result.Status));
    }

    [Fact]
    public void The_organizations_settings_are_judged_by_the_day_of_the_evidence()
    {
        var read = Assert.Single(ExchangeOnlineJudge.Judge(Evidence() with
        {
            Configuration = Section(ConfigurationSection.ExchangeOrganization, Item(("EwsEnabled", true), ("EwsAllowedAppIDs", "a"))),
        }));
        var unread = Assert.Single(ExchangeOnlineJudge.Judge(Evidence()));
        var shapeless = Assert.Single(ExchangeOnlineJudge.Judge(Evidence() with { Configuration = Section(ConfigurationSection.ExchangeOrganization, Item(("Name", "contoso"))) }));
        var none = Assert.Single(ExchangeOnlineJudge.Judge(Evidence() with { Configuration = Section(ConfigurationSection.ExchangeOrganization) }));

        Assert.Equal(CheckStatus.Pass, read.Status);
        Assert.Contains("The evidence does not have the output of Get-OrganizationConfig.", unread.Message, StringComparison.Ordinal);
        Assert.All([shapeless, none], static result => Assert.EndsWith("no object carries EwsEnabled.", result.Message, StringComparison.Ordinal));
        Assert.All([unread, shapeless, none], static result => Assert.Equal(CheckStatus.Inconclusive, result.Status));
    }

    [Fact]
    public void DNS_is_judged_for_each_domain_where_it_was_collected()
    {
        var evidence = Evidence(Scenario.ForTopology(Topology.Hybrid, "contoso.com", "fabrikam.com"));

        Assert.Empty(DnsEvidenceJudge.Judge(evidence));
        Assert.Empty(DnsEvidenceJudge.Judge(evidence with { Dns = [] }));

        var results = DnsEvidenceJudge.Judge(evidence with { Dns = [new DnsEvidence(DnsView.External, "192.0.2.53", [])] }).ToList();
        Assert.All(results, static result => Assert.Equal(CheckStatus.Inconclusive, result.Status));
        Assert.Equal(["contoso.com", "fabrikam.com"], results.Cast<DnsCheckResult>().Select(static result => result.Domain).Distinct());
        var optional = DnsEvidenceJudge.Judge(evidence with { IncludesOptional = true, Dns = [new DnsEvidence(DnsView.External, "192.0.2.53", [])] });
        Assert.True(optional.Count() > results.Count);
    }
}
