using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.NativeDoubles;

/// <summary>The double is what the plans are held against, so it is held against the contract itself.</summary>
public sealed class NativeDoubleTests
{
    private const string NewProvider =
        "New-CsHostingProvider -Identity 'Exchange Online' -Enabled $True -EnabledSharedAddressSpace $False -HostsOCSUsers $False -ProxyFqdn 'exap.um.outlook.com' -IsLocal $False -VerificationLevel UseSourceVerification";

    [Fact]
    public void Every_command_of_the_contract_can_be_defined_with_its_parameters_and_sets()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*");

        foreach (var command in NativeContract.All.Properties)
        {
            var contract = (PSObject)command.Value;
            var info = (CommandInfo)session.Run("Get-Command $args[0]", command.Name).ThrowOnError().Output.Single().BaseObject;
            var documented = ((PSObject)contract.Properties["parameters"].Value).Properties.Select(parameter => parameter.Name);
            Assert.Superset(documented.ToHashSet(System.StringComparer.OrdinalIgnoreCase), info.Parameters.Keys.ToHashSet(System.StringComparer.OrdinalIgnoreCase));
            Assert.Equal(
                ((PSObject)contract.Properties["syntax"].Value).Properties.Select(set => set.Name.Replace(" (Default)", string.Empty, System.StringComparison.Ordinal)).Order(),
                info.ParameterSets.Select(set => set.Name).Order());
        }
    }

    [Fact]
    public void A_hosting_provider_takes_no_pipeline_input_unless_the_double_is_told_to()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("New-CsHostingProvider");
        Assert.Equal(["InputObjectNotBound"], session.Run("[pscustomobject]@{ Identity = 'x' } | New-CsHostingProvider -Enabled $true -ProxyFqdn a.b -EnabledSharedAddressSpace $true -HostsOCSUsers $true -Identity x").ErrorIds);

        session.UseNativeDouble(NativeBehaviour.ByPropertyName, "New-CsHostingProvider");
        session.Run("[pscustomobject]@{ Identity = 'x'; Enabled = $true; ProxyFqdn = 'a.b'; EnabledSharedAddressSpace = $true; HostsOCSUsers = $false } | New-CsHostingProvider").ThrowOnError();
    }

    [Fact]
    public void Identity_and_proxy_are_unique_across_hosting_and_public_providers()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*-CsHostingProvider");
        session.Run(NewProvider).ThrowOnError();

        foreach (var (identity, proxy) in new[]
        {
            ("Exchange Online", "other.example.com"), ("Messenger", "other.example.com"),
            ("Other", "exap.um.outlook.com"), ("Other", "federation.messenger.msn.com"),
        })
        {
            var provider = NewProvider.Replace("Exchange Online", identity, System.StringComparison.Ordinal).Replace("exap.um.outlook.com", proxy, System.StringComparison.Ordinal);
            Assert.Equal(["New-CsHostingProvider.Failed"], session.Run(provider).ErrorIds);
        }

        Assert.Single(session.Run("Get-CsHostingProvider").Output);
    }

    [Fact]
    public void Default_routing_and_hosting_providers_exclude_each_other()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*-CsHostingProvider", "*-CsAccessEdgeConfiguration");
        Assert.Equal(["Set-CsAccessEdgeConfiguration.Failed"], session.Run("Set-CsAccessEdgeConfiguration -UseDefaultRouting").ErrorIds);
        session.Run("(Get-NativeDoubleState).PublicProvider.Clear(); Set-CsAccessEdgeConfiguration -UseDefaultRouting -DefaultRouteFqdn sip.contoso.com").ThrowOnError();

        Assert.Equal(["New-CsHostingProvider.Failed"], session.Run(NewProvider).ErrorIds);
        Assert.Equal("UseDefaultRouting", session.Run("Get-CsAccessEdgeConfiguration").Single("RoutingMethod"));
    }

    [Fact]
    public void WhatIf_is_counted_and_changes_nothing()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*-CsHostingProvider");
        var before = session.NativeSnapshot();

        session.Run(NewProvider + " -WhatIf").ThrowOnError();

        Assert.Equal(["New-CsHostingProvider"], session.NativeCalls());
        Assert.Empty(session.NativeCalls("-Changing -Executed"));
        Assert.Equal(before, session.NativeSnapshot());
    }

    [Fact]
    public void A_remote_session_returns_text_for_enumerations_and_its_errors_do_not_terminate()
    {
        using var session = new EngineSession(import: false).UseNativeDouble(NativeBehaviour.Remote, "*-CsHostingProvider");
        session.Run(NewProvider).ThrowOnError();

        var provider = session.Run("Get-CsHostingProvider").ThrowOnError().Output.Single();
        var failed = session.Run(NewProvider + "; 'still here'");

        var level = (PSObject)provider.Properties["VerificationLevel"].Value;
        Assert.False(level.BaseObject.GetType().IsEnum);
        Assert.Equal("UseSourceVerification", level.ToString());
        Assert.StartsWith("Deserialized.", provider.TypeNames[0], System.StringComparison.Ordinal);
        Assert.Equal(["New-CsHostingProvider.Failed"], failed.ErrorIds);
        Assert.Equal("still here", failed.Output.Single().ToString());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("-AfterChange", 1)]
    public void A_fault_hits_the_call_that_it_was_set_for(string when, int providers)
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*-CsHostingProvider");
        session.Run("Set-NativeDoubleFault New-CsHostingProvider " + when);

        Assert.Equal(["New-CsHostingProvider.Failed"], session.Run(NewProvider).ErrorIds);
        Assert.Equal(providers, session.Run("Get-CsHostingProvider").Output.Count);
    }

    [Fact]
    public void Attributes_of_a_directory_user_are_added_removed_replaced_and_cleared()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("*-ADUser");
        session.Run("$null = (Get-NativeDoubleState).AdUser.Add([pscustomobject]@{ SamAccountName = 'ada'; mail = $null; proxyAddresses = @('SMTP:ada@contoso.com') })");

        session.Run("Set-ADUser -Identity ada -Add @{ proxyAddresses = 'sip:ada@contoso.com' } -EmailAddress ada@contoso.com").ThrowOnError();
        var user = session.Run("Get-ADUser -Identity ada").ThrowOnError();

        Assert.Equal("ada@contoso.com", user.Single("mail"));
        Assert.Equal(["SMTP:ada@contoso.com", "sip:ada@contoso.com"], ((object[])user.Single("proxyAddresses")!).Select(value => value.ToString()));
    }

    [Fact]
    public void A_record_is_added_once()
    {
        using var session = new EngineSession(import: false).UseNativeDouble("Add-DnsServer*");
        const string Add = "Add-DnsServerResourceRecord -Srv -ZoneName contoso.com -Name _sip._tls -DomainName sip.contoso.com -Priority 0 -Weight 0 -Port 443";
        session.Run(Add).ThrowOnError();

        Assert.Equal(["WIN32 9711"], session.Run(Add).ErrorIds);
        Assert.Equal("0 0 443 sip.contoso.com", session.Run("(Get-NativeDoubleState).DnsRecord").Single("Data"));
    }
}
