namespace ExoLyncIntegration.Addresses;

/// <summary>
/// Characters that a reader takes for an ASCII character: those of the Cyrillic and Greek alphabets and the punctuation that reaches directories
/// by copying from documents. An extract of the confusables of Unicode Technical Standard 39.
/// </summary>
internal static class LookAlikes
{
    private const string Seen =
        "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u051B\u051D\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
        + "\u03BF\u03BD\u03B1\u03B9\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
        + "\u0131\u017F\u212A\u0251\u0261"
        + "\u2018\u2019\u201A\u201B\u02BC\u2032\u00B4\u2010\u2011\u2012\u2013\u2014\u2212\u2024\u3002\u2044\u2215\u02D0\uA789";

    private const string Plain =
        "aeopcyxijshdqwABEKMHOPCTXIJS"
        + "ovaiABEZHIKMNOPTYX"
        + "isKag"
        + "'''''''------..//::";

    /// <summary>The ASCII character that a character looks like, or <see langword="null"/>.</summary>
    public static char? Of(char character)
    {
        // The full-width forms repeat ASCII in its order.
        if (character is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)(character - 0xFEE0);
        }

        var index = Seen.IndexOf(character);
        return index < 0 ? null : Plain[index];
    }
}
