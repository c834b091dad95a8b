using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Dns.Servers;
using ExoLyncIntegration.Engine;

namespace ExoLyncIntegration.Help;

/// <summary>
/// A session for running what documentation shows: a folder with the files that examples name, the double of the native cmdlets, a DNS
/// server on the loopback address for those that examples ask, and stand-ins for PowerShell's utility module, which the bare engine lacks.
/// </summary>
internal sealed class ExampleSession : IDisposable
{
    // They pass on what they are given, or give one user: what is under test is the module's part of the pipeline.
    private const string StandIns = """
        function Format-List { param([Parameter(Position = 0)] $Property, [Parameter(ValueFromPipeline)] $InputObject) process { $InputObject } }
        function Group-Object { param([Parameter(Position = 0)] $Property, [switch] $NoElement, [Parameter(ValueFromPipeline)] $InputObject) process { $InputObject } }
        function Get-ChildItem { param([Parameter(Position = 0)] $Path) [IO.Directory]::GetFiles($ExecutionContext.SessionState.Path.CurrentFileSystemLocation.Path, $Path) | ForEach-Object { [pscustomobject]@{ PSPath = $_ } } }
        function Connect-ExchangeOnline { }
        function Export-Clixml { [CmdletBinding(SupportsShouldProcess)] param($Path, $Depth, [Parameter(ValueFromPipeline)] $InputObject) process { if ($PSCmdlet.ShouldProcess($Path)) { [IO.File]::WriteAllText($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path), [System.Management.Automation.PSSerializer]::Serialize($InputObject, 5)) } } }
        function Import-Csv { param([Parameter(Position = 0)] $Path) [pscustomobject]@{ Name = 'Anna'; Mail = 'anna@contoso.com'; ProxyAddresses = 'SMTP:anna@contoso.com;sip:anna@contoso.com'; SipAddress = 'sip:anna@contoso.com' } }
        """;

    // What each of the native commands for users knows of one.
    private const string Users = """
        $state = Get-NativeDoubleState
        $null = $state.AdUser.Add([pscustomobject]@{ DistinguishedName = 'CN=Anna'; UserPrincipalName = 'anna@contoso.com'; mail = 'anna@contoso.com'; proxyAddresses = @('SMTP:anna@contoso.com', 'sip:anna@contoso.com'); 'msRTCSIP-PrimaryUserAddress' = 'sip:anna@contoso.com'; 'msRTCSIP-DeploymentLocator' = 'SRV:' })
        $null = $state.CsUser.Add([pscustomobject]@{ Identity = 'CN=Anna'; UserPrincipalName = 'anna@contoso.com'; SipAddress = 'sip:anna@contoso.com'; Enabled = $true; HostingProvider = 'SRV:' })
        $null = $state.Mailbox.Add([pscustomobject]@{ Identity = 'Anna'; UserPrincipalName = 'anna@contoso.com'; PrimarySmtpAddress = 'anna@contoso.com'; EmailAddresses = @('SMTP:anna@contoso.com', 'sip:anna@contoso.com') })
        """;

