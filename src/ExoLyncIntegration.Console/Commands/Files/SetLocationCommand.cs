using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Goes to another location.</summary>
[Cmdlet(VerbsCommon.Set, "Location")]
public sealed class SetLocationCommand : PSCmdlet
{
    /// <summary>Where to; the home folder where it is not given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string Path { get; set; } = "~";

    /// <summary>Where to, wildcards standing for themselves.</summary>
    [Parameter]
    [Alias("PSPath")]
    public string? LiteralPath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        SessionState.Path.SetLocation(LiteralPath is null ? Path : WildcardPattern.Escape(LiteralPath));
}
