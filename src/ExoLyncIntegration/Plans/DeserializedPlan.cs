using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Language;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>A planned command that came back from remoting or Clixml as a property bag; its command line tells the marks of its parameters.</summary>
internal static class DeserializedPlan
{
    public static bool TryRead(PSObject input, [NotNullWhen(true)] out PlanCommand? command)
    {
        command = null;
        if (!input.TypeNames.Contains("Deserialized." + typeof(PlanCommand).FullName)
            || Value(input, nameof(PlanCommand.Parameters)) is not IDictionary parameters
            || Value(input, nameof(PlanCommand.CommandName)) is not string name
            || !LanguagePrimitives.TryConvertTo<int>(Value(input, nameof(PlanCommand.Step)), out var step)
            || !LanguagePrimitives.TryConvertTo<Topology>(Text(input, nameof(PlanCommand.Topology)), out var topology)
            || !LanguagePrimitives.TryConvertTo<CommandShell>(Text(input, nameof(PlanCommand.Shell)), out var shell))
        {
            return false;
        }

        var line = Text(input, nameof(PlanCommand.CommandLine)) ?? string.Empty;
        var marked = new List<KeyValuePair<string, object?>>();
        foreach (DictionaryEntry entry in parameters)
        {
            var parameter = entry.Key.ToString()!;
            marked.Add(new(parameter, Marked(line, parameter, (entry.Value as PSObject)?.BaseObject ?? entry.Value)));
        }

        command = new PlanCommand(name, marked)
        {
            Step = step,
            Topology = topology,
            Shell = shell,
            Description = Text(input, nameof(PlanCommand.Description)) ?? string.Empty,
            Reference = Text(input, nameof(PlanCommand.Reference)) ?? string.Empty,
        };
        PlanObject.From(command);
        return true;
    }

    private static object? Marked(string line, string parameter, object? value)
    {
        var script = Parser.ParseInput(line, out _, out _);
        if (script.Find(static ast => ast is CommandAst, searchNestedScriptBlocks: false) is not CommandAst command)
        {
            return value;
        }

        for (var index = 1; index < command.CommandElements.Count; index++)
        {
            if (command.CommandElements[index] is CommandParameterAst found && found.ParameterName == parameter)
            {
                var argument = index + 1 < command.CommandElements.Count ? command.CommandElements[index + 1] : null;
                return argument switch
                {
                    ScriptBlockExpressionAst => new ScriptText(value?.ToString() ?? string.Empty),
                    StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord } word => new BareWord(word.Value),
                    null or CommandParameterAst when value is true => PlanSwitch.On,
                    _ => value,
                };
            }
        }

        return value;
    }

    private static object? Value(PSObject input, string name) =>
        input.Properties[name]?.Value is { } value ? (value as PSObject)?.BaseObject ?? value : null;

    private static string? Text(PSObject input, string name) => input.Properties[name]?.Value?.ToString();
}
