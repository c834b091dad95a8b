using System.Globalization;

namespace ExoLyncIntegration.Addresses;

/// <summary>Characters that have no place in an address, whatever its grammar.</summary>
internal static class AddressCharacters
{
    /// <summary>Finds the first character that is white space, a control, invisible or half a character; or that is not ASCII.</summary>
    public static AddressFault? FindFault(string text, bool asciiOnly)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is > ' ' and < '\u007F')
            {
                continue;
            }

            if (Nature(text, index) is { } nature)
            {
                return At(index, nature);
            }

            if (asciiOnly)
            {
                return At(index, LookAlikes.Of(character) is { } plain
                    ? $"{Name(text, index)}, which looks like '{plain}' and is not"
                    : $"{Name(text, index)}; only ASCII characters are allowed");
            }
        }

        return null;
    }

    /// <summary>A character of a text as it can be shown: itself, or its code point where that is clearer.</summary>
    public static string Show(string text, int index) =>
        text[index] is > ' ' and < '\u007F' ? $"'{text[index]}'" : Name(text, index);

    /// <summary>A fault of a character. People count from 1.</summary>
    private static AddressFault At(int index, string what) =>
        new(AddressFaultKind.Character, index, string.Format(CultureInfo.InvariantCulture, "character {0} is {1}", index + 1, what));

    private static string? Nature(string text, int index)
    {
        var character = text[index];
        switch (character)
        {
            case ' ': return "a space";
            case '\t': return "a tab";
            case '\r' or '\n': return "a line break";
        }

        if (char.IsSurrogate(character))
        {
            var isPair = char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            return isPair ? null : "half of a surrogate pair";
        }

        return CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.Control => $"the control character {Name(text, index)}",
            UnicodeCategory.Format => $"the invisible character {Name(text, index)}",
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => $"the white space {Name(text, index)}",
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => $"{Name(text, index)}, which is no character of any script",

            // Letters that show nothing: Hangul and Khmer fillers, the combining grapheme joiner, variation selectors.
            _ when character is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F')
                => $"the invisible character {Name(text, index)}",
            _ => null,
        };
    }

    private static string Name(string text, int index) =>
        string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? char.ConvertToUtf32(text, index) : text[index]);
}
