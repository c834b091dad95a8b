using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace ExoLyncIntegration.Engine;

/// <summary>As the native enumeration.</summary>
public enum ProviderVerificationLevel
{
    AlwaysVerifiable,
    AlwaysUnverifiable,
    UseSourceVerification,
}

/// <summary>A native command that is a cmdlet, as in the Management Shell itself: the documented parameters, no pipeline input.</summary>
[Cmdlet(VerbsCommon.New, "CsHostingProvider", SupportsShouldProcess = true)]
public sealed class NewCsHostingProviderCommand : PSCmdlet
{
    private static readonly ConditionalWeakTable<Runspace, List<PSObject>> Providers = new();

    [Parameter(Mandatory = true, Position = 0)]
    public string Identity { get; set; } = string.Empty;

    [Parameter(Mandatory = true)]
    public bool Enabled { get; set; }

    [Parameter(Mandatory = true)]
    public string ProxyFqdn { get; set; } = string.Empty;

    [Parameter(Mandatory = true)]
    public bool EnabledSharedAddressSpace { get; set; }

    [Parameter(Mandatory = true)]
    public bool HostsOCSUsers { get; set; }

    [Parameter]
    public bool IsLocal { get; set; }

    [Parameter]
    public ProviderVerificationLevel VerificationLevel { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    internal static List<PSObject> Here => Providers.GetOrCreateValue(Runspace.DefaultRunspace);

    protected override void ProcessRecord()
    {
        if (!ShouldProcess(Identity))
        {
            return;
        }

        if (Here.Exists(provider => Equals(provider.Properties["Identity"].Value, Identity)))
        {
            ThrowTerminatingError(new ErrorRecord(new PSInvalidOperationException($"The provider '{Identity}' exists already."), "ProviderExists", ErrorCategory.ResourceExists, Identity));
        }

        var provider = new PSObject();
        provider.Properties.Add(new PSNoteProperty("Identity", Identity));
        provider.Properties.Add(new PSNoteProperty("Enabled", Enabled));
        provider.Properties.Add(new PSNoteProperty("ProxyFqdn", ProxyFqdn));
        provider.Properties.Add(new PSNoteProperty("EnabledSharedAddressSpace", EnabledSharedAddressSpace));
        provider.Properties.Add(new PSNoteProperty("HostsOCSUsers", HostsOCSUsers));
        provider.Properties.Add(new PSNoteProperty("IsLocal", IsLocal));
        provider.Properties.Add(new PSNoteProperty("VerificationLevel", VerificationLevel));
        if (!InMemory)
        {
            Here.Add(provider);
        }

        WriteObject(provider);
    }
}

/// <summary>The providers that the cmdlet made in this session.</summary>
[Cmdlet(VerbsCommon.Get, "CsHostingProvider")]
public sealed class GetCsHostingProviderCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(NewCsHostingProviderCommand.Here, enumerateCollection: true);
}
