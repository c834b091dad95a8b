using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Threading;

namespace ExoLyncIntegration.Engine;

/// <summary>The documented parameters of the native commands, for an engine that has no ConvertFrom-Json.</summary>
internal static class NativeContract
{
    // A PSObject is not for several threads at once, and tests run side by side.
    private static readonly ThreadLocal<PSObject> Contract = new(Read);

    /// <summary>Each command as a property; read once a thread, never changed.</summary>
    public static PSObject All => Contract.Value!;

    private static PSObject Read()
    {
        var all = new PSObject();
        foreach (var file in new[] { "lync-cmdlets.json", "other-cmdlets.json", "reading-cmdlets.json" })
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Repository.At("tests", "contracts", file)));
            foreach (var command in document.RootElement.GetProperty("cmdlets").EnumerateObject())
            {
                all.Properties.Add(new PSNoteProperty(command.Name, Value(command.Value)));
            }
        }

        return all;
    }

    private static object? Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var item = new PSObject();
                foreach (var property in element.EnumerateObject())
                {
                    item.Properties.Add(new PSNoteProperty(property.Name, Value(property.Value)));
                }

                return item;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Value).ToArray();
            case JsonValueKind.String:
                return element.GetString();
            default:
                return element.ValueKind == JsonValueKind.Null ? null : element.ToString();
        }
    }
}
