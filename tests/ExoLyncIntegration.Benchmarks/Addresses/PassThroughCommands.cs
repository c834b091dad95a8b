using System.Management.Automation;

namespace ExoLyncIntegration.Benchmarks.Addresses;

/// <summary>Takes each object as the address tests do and lets it pass: what the engine alone needs for an object.</summary>
[Cmdlet(VerbsCommon.Select, "ByValue")]
public sealed class SelectByValueCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(InputObject);
}

/// <summary>Binds the parameters of the address tests by property name and lets each object pass: what the engine needs to read the same properties.</summary>
[Cmdlet(VerbsCommon.Select, "ByPropertyName")]
public sealed class SelectByPropertyNameCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DistinguishedName")]
    public string? Identity { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("msRTCSIP-PrimaryUserAddress", "SipUri")]
    public string? SipAddress { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("EmailAddresses")]
    public string[]? ProxyAddresses { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("EmailAddress", "WindowsEmailAddress", "PrimarySmtpAddress")]
    public string? Mail { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? UserPrincipalName { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("msRTCSIP-UserEnabled")]
    public bool SipEnabled { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("msRTCSIP-DeploymentLocator")]
    public string? HostingProvider { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteObject(InputObject);
}
