using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Plans;

/// <summary>Writes a command as one line that PowerShell reads back as the same values, whatever they hold.</summary>
/// <remarks>
/// The style is that of Microsoft's examples: <c>$True</c>, double quotes around text. Text that double quotes would change is put
/// into single quotes; text that cannot stand on one line is written with escapes that Windows PowerShell 5.1 knows.
/// </remarks>
public static class CommandLineWriter
{
    // PowerShell takes typographic quotes for the plain ones.
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B";
    private const string DoubleQuotes = "\"\u201C\u201D\u201E";

    /// <summary>Writes a command line.</summary>
    /// <param name="commandName">The command's name.</param>
    /// <param name="parameters">The parameters in order. A switch is a <see cref="bool"/> whose name is in <paramref name="switches"/>.</param>
    /// <param name="switches">The names of the parameters that are switches.</param>
    /// <returns>One line.</returns>
    public static string Write(
        string commandName, IEnumerable<KeyValuePair<string, object?>> parameters, ICollection<string> switches)
    {
        // A path is called, a name speaks for itself.
        var line = new StringBuilder(commandName.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_') ? commandName : "& " + Argument(commandName));
        foreach (var parameter in parameters)
        {
            line.Append(" -").Append(parameter.Key);
            if (!switches.Contains(parameter.Key))
            {
                line.Append(' ').Append(Argument(parameter.Value));
            }
            else if (parameter.Value is false)
            {
                line.Append(":$False");
            }
        }

        return line.ToString();
    }

    /// <summary>Writes one value as a PowerShell expression in argument position.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The expression.</returns>
    public static string Value(object? value) => Unwrapped(value) switch
    {
        null => "$Null",
        bool flag => flag ? "$True" : "$False",
        BareWord word => word.Value,
        ScriptText script => "{" + script.Text + "}",
        string text => Text(text),
        IDictionary map => "@{" + string.Join("; ", Entries(map)) + "}",
        IEnumerable list => "@(" + string.Join(", ", list.Cast<object?>().Select(Value)) + ")",
        DateTime time => Text(time.ToString("o", CultureInfo.InvariantCulture)),
        int or long or uint or ulong or short or ushort or byte => Number((IFormattable)value!),
        // The same as PowerShell's own type, which this library does not reference.
        { } script when script.GetType().FullName == "System.Management.Automation.ScriptBlock" => "{" + script + "}",
        IFormattable other => Text(other.ToString(null, CultureInfo.InvariantCulture)),
        var other => Text(other.ToString() ?? string.Empty),
    };

    /// <summary>Writes a text as a PowerShell string literal on one line.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The literal, quotes included.</returns>
    public static string Text(string text)
    {
        if (text.Any(NeedsEscape))
        {
            return Escaped(text);
        }

        if (text.Any(static character => character is '$' or '`' || DoubleQuotes.IndexOf(character) >= 0))
        {
            return SingleQuoted(text);
        }

        return "\"" + text + "\"";
    }

    // The engine takes this text for its stop-parsing token even in quotes: the rest of the line would be one argument.
    private static string Argument(object? value) => Value(value) is var text && text == "\"--%\"" ? "(" + text + ")" : text;

    // In argument position a minus sign would begin a parameter's name.
    private static string Number(IFormattable number)
    {
        var text = number.ToString(null, CultureInfo.InvariantCulture);
        return text[0] == '-' ? "(" + text + ")" : text;
    }

    // A value that went through a pipeline can be in PowerShell's wrapper, which this library does not reference.
    private static object? Unwrapped(object? value) =>
        value?.GetType() is { FullName: "System.Management.Automation.PSObject" } wrapper ? wrapper.GetProperty("BaseObject")!.GetValue(value) : value;

    private static IEnumerable<string> Entries(IDictionary map)
    {
        // A hash table has no order of its own: the same command gives the same line in every session.
        var entries = map.Cast<DictionaryEntry>();
        foreach (var entry in map is Hashtable ? entries.OrderBy(static entry => entry.Key.ToString(), StringComparer.Ordinal) : entries)
        {
            var key = entry.Key.ToString() ?? string.Empty;
            var isWord = key.Length > 0 && key.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
            yield return (isWord ? key : Text(key)) + "=" + Value(entry.Value);
        }
    }

    // Characters that would break the line, act on a terminal, show text in another order than it has, or are not to be told from a blank.
    private static bool NeedsEscape(char character) =>
        character != ' '
        && (char.IsControl(character)
            || char.IsSurrogate(character)
            || CharUnicodeInfo.GetUnicodeCategory(character)
                is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format);

    private static string SingleQuoted(string text)
    {
        var literal = new StringBuilder("'", text.Length + 8);
        foreach (var character in text)
        {
            if (SingleQuotes.IndexOf(character) >= 0)
            {
                literal.Append(character);
            }

            literal.Append(character);
        }

        return literal.Append('\'').ToString();
    }

    private static string Escaped(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 16);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\0': literal.Append("`0"); break;
                case '\a': literal.Append("`a"); break;
                case '\b': literal.Append("`b"); break;
                case '\f': literal.Append("`f"); break;
                case '\n': literal.Append("`n"); break;
                case '\r': literal.Append("`r"); break;
                case '\t': literal.Append("`t"); break;
                case '\v': literal.Append("`v"); break;
                case '$' or '`': literal.Append('`').Append(character); break;
                default:
                    if (DoubleQuotes.IndexOf(character) >= 0)
                    {
                        literal.Append('`').Append(character);
                    }
                    else if (NeedsEscape(character))
                    {
                        literal.Append("$([char]0x").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)).Append(')');
                    }
                    else
                    {
                        literal.Append(character);
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }
}
