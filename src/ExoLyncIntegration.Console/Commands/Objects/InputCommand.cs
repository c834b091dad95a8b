using System.Collections.Generic;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>The base of cmdlets that need all of their input before they can say anything.</summary>
public abstract class InputCommand : PSCmdlet
{
    /// <summary>The object.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    private protected List<PSObject> Input { get; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            Input.Add(InputObject);
        }
    }
}
