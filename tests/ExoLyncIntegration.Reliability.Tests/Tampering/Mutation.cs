using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;

namespace ExoLyncIntegration.Tampering;

/// <summary>Foreign bytes: good documents that were damaged, and what never was one.</summary>
internal static class Mutation
{
    // What a value may be replaced with: other kinds, numbers beyond all bounds, texts that are no Unicode, depth.
    private static readonly string[] HostileValues =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "{}", "[]", "[null]", "[[]]", "{\"\\udc00\":1}", "\"=cmd|' /C calc'!A0\"",
        new string('[', 40) + new string(']', 40), new string('[', 5000), "\"" + new string('x', 100_000) + "\"",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, HostileValues.Length - 1].Select(static index => HostileValues[index]);

    /// <summary>Bytes that have nothing to do with the document.</summary>
    public static Gen<byte[]> Garbage { get; } = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Hostile.Select(Encoding.UTF8.GetBytes),
        Gen.String.Select(Encoding.UTF8.GetBytes),
        Gen.String.Select(Hostile, static (name, value) => Encoding.UTF8.GetBytes($"{{\"{name.Replace("\"", string.Empty, StringComparison.Ordinal)}\":{value}}}")));

    /// <summary>The document with one to six faults in it.</summary>
    public static Gen<byte[]> Damaged(string document) =>
        Gen.OneOf(Values(document), Gen.Const(Encoding.UTF8.GetBytes(document))).Select(Edits, static (bytes, edits) => edits.Aggregate(bytes, static (current, edit) => Apply(current, edit)));

    // A value of the document replaced by a hostile one: between a colon, a comma or a bracket and what ends it.
    private static Gen<byte[]> Values(string document)
    {
        var starts = Enumerable.Range(0, document.Length - 1).Where(index => document[index] is ':' or '[' or ',').ToArray();
        return Gen.Int[0, starts.Length - 1].Select(Hostile, (choice, value) =>
        {
            var from = starts[choice] + 1;
            var end = document.IndexOfAny([',', '}', ']'], from);
            return Encoding.UTF8.GetBytes(document[..from] + value + document[(end < 0 ? from : end)..]);
        });
    }

    private static Gen<List<(int Kind, double Where, double Length, byte Value)>> Edits { get; } =
        Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Double.Unit, Gen.Byte).List[1, 6];

    private static byte[] Apply(byte[] bytes, (int Kind, double Where, double Length, byte Value) edit)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = Math.Min(bytes.Length - 1, (int)(edit.Where * bytes.Length));
        var end = Math.Min(bytes.Length, at + 1 + (int)(edit.Length * 40));
        switch (edit.Kind)
        {
            case 0:
                var changed = (byte[])bytes.Clone();
                changed[at] = edit.Value;
                return changed;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[end..]];
            case 3:
                return [.. bytes[..end], .. bytes[at..]];
            default:
                return [.. bytes[..at], edit.Value, .. bytes[at..]];
        }
    }
}