    // One fault: the federation record names the wrong port.
    private const string Zone = """
        $ORIGIN contoso.com.
        $TTL 3600
        @ IN SOA ns1 hostmaster 1 3600 600 86400 3600
        @ IN NS ns1
        ns1 IN A 192.0.2.53
        sip IN A 192.0.2.10
        lyncdiscover IN A 192.0.2.11
        _sip._tls IN SRV 100 1 443 sip
        _sipfederationtls._tcp IN SRV 100 1 443 sip

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync-example-");
    private readonly EngineSession session = new();
    private readonly bool hasDouble;
    private readonly ScriptedDnsServer dns = new(Answer);

    public ExampleSession(string code)
    {
        session.Run(StandIns).ThrowOnError();
        var native = NativeContract.All.Properties.Select(static command => command.Name).Where(name => Needs(code, name)).ToArray();
        hasDouble = native.Length > 0;
        if (hasDouble)
        {
            session.UseNativeDouble(native);
            session.Run(Users).ThrowOnError();
        }

        session.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0])", folder.FullName).ThrowOnError();
        session.Run("""
            New-ExoLyncScenario Hybrid contoso.com -ExchangeDeployment Hybrid -AccessEdgeFqdn sip.contoso.com -PoolFqdn pool01.contoso.com `
                -ExternalWebServicesFqdn webext.contoso.com -TenantId 7a1b6b1c-0000-4000-8000-000000000001 | Export-ExoLyncScenario contoso.json
            New-ExoLyncAccessEdgePlan OnPremises | Export-ExoLyncPlan plan.json
            """).ThrowOnError();
        File.WriteAllText(Path.Combine(folder.FullName, "contoso.zone"), Zone);
        if (code.Contains("front-end.json", StringComparison.Ordinal))
        {
            session.Run("'front-end.json', 'workstation.json' | ForEach-Object { $null = Test-ExoLyncDeployment (Import-ExoLyncScenario contoso.json) -ZoneFile contoso.zone -EvidencePath $_ }").ThrowOnError();
        }

        if (code.Contains("Compare-ExoLyncReport", StringComparison.Ordinal))
        {
            session.Run("Test-ExoLyncDns contoso.com -Scenario Hybrid -ZoneFile contoso.zone | Export-ExoLyncReport before.json, after.json, run-1.json").ThrowOnError();
        }

        File.Copy(Path.Combine(folder.FullName, "contoso.json"), Path.Combine(folder.FullName, "contoso[test].json"));
        File.Copy(Path.Combine(folder.FullName, "contoso.json"), Path.Combine(folder.CreateSubdirectory("customers").FullName, "contoso.json"));
    }

    // The hosts of a domain that is set up, and no other name.
    private static byte[] Answer(DnsQuery query)
    {
        var reply = new DnsReply(query);
        switch ((query.Type, query.Name.ToLowerInvariant()))
        {
            case (DnsQuery.A, "sip.contoso.com" or "lyncdiscover.contoso.com"):
                reply.Address(query.Name, "192.0.2.10");
                break;
            case (DnsQuery.SRV, "_sip._tls.contoso.com"):
                reply.Service(query.Name, 100, 1, 443, "sip.contoso.com");
                break;
            case (DnsQuery.SRV, "_sipfederationtls._tcp.contoso.com"):
                reply.Service(query.Name, 100, 1, 5061, "sip.contoso.com");
                break;
            default:
                reply.Code = 3;
                break;
        }

        return reply.ToBytes();
    }

    // What a plan runs is not named in the code.
    private static bool Needs(string code, string command) =>
        code.Contains(command, StringComparison.OrdinalIgnoreCase)
        || (code.Contains("Invoke-ExoLyncPlan", StringComparison.Ordinal) && command.Contains("-Cs", StringComparison.Ordinal));

    /// <summary>The session's folder, of which nothing stays.</summary>
    public string Folder => folder.FullName;

    /// <summary>The files in the folder, each with what it holds.</summary>
    public IReadOnlyList<string> Files =>
        [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(static file => file.FullName, StringComparer.Ordinal).Select(static file => $"{file.FullName}: {File.ReadAllText(file.FullName)}")];

    /// <summary>The native commands that were called to change something.</summary>
    public IReadOnlyList<string> ChangingCalls => hasDouble ? session.NativeCalls() : [];

    /// <summary>Answers the next questions with no.</summary>
    public void Refuse(int questions) => session.Answer([.. Enumerable.Repeat(2, questions)]);

    /// <summary>The session, for what else the code finds there.</summary>
    public EngineSession Session => session;

    /// <summary>Runs code; the servers that documentation names are the one on the loopback address.</summary>
    public SessionOutcome Run(string code) => session.Run(code
        .Replace("192.0.2.53", dns.Address, StringComparison.Ordinal)
        .Replace("10.0.0.53", dns.Address, StringComparison.Ordinal));

    /// <summary>Lets code that names no server ask the one on the loopback address, and none of the computer's.</summary>
    public void AskNoOtherServer() => session.Run(
        "$PSDefaultParameterValues['Test-ExoLyncDns:Server'] = $PSDefaultParameterValues['Test-ExoLyncDeployment:Server'] = $args[0]", dns.Address).ThrowOnError();

    public string Display(string code) => session.Display($"& {{\n{code}\n}}", width: 80);

    public void Dispose()
    {
        session.Dispose();
        dns.Dispose();
        folder.Delete(recursive: true);
    }
}
