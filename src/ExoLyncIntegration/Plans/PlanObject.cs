using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Plans;

/// <summary>A plan command as it goes down the pipeline.</summary>
internal static class PlanObject
{
    /// <summary>
    /// Adds each native parameter as a property under its native name, so that the object binds by property name wherever the
    /// native command accepts that.
    /// </summary>
    public static PSObject From(PlanCommand command)
    {
        foreach (var name in command.Parameters.Keys.Cast<string>().ToList())
        {
            if (command.Parameters[name] is ScriptText script)
            {
                // So that it splats.
                command.Parameters[name] = ScriptBlock.Create(script.Text);
            }
        }

        var output = PSObject.AsPSObject(command);
        foreach (DictionaryEntry parameter in command.Parameters)
        {
            var name = (string)parameter.Key;
            if (output.Properties[name] is null)
            {
                output.Properties.Add(new PSNoteProperty(name, parameter.Value));
            }
        }

        return output;
    }
}
