using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>What could stand at a place in a line.</summary>
/// <param name="Start">Where the text begins that a candidate replaces.</param>
/// <param name="Length">How long that text is.</param>
/// <param name="Candidates">The texts to put there.</param>
/// <param name="Labels">The same as they are listed.</param>
internal sealed record LineCompletion(int Start, int Length, IReadOnlyList<string> Candidates, IReadOnlyList<string> Labels)
{
    /// <summary>Nothing could stand there.</summary>
    public static LineCompletion None { get; } = new(0, 0, [], []);

    /// <summary>What all candidates begin with, ignoring case; in the spelling of the first.</summary>
    public string CommonPrefix
    {
        get
        {
            if (Candidates.Count == 0)
            {
                return string.Empty;
            }

            var prefix = Candidates[0];
            foreach (var candidate in Candidates)
            {
                var length = 0;
                while (length < Math.Min(prefix.Length, candidate.Length)
                    && char.ToUpperInvariant(prefix[length]) == char.ToUpperInvariant(candidate[length]))
                {
                    length++;
                }

                prefix = prefix[..length];
            }

            return prefix;
        }
    }
}
