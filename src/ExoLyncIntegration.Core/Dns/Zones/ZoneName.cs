using System.Globalization;
using System.Linq;
using System.Text;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>Names as zone files write them: relative or absolute, with escapes.</summary>
internal static class ZoneName
{
    private const int MaximumLength = 253;
    private const int MaximumLabelLength = 63;

    /// <summary>The absolute name, in lower case and without a trailing dot; empty for the root.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="origin">What a relative name is relative to; <see langword="null"/> where that is not known.</param>
    /// <param name="reason">What is wrong, where something is.</param>
    /// <returns>The name, or <see langword="null"/>.</returns>
    public static string? TryResolve(string text, string? origin, out string? reason)
    {
        reason = null;
        if (text == ".")
        {
            return string.Empty;
        }

        if (text == "@")
        {
            reason = origin is null ? "'@' stands for the origin, and there is none: neither $ORIGIN nor the file's name says which zone this is" : null;
            return origin;
        }

        var isAbsolute = text.EndsWith(".", System.StringComparison.Ordinal) && !text.EndsWith("\\.", System.StringComparison.Ordinal);
        if (!isAbsolute && origin is null)
        {
            reason = $"the name '{text}' is relative, and there is no origin: neither $ORIGIN nor the file's name says which zone this is";
            return null;
        }

        var name = Unescape(isAbsolute ? text.Substring(0, text.Length - 1) : origin!.Length == 0 ? text : $"{text}.{origin}");
        if (name is null)
        {
            reason = $"the name '{text}' has an escape that stands for no character";
        }
        else if (name.Length > MaximumLength)
        {
            reason = string.Format(CultureInfo.InvariantCulture, "the name '{0}' has {1} characters, {2} are allowed", name, name.Length, MaximumLength);
        }
        else if (name.Split('.').FirstOrDefault(static label => label.Length is 0 or > MaximumLabelLength) is { } label)
        {
            reason = label.Length == 0
                ? $"the name '{text}' has an empty label"
                : string.Format(CultureInfo.InvariantCulture, "the label '{0}' has {1} characters, {2} are allowed", label, label.Length, MaximumLabelLength);
        }

        return reason is null ? name!.ToLowerInvariant() : null;
    }

    // An escaped dot belongs to its label; no name of this field has one, and so it may stand as it is written.
    private static string? Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                name.Append(text[index]);
            }
            else if (index + 3 < text.Length && IsDigit(text[index + 1]) && IsDigit(text[index + 2]) && IsDigit(text[index + 3]))
            {
                var code = int.Parse(text.Substring(index + 1, 3), CultureInfo.InvariantCulture);
                if (code > byte.MaxValue)
                {
                    return null;
                }

                name.Append(code is > 0x20 and < 0x7F and not '.' ? ((char)code).ToString() : text.Substring(index, 4));
                index += 3;
            }
            else if (index + 1 < text.Length && !IsDigit(text[index + 1]))
            {
                name.Append(text[index + 1] == '.' ? "\\046" : text[index + 1].ToString());
                index++;
            }
            else
            {
                return null;
            }
        }

        return name.ToString();
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
