using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;
using Fault = ExoLyncIntegration.Server.Fault;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

/// <summary>The whole deployment with everything to look at: DNS of both views, the servers' cmdlets, their documents, the tenant, Exchange Online.</summary>
public sealed class DeploymentTests : CloudTest
{
    private const string Exchange = "00000002-0000-0ff1-ce00-000000000000";
    private const string Lync = "00000004-0000-0ff1-ce00-000000000000";

    private static readonly X509Certificate2 Signing = Authority.SelfSigned("contoso.com");

    private static readonly string[] Natives =
    [
        "*-CsHostingProvider", "Get-CsPublicProvider", "*-CsAccessEdgeConfiguration", "*-CsOAuthConfiguration", "*-CsOAuthServer",
        "*-CsPartnerApplication", "*-CsExternalAccessPolicy", "*-CsManagementStoreReplication*",
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void With_everything_to_look_at_every_feature_works_and_the_evidence_gives_the_same()
    {
        using var outside = RealDnsServer.StartNsd(new Dictionary<string, string> { ["contoso.com"] = Outside });
        using var inside = RealDnsServer.StartNsd(new Dictionary<string, string> { ["contoso.com"] = Inside });
        Prepare();
        Publish();
        Connect().ThrowOnError();
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = Session.Run(
            "Test-ExoLyncDeployment $scenario -UserSource ActiveDirectory -Server $args[0] -InternalServer $args[1] -IncludeOptional -EvidencePath $args[2]",
            outside.Address, inside.Address, evidence).ThrowOnError();
        var replay = Session.Run("Disconnect-ExoLyncCloud; Test-ExoLyncDeployment -FromEvidence $args[0]", evidence).ThrowOnError();

        Assert.Equal(string.Empty, string.Join('\n', live.Output.Where(static result => result.Properties["Status"]?.Value?.ToString() is "Fail" or "Inconclusive" or "Warning").Select(Text)));
        Assert.Equal(Enumerable.Repeat("Working", 5), Verdicts(live));
        Assert.Equal(live.Output.Select(Text), replay.Output.Select(Text));
        Assert.All(Tenant.Tokens, token => Assert.DoesNotContain(token, File.ReadAllText(evidence), StringComparison.Ordinal));
        Assert.Equal("True", Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Quiet", evidence).Output.Single().ToString());
    }

    [Fact]
    public void What_the_tenant_lacks_blocks_meetings_only()
    {
        Prepare();
        Tenant.ServicePrincipals.Clear();
        Connect().ThrowOnError();

        var verdicts = Session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource ActiveDirectory", folder.Write("contoso.zone", Outside)).ThrowOnError()
            .Output.Where(static item => item.Properties["Verdict"] is not null).ToDictionary(static item => (string)item.Properties["Feature"].Value);

        Assert.Equal("Blocked", verdicts["OutlookWebAppOnlineMeetings"].Properties["Verdict"].Value.ToString());
        Assert.Equal(7, verdicts["OutlookWebAppOnlineMeetings"].Properties["NextStep"].Value);
        Assert.All(verdicts.Values.Where(static verdict => (string)verdict.Properties["Feature"].Value != "OutlookWebAppOnlineMeetings"), static verdict =>
            Assert.Equal("Working", verdict.Properties["Verdict"].Value.ToString()));
    }

    [Theory]
    [InlineData("-TenantId 99999999-2222-3333-4444-555555555555", "tenant")]
    [InlineData("-Cloud UsGovGccHigh", "cloud")]
    public void Another_tenants_answers_are_not_taken_for_the_scenarios(string difference, string word)
    {
        Prepare();
        Connect().ThrowOnError();

        var tenant = Session.Run(
            $"Test-ExoLyncDeployment (New-ExoLyncScenario OnPremises -SipDomain contoso.com {difference}) -ZoneFile $args[0] -Step 7", folder.Write("contoso.zone", Outside)).ThrowOnError()
            .Output.Single(static item => item.Properties["Check"]?.Value as string == "OAuth.ServicePrincipal");

        Assert.Equal("Inconclusive", tenant.Properties["Status"].Value.ToString());
        Assert.Contains("connected to the " + word, (string)tenant.Properties["Message"].Value, StringComparison.Ordinal);
        Assert.Empty(Tenant.Requests);
    }

    [Fact]
    public void Users_that_could_not_all_be_read_leave_the_features_unknown()
    {
        Prepare();
        Tenant.UserCount = 0;
        Session.Run("function Get-CsAdUser { [CmdletBinding()] param($ResultSize) New-User ada; throw 'the directory went away' }").ThrowOnError();
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = Session.Run(
            "Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource LyncServer -Step 2, 3 -EvidencePath $args[1]", folder.Write("contoso.zone", Outside), evidence).ThrowOnError();

        Assert.Contains(live.Output.Select(Text), static text => text.Contains("Sip.Address | Target=CN=ada", StringComparison.Ordinal) && text.Contains("Status=Pass", StringComparison.Ordinal));
        Assert.Contains(live.Output.Select(Text), static text => text.Contains("Target=Users", StringComparison.Ordinal) && text.Contains("the directory went away", StringComparison.Ordinal));
        Assert.DoesNotContain("Working", Verdicts(live));
        Assert.Equal(live.Output.Select(Text), Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 2, 3", evidence).ThrowOnError().Output.Select(Text));
    }

    [Fact]
    public void Users_of_the_cloud_are_read_for_the_SIP_domains_and_judged_one_by_one()
    {
        Prepare();
        Tenant.UserCount = 1500;
        Connect().ThrowOnError();
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = Session.Run(
            "Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource Cloud -Step 2, 3 -EvidencePath $args[1]", folder.Write("contoso.zone", Outside), evidence).ThrowOnError();

        foreach (var check in new[] { "Sip.Address", "Mail.Address" })
        {
            Assert.Equal(Names(1500), live.Output.Where(item => item.Properties["Check"]?.Value as string == check).Select(static item => (string)item.Properties["Target"].Value));
        }

        Assert.Contains(Tenant.Requests, static request => request.Contains("endsWith", StringComparison.OrdinalIgnoreCase) && request.Contains("contoso.com", StringComparison.Ordinal));
        Assert.DoesNotContain(live.Output.Select(Text), static text => text.Contains("Target=Users", StringComparison.Ordinal));
        Assert.Equal(live.Output.Select(Text), Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 2, 3", evidence).ThrowOnError().Output.Select(Text));
    }

    [Fact]
    [Fault(Row.CloudThrottles, "Test-ExoLyncDeployment")]
    public void A_tenant_that_throttles_is_asked_again_and_every_user_is_judged()
    {
        Prepare();
        Tenant.UserCount = 1500;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.Answer(429, "0"));
        Tenant.Faults.Enqueue(Fault.None);
        Tenant.Faults.Enqueue(Fault.Answer(429, "0"));

        var live = Session.Run("Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource Cloud -Step 2", folder.Write("contoso.zone", Outside)).ThrowOnError();

        Assert.Equal(Names(1500), live.Output.Where(static item => item.Properties["Check"]?.Value as string == "Sip.Address").Select(static item => (string)item.Properties["Target"].Value));
        Assert.Empty(Tenant.Faults);
    }

    public static TheoryData<string> LastingFaults => ["half a document", "a cut connection", "a reset connection", "an answer of another kind", "down for good", "no permission"];

    [Theory]
    [MemberData(nameof(LastingFaults))]
    [Fault(Row.CloudFails, "Test-ExoLyncDeployment")]
    [Fault(Row.CloudLies, "Test-ExoLyncDeployment")]
    [Fault(Row.CloudRefuses, "Test-ExoLyncDeployment")]
    public void Users_that_the_tenant_does_not_tell_properly_leave_steps_2_and_3_open(string fault)
    {
        Prepare();
        Tenant.UserCount = 2500;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.None);
        Last(fault);
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = Session.Run(
            "Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource Cloud -Step 2, 3 -EvidencePath $args[1]", folder.Write("contoso.zone", Outside), evidence).ThrowOnError();

        var missing = live.Output.Where(static item => item.Properties["Target"]?.Value as string == "Users").ToList();
        Assert.Equal(["Sip.Address", "Mail.Address"], missing.Select(static item => item.Properties["Check"].Value));
        Assert.All(missing, static item => Assert.Equal("Inconclusive", item.Properties["Status"].Value.ToString()));
        Assert.All(missing, static item => Assert.Contains("Get-ExoLyncCloudUser did not give all users: ", (string)item.Properties["Message"].Value, StringComparison.Ordinal));
        Assert.DoesNotContain("Working", Verdicts(live));
        Assert.Equal(live.Output.Select(Text), Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 2, 3", evidence).ThrowOnError().Output.Select(Text));
        Assert.Equal("False", Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 2, 3 -Quiet", evidence).ThrowOnError().Output.Single().ToString());
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    [Fault(Row.CloudFails, "Test-ExoLyncDeployment")]
    [Fault(Row.CloudLies, "Test-ExoLyncDeployment")]
    [Fault(Row.CloudRefuses, "Test-ExoLyncDeployment")]
    public void Service_principals_that_the_tenant_does_not_tell_properly_leave_step_7_open(string fault)
    {
        Prepare();
        Connect().ThrowOnError();
        Last(fault);
        var evidence = Path.Combine(folder.Path, "evidence.json");

        var live = Session.Run(
            "Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -Step 7 -EvidencePath $args[1]", folder.Write("contoso.zone", Outside), evidence).ThrowOnError();

        var first = live.Output.Single(static item => (item.Properties["Target"]?.Value as string)?.Contains(Lync, StringComparison.Ordinal) == true);
        Assert.Equal("OAuth.ServicePrincipal", first.Properties["Check"].Value);
        Assert.Equal("Inconclusive", first.Properties["Status"].Value.ToString());
        Assert.Equal("False", Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 7 -Quiet", evidence).ThrowOnError().Output.Single().ToString());
        Assert.Equal(live.Output.Select(Text), Session.Run("Test-ExoLyncDeployment -FromEvidence $args[0] -Step 7", evidence).ThrowOnError().Output.Select(Text));
    }

    [Theory]
    [InlineData("LyncServer", "Get-CsAdUser")]
    [InlineData("Mailbox", "Get-Mailbox")]
    [InlineData("Cloud", "Get-ExoLyncCloudUser")]
    public void A_source_that_the_session_does_not_have_is_named(string source, string command)
    {
        Prepare();

        var users = Session.Run($"Test-ExoLyncDeployment $scenario -ZoneFile $args[0] -UserSource {source} -Step 2", folder.Write("contoso.zone", Outside)).ThrowOnError()
            .Output.Single(static item => item.Properties["Target"]?.Value as string == "Users");

        Assert.Contains(command, (string)users.Properties["Message"].Value, StringComparison.Ordinal);
        Assert.Equal("Inconclusive", users.Properties["Status"].Value.ToString());
    }

    protected override void Dispose(bool disposing)
    {
        folder.Dispose();
        base.Dispose(disposing);
    }

    private static string[] Verdicts(SessionOutcome outcome) =>
        [.. outcome.Output.Select(static item => item.Properties["Verdict"]?.Value?.ToString()).OfType<string>()];

    private static string Text(System.Management.Automation.PSObject item) => string.Join(" | ", item.Properties
        .Where(static property => property.Name is not "DecidedBy" and not "Finding")
        .Select(static property => $"{property.Name}={property.Value}"));

    private static JsonObject Principal(string appId, params string[] names) => new()
    {
        ["id"] = "principal-" + appId,
        ["appId"] = appId,
        ["displayName"] = "An application",
        ["accountEnabled"] = true,
        ["servicePrincipalNames"] = new JsonArray([.. names.Select(static name => JsonValue.Create(name))]),
        ["keyCredentials"] = new JsonArray(new JsonObject
        {
            ["customKeyIdentifier"] = Convert.ToBase64String(Signing.GetCertHash()),
            ["usage"] = "Verify",
            ["type"] = "AsymmetricX509Cert",
            ["startDateTime"] = "2020-01-01T00:00:00Z",
            ["endDateTime"] = "2100-01-01T00:00:00Z",
        }),
    };

    // The last of all attempts at a request, and at the next; those before are over at once, as the service wishes.
    private void Last(string fault)
    {
        for (var request = 0; request < 2; request++)
        {
            for (var attempt = 1; attempt < 8 && fault != "no permission"; attempt++)
            {
                Tenant.Faults.Enqueue(Fault.Answer(503, "0"));
            }

            Tenant.Faults.Enqueue(fault switch
            {
                "half a document" => Fault.TruncatedJson,
                "a cut connection" => Fault.CutBody,
                "a reset connection" => Fault.Reset,
                "an answer of another kind" => Fault.Answer(200),
                "down for good" => Fault.Answer(503, "0"),
                "no permission" => Fault.Answer(403, code: "Authorization_RequestDenied"),
                _ => throw new ArgumentOutOfRangeException(nameof(fault)),
            });
        }
    }

    // Servers, tenant and Exchange Online with all seven steps done.
    private void Prepare()
    {
        Tenant.UserCount = 3;
        Tenant.Permission = "User.Read.All Application.Read.All";
        Tenant.ServicePrincipals.Add(Principal(Lync, $"{Lync}/web.contoso.com"));
        Tenant.ServicePrincipals.Add(Principal(Exchange));
        Session.UseNativeDouble(Natives);
        Session.Run(
            """
            $thumbprint = $args[1]
            $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExchangeDeployment Hybrid -PoolFqdn pool.contoso.com -AccessEdgeFqdn sip.contoso.com `
                -ExternalWebServicesFqdn web.contoso.com -TenantId $args[0]
            New-ExoLyncDeploymentPlan $scenario | Where-Object { $_.Shell -eq 'LyncManagementShell' -and $_.CommandName -like '*-Cs*' } | Invoke-ExoLyncPlan -Confirm:$false | Out-Null
            function New-User($Name) {
                [pscustomobject]@{
                    DistinguishedName = "CN=$Name,DC=contoso,DC=com"; 'msRTCSIP-PrimaryUserAddress' = "sip:$Name@contoso.com"; 'msRTCSIP-UserEnabled' = $true; 'msRTCSIP-DeploymentLocator' = 'SRV:'
                    proxyAddresses = @("SMTP:$Name@contoso.com", "sip:$Name@contoso.com"); mail = "$Name@contoso.com"; userPrincipalName = "$Name@contoso.com"
                }
            }
            function Get-ADUser { [CmdletBinding()] param($Filter, $Properties) foreach ($name in 'ada', 'grace', 'edsger') { New-User $name } }
            function Get-PartnerApplication { [CmdletBinding()] param() [pscustomobject]@{ Identity = 'LyncEnterprise-1'; ApplicationIdentifier = '00000004-0000-0ff1-ce00-000000000000'; Enabled = $true } }
            function Get-OrganizationConfig { [CmdletBinding()] param() [pscustomobject]@{ Name = 'contoso'; EwsEnabled = $true; EwsAllowedAppIDs = '00000004-0000-0ff1-ce00-000000000000'; Other = 'not kept' } }
            function Get-CsCertificate {
                [CmdletBinding()] param()
                [pscustomobject]@{ Use = 'OAuthTokenIssuer'; Thumbprint = $thumbprint; Subject = 'CN=contoso.com'; Issuer = 'CN=contoso.com'; NotBefore = [datetime]'2020-01-01'; NotAfter = [datetime]'2100-01-01' }
            }
            """,
            Tenant.Id, Signing.Thumbprint).ThrowOnError();
    }

    private void Publish()
    {
        CloudWorld.Documents["pool.contoso.com/metadata/json/1"] = MetadataServer.Document(Signing).ToJsonString();
        var exchange = MetadataServer.Document(Signing);
        exchange["name"] = "Exchange";
        exchange["serviceName"] = Exchange;
        CloudWorld.Documents["autodiscover.contoso.com/autodiscover/metadata/json/1"] = exchange.ToJsonString();
        var tokens = MetadataServer.Document(Signing);
        tokens["name"] = "Access Control Service";
        tokens["realm"] = Tenant.Id;
        tokens["serviceName"] = "00000001-0000-0000-c000-000000000000";
        CloudWorld.Documents[$"accounts.accesscontrol.windows.net/{Tenant.Id}/metadata/json/1"] = tokens.ToJsonString();
    }

    private const string Outside = """
        $ORIGIN contoso.com.
        $TTL 3600
        @ IN SOA ns hostmaster 1 3600 600 86400 3600
        @ IN NS ns
        ns IN A 192.0.2.53
        sip IN A 203.0.113.10
        webcon IN A 203.0.113.11
        lyncdiscover IN A 203.0.113.20
        web IN A 203.0.113.20
        meet IN A 203.0.113.20
        dialin IN A 203.0.113.20
        autodiscover IN A 203.0.113.30
        sipexternal IN A 203.0.113.10
        _xmpp-server._tcp IN SRV 0 0 5269 sip
        _sip._tls IN SRV 0 0 443 sip
        _sipfederationtls._tcp IN SRV 0 0 5061 sip

        """;

    private const string Inside = """
        $ORIGIN contoso.com.
        $TTL 3600
        @ IN SOA ns hostmaster 1 3600 600 86400 3600
        @ IN NS ns
        ns IN A 10.0.0.53
        sip IN A 203.0.113.10
        pool IN A 10.0.0.10
        webcon IN A 203.0.113.11
        lyncdiscoverinternal IN A 10.0.0.10
        web IN A 10.0.0.10
        meet IN A 10.0.0.10
        dialin IN A 10.0.0.10
        admin IN A 10.0.0.10
        sipinternal IN A 10.0.0.10
        sipexternal IN A 203.0.113.10
        ucupdates-r2 IN A 10.0.0.10
        _ntp._udp IN SRV 0 0 123 ns
        autodiscover IN A 10.0.0.30
        _sipinternaltls._tcp IN SRV 0 0 5061 pool
        _sipfederationtls._tcp IN SRV 0 0 5061 sip

        """;
}
