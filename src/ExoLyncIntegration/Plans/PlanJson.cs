using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Planned commands as JSON; <c>plan.schema.json</c> describes the form. Reading what was written gives equal commands.</summary>
internal static class PlanJson
{
    private const int FormatVersion = 1;

    /// <summary>Reads commands.</summary>
    /// <exception cref="ExoLyncException">The text is not valid JSON or breaks the schema (<c>InvalidPlanFile</c>).</exception>
    public static IReadOnlyList<PlanCommand> Read(string json, string source) =>
        StrictJson.Read(json, source, "a plan", ErrorCatalogue.InvalidPlanFile, FormatVersion, Read);

    /// <summary>Writes commands.</summary>
    public static void Write(IEnumerable<PlanCommand> commands, Stream stream)
    {
        // A file for people, not for a web page: quotation marks and umlauts stand for themselves.
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteStartArray("commands");
        foreach (var command in commands)
        {
            json.WriteStartObject();
            json.WriteNumber("step", command.Step);
            json.WriteString("topology", command.Topology.ToString());
            json.WriteString("shell", command.Shell.ToString());
            WriteText(json, "commandName", command.CommandName);
            json.WriteStartArray("parameters");
            foreach (var parameter in command.MarkedParameters())
            {
                json.WriteStartObject();
                json.WriteString("name", parameter.Key);
                json.WritePropertyName("value");
                PlanValueJson.Write(json, parameter.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteText(json, "description", command.Description);
            WriteText(json, "reference", command.Reference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IReadOnlyList<PlanCommand> Read(JsonFields fields, JsonProblems problems)
    {
        fields.Require("commands");
        return [.. fields.Objects("commands").Select(command => Command(command.Element, command.Path, problems))];
    }

    // A text of any characters, as the values of parameters are.
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        PlanValueJson.Write(json, text);
    }

    private static string Text(JsonFields fields, string name, JsonProblems problems)
    {
        if (fields.Any(name) is not { } value)
        {
            return string.Empty;
        }

        if (PlanValueJson.Read(value, fields.Path(name), problems) is string text)
        {
            return text;
        }

        problems.Add(fields.Path(name), "a text is expected");
        return string.Empty;
    }

    private static PlanCommand Command(JsonElement element, string path, JsonProblems problems)
    {
        var fields = new JsonFields(element, path, problems);
        foreach (var needed in new[] { "step", "topology", "shell", "commandName", "parameters", "description", "reference" })
        {
            fields.Require(needed);
        }

        var step = fields.Number("step") ?? 0;
        if (step is < 0 or > 7)
        {
            problems.Add(fields.Path("step"), $"{step} is not one of 0 to 7");
        }

        var name = Text(fields, "commandName", problems);
        if (name.Trim().Length == 0)
        {
            problems.Add(fields.Path("commandName"), "the name is empty");
        }

        var parameters = new List<KeyValuePair<string, object?>>();
        var names = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (var (parameter, parameterPath) in fields.Objects("parameters"))
        {
            var inner = new JsonFields(parameter, parameterPath, problems);
            inner.Require("name");
            var parameterName = inner.Text("name") ?? string.Empty;
            if (!PlanValueJson.IsParameterName(parameterName))
            {
                problems.Add(inner.Path("name"), $"'{parameterName}' is not the name of a parameter");
            }
            else if (!names.Add(parameterName))
            {
                problems.Add(inner.Path("name"), $"the parameter {parameterName} stands here twice");
            }
            else
            {
                parameters.Add(new(parameterName, inner.Any("value") is { } value ? PlanValueJson.Read(value, inner.Path("value"), problems) : null));
            }

            inner.RefuseOthers();
        }

        var command = new PlanCommand(name, parameters)
        {
            Step = step,
            Topology = fields.Word<Topology>("topology") ?? default,
            Shell = fields.Word<CommandShell>("shell") ?? default,
            Description = Text(fields, "description", problems),
            Reference = Text(fields, "reference", problems),
        };
        fields.RefuseOthers();
        return command;
    }
}
