using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Evidence;

/// <summary>What a check that is not met gives to be pasted: a command binds as the contract documents it, a record is read in a zone.</summary>
public sealed partial class RemediationTests : IDisposable
{
    // What mends it is known, and one command or a few do it.
    private static readonly string[] Commands =
    [
        "Configuration.AccessEdge", "Configuration.AuthenticationService", "Configuration.HostingProvider", "Configuration.PartnerApplication", "Exchange.EwsEnabled",
        "Mail.Address", "Mail.CloudAddress", "Mail.Format", "Mail.Length", "Mail.Missing", "Mail.NotPrimary",
        "OAuth.ServiceName", "OAuth.ServicePrincipal", "OAuth.ServicePrincipalCertificate", "OAuth.ServicePrincipalName",
        "Sip.Address", "Sip.CloudAddress", "Sip.DiffersFromPrimaryUserAddress", "Sip.Missing", "Sip.Multiple",
    ];

    // A record of a zone mends it, on any DNS server; New-ExoLyncDnsPlan makes commands of it.
    private static readonly string[] Records =
    [
        "Dns.AccessEdgeHost", "Dns.AdminHost", "Dns.DeviceUpdateHost", "Dns.DialinHost", "Dns.ExchangeAutodiscover", "Dns.ExternalWebServicesHost", "Dns.FederationSrv",
        "Dns.InternalWebServicesHost", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Dns.LyncdiscoverInternalHost", "Dns.MeetHost", "Dns.MsoidCname", "Dns.PoolHost",
        "Dns.SipCname", "Dns.SipExternalHost", "Dns.SipHost", "Dns.SipInternalHost", "Dns.SipInternalTlsSrv", "Dns.SipTlsSrv", "Dns.TimeSrv", "Dns.ViewsAgree", "Dns.XmppSrv",
    ];

    // No line can be given, and why.
    private static readonly Dictionary<string, string[]> Reasons = new()
    {
        ["a zone file has no line that takes a record away"] = ["Dns.LyncdiscoverInternalAbsent", "Dns.MsoidAbsent"],
        ["which of several addresses is right, or what another shall be, is for a person to decide"] =
        [
            "Mail.Domain", "Mail.Duplicate", "Mail.ProxyPrefix", "Mail.SeveralPrimaries", "Sip.Ampersand", "Sip.Apostrophe", "Sip.Character", "Sip.Domain", "Sip.Duplicate", "Sip.Format",
            "Sip.HostPart", "Sip.Length", "Sip.Parameter", "Sip.Port", "Sip.Prefix", "Sip.ProxyLength", "Sip.SynchronizedCharacter", "Sip.UserPart",
        ],
        ["both ways are allowed"] = ["Mail.DiffersFromSip", "Sip.DiffersFromMail", "Sip.DiffersFromUserPrincipalName"],
        ["the cause lies where nothing was looked at: synchronization, network, certificates, the other side"] =
        [
            "Dns.ServersAgree", "Mail.CloudUser", "OAuth.MetadataForm", "OAuth.MetadataHttp", "OAuth.MetadataReachable", "OAuth.MetadataTls", "OAuth.Realm", "OAuth.SigningKey",
            "Sip.CloudSynchronization", "Sip.CloudUser", "Sip.Homing",
        ],
    };

    // Programs and scripts that no contract covers.
    private static readonly string[] Uncovered = ["Invoke-Command", "iisreset", "Configure-EnterprisePartnerApplication.ps1"];

    private const string EmptyZone = "$ORIGIN contoso.com.\n@ 3600 IN SOA ns hostmaster 1 7200 900 1209600 3600\n@ 3600 IN NS ns\nns 3600 IN A 192.0.2.53\n";

