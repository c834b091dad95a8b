using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>Texts that many users share, such as domains, each kept once and named by a number.</summary>
/// <param name="comparer">Which texts are one.</param>
/// <param name="reserved">How many numbers from 0 stand for no text.</param>
internal sealed class TextTable(IEqualityComparer<string> comparer, uint reserved = 0)
{
    private readonly Dictionary<string, uint> numbers = new(comparer);
    private readonly List<string> texts = [];

    public string this[uint number] => texts[(int)(number - reserved)];

    public uint NumberOf(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = (uint)texts.Count + reserved;
            numbers.Add(text, number);
            texts.Add(text);
        }

        return number;
    }
}
