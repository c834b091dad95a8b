using System;
using System.Linq;
using System.Management.Automation;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Help;
using Xunit;

namespace ExoLyncIntegration.Prompt;

public sealed class CompletionTests
{
    /// <summary>Every parameter whose values are a closed set: an enumeration, a ValidateSet, a boolean, a small range, a scenario.</summary>
    public static TheoryData<string, string> ClosedSets =>
        [.. ModuleHelp.Cmdlets.SelectMany(static cmdlet => ModuleHelp.ParametersOf(cmdlet)
            .Where(IsClosed)
            .Select(parameter => new TheoryDataRow<string, string>(cmdlet.Name, parameter.Name)))];

    [Theory]
    [MemberData(nameof(ClosedSets))]
    public void A_parameter_with_a_closed_set_of_values_completes(string cmdlet, string parameter)
    {
        using var session = new EngineSession();

        var completions = session.Complete($"{cmdlet} -{parameter} ");

        // Without values of its own the engine offers the files of the current folder.
        Assert.True(completions.Count > 1 && !completions.Any(static text => text.Contains('/', StringComparison.Ordinal)), $"{cmdlet} -{parameter} offers: {string.Join(", ", completions.Take(5))}");
    }

    /// <summary>What can be known only at the prompt: from the scenario at hand, or from this computer.</summary>
    [Theory]
    [InlineData("Test-ExoLyncDns -Scenario $contoso -Domain ", "contoso.com", "fabrikam.com")]
    [InlineData("Test-ExoLyncDns -Scenario $contoso -Domain fab", "fabrikam.com")]
    [InlineData("$contoso | New-ExoLyncDnsPlan -Domain ", "contoso.com", "fabrikam.com")]
    [InlineData("Test-ExoLyncMailAddress -Scenario $contoso -AcceptedDomain ", "contoso.com", "fabrikam.com")]
    [InlineData("Test-ExoLyncServicePrincipal $contoso -ExternalWebServicesFqdn ", "webext.contoso.com")]
    [InlineData("New-ExoLyncPartnerApplicationPlan -Scenario $contoso -PoolFqdn ", "pool01.contoso.com")]
    [InlineData("New-ExoLyncPartnerApplicationPlan -Scenario $contoso -AutodiscoverFqdn ", "autodiscover.contoso.com", "autodiscover.fabrikam.com")]
    [InlineData("Get-ExoLyncTroubleshooting -Check Dns.Fed", "Dns.FederationSrv")]
    public void What_the_scenario_at_hand_says_completes(string line, params string[] offered)
    {
        using var session = new EngineSession();
        session.Run("$contoso = New-ExoLyncScenario Hybrid contoso.com, fabrikam.com -PoolFqdn pool01.contoso.com -ExternalWebServicesFqdn webext.contoso.com").ThrowOnError();

        Assert.Equal(offered, session.Complete(line));
    }

    [Theory]
    [InlineData("Test-ExoLyncDns contoso.com -Server ")]
    [InlineData("Test-ExoLyncDns contoso.com -InternalServer ")]
    [InlineData("Test-ExoLyncDeployment Hybrid -Server ")]
    [InlineData("Test-ExoLyncDeployment Hybrid -InternalServer ")]
    public void A_server_completes_with_those_of_this_computer(string line)
    {
        var own = NetworkInterface.GetAllNetworkInterfaces().Where(static network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(static network => network.GetIPProperties().DnsAddresses).Select(static address => address.ToString()).ToHashSet();
        using var session = new EngineSession();

        // Without a server of its own the engine offers the files of the current folder.
        Assert.All(session.Complete(line), text => Assert.True(own.Contains(text) || own.Count == 0, text));
        Assert.True(own.Count == 0 || session.Complete(line).Count > 0);
    }

    [Fact]
    public void A_thumbprint_completes_with_the_certificates_that_can_sign()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=completion.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            using var session = new EngineSession();

            Assert.Equal([certificate.Thumbprint], session.Complete("Connect-ExoLyncCloud -CertificateThumbprint " + certificate.Thumbprint[..8]));
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    /// <summary>
    /// Every parameter is one of these: completed by the tests above, a path that the engine completes, an object from the pipeline, or one
    /// whose values nobody can know. A new parameter has to be put somewhere.
    /// </summary>
    [Fact]
    public void Every_other_parameter_is_one_that_nobody_can_complete()
    {
        string[] paths = ["Path", "LiteralPath", "ReferencePath", "DifferencePath", "AcceptedFindingPath", "ZoneFile", "InternalZoneFile", "UndoPath", "EvidencePath", "FromEvidence", "CertificatePath", "ExchangeScriptPath", "Configuration", "Certificate", "CertificateAuthority"];
        string[] objects = ["InputObject", "Plan", "CloudUser", "OrganizationConfig"];
        string[] free =
        [
            "Identity", "SipAddress", "ProxyAddresses", "Mail", "UserPrincipalName", "HostingProvider", "ProxyFqdn", "MetadataUrl", "Uri", "Realm", "Symptom", "Account",
            "TenantId", "ClientId", "ClientSecret", "AccessToken", "CertificatePassword", "AccessEdgeAddress", "ReverseProxyAddress", "PoolAddress",
            "SipDomain", "AccessEdgeFqdn", "ExternalWebServicesFqdn", "InternalWebServicesFqdn", "PoolFqdn", "TimeoutSeconds", "ThrottleLimit", "RetryCount",
            // Get-ExoLyncCloudUser -Domain: the tenant is not asked at the prompt.
            "Get-ExoLyncCloudUser -Domain",
        ];

        var open = ModuleHelp.Cmdlets.SelectMany(static cmdlet => ModuleHelp.ParametersOf(cmdlet)
            .Where(static parameter => !IsClosed(parameter) && parameter.ParameterType != typeof(SwitchParameter) && !parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any())
            .Select(parameter => (parameter.Name, Place: $"{cmdlet.Name} -{parameter.Name}")));

        Assert.Empty(open.Where(one => !paths.Concat(objects).Concat(free).Any(known => known == one.Name || known == one.Place)).Select(static one => one.Place));
    }

    private static bool IsClosed(ParameterMetadata parameter)
    {
        var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            || type == typeof(bool)
            || parameter.Name is "Scenario" or "Feature" or "Article"
            || parameter.Attributes.OfType<ValidateSetAttribute>().Any()
            || parameter.Attributes.OfType<ValidateRangeAttribute>().Any(static range => range is { MinRange: int low, MaxRange: int high } && high - low <= 10);
    }
}
