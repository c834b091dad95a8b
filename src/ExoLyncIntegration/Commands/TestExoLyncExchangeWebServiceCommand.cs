using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>
/// Tests whether Exchange Online still allows Exchange Web Services, which the features of the integration read mailboxes with: since
/// October 2026 they are blocked unless they are allowed.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncExchangeWebService")]
[OutputType(typeof(CheckResult))]
[OutputType(typeof(bool))]
public sealed class TestExoLyncExchangeWebServiceCommand : ExoLyncCmdlet
{
    private const string Source = "Get-OrganizationConfig";

    /// <summary>What Get-OrganizationConfig gives; without it the command is run where the session has it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public PSObject? OrganizationConfig { get; set; }

    /// <summary>Gives one boolean: whether nothing failed or remained undetermined.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        EwsSettings? settings = null;
        string? reason = null;
        if ((OrganizationConfig ?? FromSession(ref reason)) is { } configuration)
        {
            settings = OrganizationSettings.Ews(configuration);
            reason = "the object does not carry EwsEnabled.";
        }

        var result = EwsRules.Judge(settings, reason, DateTimeOffset.UtcNow);
        WriteObject(Quiet ? !result.Status.IsFailOrInconclusive() : result);
    }

    private PSObject? FromSession(ref string? reason)
    {
        var session = new NativeSession(InvokeCommand);
        if (session.Find(Source) is null)
        {
            reason = $"this session has no {Source}.";
            return null;
        }

        var (output, error) = session.Run(Source, new Hashtable());
        reason = error is null ? $"{Source} gave nothing." : error.ToString();
        return output.FirstOrDefault(static item => item is not null);
    }
}
