using System.Management.Automation;
using ExoLyncIntegration.PipelineBinding;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that let plans be piped into native commands, and end that.</summary>
public abstract class PipelineBindingCmdlet : ExoLyncCmdlet
{
    /// <summary>The native commands; all that it can be about unless given. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BindableCommandCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var pattern in Name)
        {
            Process(pattern, new WildcardPattern(pattern, WildcardOptions.IgnoreCase));
        }
    }

    /// <summary>Does the cmdlet's work for the commands that a pattern names.</summary>
    /// <param name="pattern">The pattern as given.</param>
    /// <param name="names">What matches it.</param>
    protected abstract void Process(string pattern, WildcardPattern names);
}
