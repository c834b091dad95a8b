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
    protected override void BeginProcessing()
    {
        // The functions that bind call into the module, which the engine refuses them in every other mode. A native function must not be displaced for one that cannot run.
        if (SessionState.LanguageMode is not PSLanguageMode.FullLanguage and var mode)
        {
            ThrowTerminatingError(new ExoLyncException(ErrorCatalogue.LanguageModeConstrained, $"The language mode of this session is {mode}; native commands can be bound in FullLanguage only. Nothing was changed."), mode);
        }
    }

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
