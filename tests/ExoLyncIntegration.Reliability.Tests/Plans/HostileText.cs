using CsCheck;

namespace ExoLyncIntegration.Plans;

/// <summary>Texts that want to be code: every kind of quote, dash and line end, what expands, what hides, and halves of surrogate pairs.</summary>
internal static class HostileText
{
    private const string Alphabet =
        "'\"`$(){}[]@;|&#<>,-%\\/ \0\n\r\t\u0007\u001b\u0085\u00A0\u00AD\u200B\u200E\u202E\u2066\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u2013\u2014\u2015\u2028\u2029\uFEFF\uD83D\uDE00ab1";

    private static readonly string[] Words =
        ["$(throw 1)", "`n", "$env:PATH", "; throw 1", "| Out-Null", "--%", "-Force", "@{a=1}", "#", "<#", "#>", "\"@", "'@", "&calc", "$\u201D", "`\u2019", "\r\n"];

    private static readonly Gen<string> Part = Gen.Frequency(
        (6, Gen.OneOf(Alphabet.ToCharArray()).Select(static character => character.ToString())),
        (2, Gen.Char.Select(static character => character.ToString())),
        (1, Gen.OneOf(Words)));

    /// <summary>The texts.</summary>
    public static Gen<string> Texts { get; } = Part.Array[0, 20].Select(string.Concat);
}
