namespace ExoLyncIntegration.Console.Editing;

/// <summary>One completion in the making: each further Tab puts the next candidate in the place of the last.</summary>
/// <param name="completion">What could stand there.</param>
/// <param name="inserted">How long the text is that stands there now.</param>
internal sealed class CompletionCycle(LineCompletion completion, int inserted)
{
    private int index = -1;

    /// <summary>Puts the next or the previous candidate in place.</summary>
    /// <param name="buffer">The line.</param>
    /// <param name="step">1 for the next, -1 for the previous.</param>
    public void Step(LineBuffer buffer, int step)
    {
        var count = completion.Candidates.Count;
        index = index < 0 && step < 0 ? count - 1 : (index + step + count) % count;
        var candidate = completion.Candidates[index];
        buffer.Replace(completion.Start, inserted, candidate);
        inserted = candidate.Length;
    }
}
