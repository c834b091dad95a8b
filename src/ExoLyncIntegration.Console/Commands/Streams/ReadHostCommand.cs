using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ExoLyncIntegration.Console.Commands.Streams;

/// <summary>Asks the user for a line.</summary>
[Cmdlet(VerbsCommunications.Read, "Host")]
public sealed class ReadHostCommand : PSCmdlet
{
    /// <summary>What to ask.</summary>
    [Parameter(Position = 0)]
    public string? Prompt { get; set; }

    /// <summary>Does not show the answer, and gives it as a secure string.</summary>
    [Parameter]
    public SwitchParameter AsSecureString { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (string.IsNullOrEmpty(Prompt))
        {
            WriteObject(AsSecureString ? Host.UI.ReadLineAsSecureString() : Host.UI.ReadLine());
            return;
        }

        var field = new FieldDescription(Prompt);
        field.SetParameterType(AsSecureString ? typeof(SecureString) : typeof(string));
        WriteObject(Host.UI.Prompt(string.Empty, string.Empty, [field])[Prompt]);
    }
}