    private readonly EngineSession session = new EngineSession().UseNativeDouble("*");
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_check_gives_commands_or_a_record_or_says_why_it_cannot()
    {
        string[] declared = [.. Commands, .. Records, .. Reasons.Values.SelectMany(static checks => checks)];

        Assert.Equal(
            session.Run("[ExoLyncIntegration.Checks.CheckCatalogue]::All | ForEach-Object Id").ThrowOnError().Output.Select(static id => id.ToString()).Order(StringComparer.Ordinal),
            declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_mends_a_check_that_is_not_met_binds_as_documented_or_is_read_in_a_zone()
    {
        var remedies = Remedies().Distinct().ToList();
        var pasted = remedies.Where(remedy => IsPasted(remedy.Text)).ToList();

        Assert.Empty(Commands.Concat(Records).Except(pasted.Select(static remedy => remedy.Check)));
        Assert.Empty(pasted.Select(static remedy => remedy.Check).Except(Commands.Concat(Records)));

        session.Run("$WhatIfPreference = $true");
        foreach (var line in pasted.Where(static remedy => Commands.Contains(remedy.Check)).SelectMany(static remedy => remedy.Text.Split('\n')).Distinct())
        {
            if (!Uncovered.Any(program => line.Contains(program, StringComparison.Ordinal)))
            {
                var outcome = session.Run(line);
                Assert.True(outcome.ErrorIds.Count == 0, $"{line}: {outcome.Terminating ?? outcome.Errors.FirstOrDefault()}");
            }
        }

        Assert.Empty(session.NativeCalls("-Changing -Executed"));

        foreach (var record in pasted.Where(static remedy => Records.Contains(remedy.Check)).Select(static remedy => Filled(remedy.Text)).Distinct())
        {
            session.Run("Test-ExoLyncDns contoso.com -Scenario OnlineOnly -ZoneFile $args[0]", folder.Write("remedy.zone", EmptyZone + record + "\n")).ThrowOnError();
        }
    }

    // Everything undone, step by step and in each topology, and users with every fault that an address can have.
    private IEnumerable<(string Check, string Text)> Remedies()
    {
        var scripts = new List<string>();
        foreach (var topology in new[] { "OnlineOnly", "OnPremises", "Hybrid" })
        {
            foreach (var step in Enumerable.Range(1, topology == "OnlineOnly" ? 1 : 7))
            {
                var file = folder.Write($"{topology}{step}.json", EvidenceFile.Of(topology).Without(step).Root.ToJsonString());
                scripts.Add($"Test-ExoLyncDeployment -FromEvidence '{file}'");
            }
        }

        foreach (var (name, evidence) in Others())
        {
            scripts.Add($"Test-ExoLyncDeployment -FromEvidence '{folder.Write(name + ".json", evidence.Root.ToJsonString())}'");
        }

        foreach (var topology in new[] { "OnlineOnly", "OnPremises", "Hybrid" })
        {
            scripts.Add(Names.Replace("{topology}", topology, StringComparison.Ordinal).Replace("{zone}", folder.Write("empty.zone", EmptyZone), StringComparison.Ordinal)
                .Replace("{record}", folder.Write("record.zone", EmptyZone + "_sipfederationtls._tcp 3600 IN SRV 0 0 5061 sip\nsip 3600 IN A 192.0.2.1\n"), StringComparison.Ordinal));
        }

        scripts.Add(Users);
        foreach (var script in scripts)
        {
            var outcome = session.Run($"$results = @(& {{ {script} }}); @($results) + @($results | ForEach-Object {{ if ($_.PSObject.Properties['Finding']) {{ $_.Finding }} }})").ThrowOnError();
            foreach (var result in outcome.Output.Where(static result => result.Properties["Status"]?.Value?.ToString() is "Fail" or "Warning" && result.Properties["Remediation"]?.Value is string))
            {
                yield return ((string)result.Properties["Check"].Value, (string)result.Properties["Remediation"].Value);
            }
        }
    }

    // What is there, and is wrong.
    private static IEnumerable<(string Name, EvidenceFile Evidence)> Others()
    {
        var online = EvidenceFile.Of("OnlineOnly");
        foreach (var evidence in new[] { online, EvidenceFile.Of("Hybrid") })
        {
            foreach (var answer in evidence.Root["dns"]!.AsArray().SelectMany(static place => place!["answers"]!.AsArray()).Select(static answer => answer!.AsObject()))
            {
                var name = (string)answer["name"]!;
                if ((string)answer["type"]! == "CNAME" && (string)answer["outcome"]! != "Answered")
                {
                    answer["outcome"] = "Answered";
                    answer["records"] = new JsonArray(new JsonObject { ["name"] = name, ["timeToLive"] = 3600, ["type"] = "CNAME", ["target"] = "elsewhere.example" });
                }
            }

            yield return ("present" + (evidence == online ? "online" : "hybrid"), evidence);
        }

        var tenant = EvidenceFile.Of("Hybrid");
        foreach (var principal in tenant.Root["tenant"]!["servicePrincipals"]!.AsArray().Select(static principal => principal!.AsObject()).Where(static principal => principal.ContainsKey("keys")))
        {
            principal["keys"] = new JsonArray();
            principal["names"] = new JsonArray();
            principal["accountEnabled"] = false;
        }

        tenant.Section("ExchangeOrganization")[0]!["EwsEnabled"] = false;
        tenant.Section("OAuthConfiguration")[0]!["ServiceName"] = "other";
        yield return ("tenant", tenant);

        var names = EvidenceFile.Of("Hybrid");
        foreach (var document in names.Root["metadata"]!.AsArray())
        {
            document!["body"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("""{ "realm": "other", "serviceName": "other", "keys": [] }"""));
        }

        yield return ("documents", names);
    }

    private bool IsPasted(string remedy) => session.Run("[ExoLyncIntegration.Reports.CommandText]::Is($args[0])", remedy).ThrowOnError().Output.Single().BaseObject is true;

    // What only the organization knows stands in angle brackets.
    private static string Filled(string record) => Placeholder().Replace(record, static place => place.Value.Contains("host", StringComparison.Ordinal) ? "host.contoso.com." : "192.0.2.1");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();

    private const string Names =
        """
        $servers = if ('{topology}' -eq 'OnlineOnly') { @{} } else { @{ AccessEdgeFqdn = 'edge.contoso.com'; PoolFqdn = 'pool.contoso.com'; ExternalWebServicesFqdn = 'web.contoso.com'; InternalWebServicesFqdn = 'webint.contoso.com' } }
        foreach ($cloud in 'Worldwide', 'China21Vianet') {
            $scenario = New-ExoLyncScenario {topology} contoso.com -Cloud $cloud @servers
            Test-ExoLyncDeployment $scenario -Step 1, 3 -ZoneFile '{zone}' -InternalZoneFile '{zone}' -IncludeOptional
            Test-ExoLyncDeployment $scenario -Step 1, 3 -ZoneFile '{record}' -InternalZoneFile '{zone}' -IncludeOptional
        }
        """;

    private const string Users =
        """
        foreach ($topology in 'OnlineOnly', 'OnPremises', 'Hybrid') {
            $scenario = New-ExoLyncScenario $topology contoso.com -ExchangeDeployment Hybrid
            foreach ($address in 'sip:x@y@z', 'Sip:ada@contoso.com', 'sip:ada@contoso.com:5060', 'sip:ada@contoso.com;transport=tls', 'sip:a&b@contoso.com', "sip:o'hara@contoso.com", 'sip:ada@fabrikam.net', "sip:$([char] 0xfc)@contoso.com", 'ada@contoso.com', "sip:$('a' * 300)@contoso.com", 'sip:ada', 'sip:@contoso.com', 'sip:a b@contoso.com') {
                $users = @(
                    [pscustomobject] @{ DistinguishedName = 'CN=ada,DC=contoso,DC=com'; 'msRTCSIP-PrimaryUserAddress' = $address; proxyAddresses = @('SMTP:ada@contoso.com', 'SMTP:ada2@contoso.com', $address, 'sip:other@contoso.com', 'bad@contoso.com'); mail = 'ada@contoso.com'; UserPrincipalName = 'ada@contoso.com' }
                    [pscustomobject] @{ DistinguishedName = 'CN=eve,DC=contoso,DC=com'; 'msRTCSIP-PrimaryUserAddress' = 'sip:ada@contoso.com'; proxyAddresses = @('SMTP:eve@contoso.com'); mail = $null; UserPrincipalName = 'eve@contoso.com' }
                    [pscustomobject] @{ DistinguishedName = 'CN=kim,DC=contoso,DC=com'; 'msRTCSIP-PrimaryUserAddress' = 'sip:ada@contoso.com'; proxyAddresses = @('SMTP:kim@contoso.com'); mail = $address.Replace('sip:', ''); UserPrincipalName = 'kim@contoso.com' })
                $cloud = @('eve@contoso.com', 'uma@contoso.com' | ForEach-Object { [pscustomobject] @{ UserPrincipalName = $_; Mail = 'other@contoso.com'; ProxyAddresses = @('SMTP:other@contoso.com'); OnPremisesSyncEnabled = $false } })
                $differing = [pscustomobject] @{ DistinguishedName = 'CN=uma,DC=contoso,DC=com'; 'msRTCSIP-PrimaryUserAddress' = 'sip:uma@contoso.com'; proxyAddresses = @('SMTP:uma@contoso.com', 'sip:u.old@contoso.com'); mail = 'uma@contoso.com'; UserPrincipalName = 'uma@contoso.com' }
                $users + $differing | Test-ExoLyncSipAddress -Scenario $scenario -WarningAction Ignore
                $users[1] | Test-ExoLyncSipAddress -Scenario $scenario -CloudUser $cloud -WarningAction Ignore
                [pscustomobject] @{ DistinguishedName = 'CN=uma,DC=contoso,DC=com'; proxyAddresses = @('SMTP:other@contoso.com'); mail = 'uma@contoso.com'; UserPrincipalName = 'uma@contoso.com' } |
                    Test-ExoLyncMailAddress -Scenario $scenario -CloudUser $cloud -WarningAction Ignore
                $users | Test-ExoLyncMailAddress -Scenario $scenario -WarningAction Ignore
            }
        }
        """;
}
