using System;
using System.Management.Automation.Host;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>One answer of a question: its text and the letter that chooses it.</summary>
/// <param name="Key">The letter, or the whole text where none is marked.</param>
/// <param name="Text">The text without the mark.</param>
internal sealed record ChoiceLabel(string Key, string Text)
{
    /// <summary>Reads <c>Yes to &amp;All</c>.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>Its letter and text.</returns>
    public static ChoiceLabel Of(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        var text = choice.Label.Replace("&", string.Empty, StringComparison.Ordinal);
        return new ChoiceLabel(
            mark >= 0 && mark + 1 < choice.Label.Length ? char.ToUpperInvariant(choice.Label[mark + 1]).ToString() : text,
            text);
    }

    /// <summary>Whether an answer means this choice.</summary>
    /// <param name="answer">What was typed.</param>
    /// <returns>Whether it is the letter or the text, in any case.</returns>
    public bool IsChosenBy(string answer) =>
        answer.Equals(Key, StringComparison.OrdinalIgnoreCase) || answer.Equals(Text, StringComparison.OrdinalIgnoreCase);
}
