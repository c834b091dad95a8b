using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Plans;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>The parameters of a planned command or of a question, as a native command takes them.</summary>
internal static class NativeParameters
{
    /// <summary>The values without the marks of plans, and script texts as scripts.</summary>
    public static Hashtable Of(IDictionary parameters)
    {
        var native = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry parameter in parameters)
        {
            native[parameter.Key] = parameter.Value switch
            {
                PlanSwitch => true,
                BareWord word => word.Value,
                ScriptText script => ScriptBlock.Create(script.Text),
                var value => value,
            };
        }

        return native;
    }

    /// <summary>The scripts among the values.</summary>
    public static System.Collections.Generic.IEnumerable<ScriptBlock> Scripts(IDictionary parameters) => Of(parameters).Values.OfType<ScriptBlock>();
}
