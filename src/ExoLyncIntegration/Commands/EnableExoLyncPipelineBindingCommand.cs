using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.PipelineBinding;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.Commands;

/// <summary>Lets plans be piped straight into the native commands of this session, which take no pipeline input of their own.</summary>
[Cmdlet(VerbsLifecycle.Enable, "ExoLyncPipelineBinding", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
public sealed class EnableExoLyncPipelineBindingCommand : PipelineBindingCmdlet
{
    /// <inheritdoc/>
    protected override void Process(string pattern, WildcardPattern names)
    {
        var natives = NativeCommandNames.All
            .Where(names.IsMatch)
            .Select(name => InvokeCommand.GetCommand(name, CommandTypes.Cmdlet | CommandTypes.Function))
            .Where(static native => native is not null)
            .ToList();
        if (natives.Count == 0)
        {
            WriteError(new ExoLyncException(ErrorCatalogue.NativeCommandNotFound, pattern == "*" ? "This session has none of the native commands that plans run." : $"This session has no native command '{pattern}' that plans run."), pattern);
        }

        foreach (var native in natives)
        {
            if (ShouldProcess(native.Name, "Let plans be piped into the command"))
            {
                WriteVerbose(PipelineBindings.Bind(native, SessionState, InvokeProvider) ? $"{native.Name} takes plans from the pipeline." : $"{native.Name} took plans from the pipeline already.");
            }
        }
    }
}
