using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>Texts that many users share, such as domains, each kept once and named by a number.</summary>
/// <param name="comparer">Which texts are one.</param>
internal sealed class TextTable(IEqualityComparer<string> comparer)
{
    private readonly Dictionary<string, uint> numbers = new(comparer);
    private readonly List<string> texts = [];

    public string this[uint number] => texts[(int)number];

    public uint NumberOf(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = (uint)texts.Count;
            numbers.Add(text, number);
            texts.Add(text);
        }

        return number;
    }
}
