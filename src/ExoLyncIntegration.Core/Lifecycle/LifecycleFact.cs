namespace ExoLyncIntegration.Lifecycle;

/// <summary>Something that has been retired, or will be, and what that means for the article.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Date">When, as far as it is known: <c>2021-07-31</c>, or <c>2025</c> where sources differ.</param>
/// <param name="Statement">What ends, in one sentence.</param>
/// <param name="Effect">What that means here, in one sentence.</param>
/// <param name="Reference">The source, a URL.</param>
public sealed record LifecycleFact(string Id, string Date, string Statement, string Effect, string Reference)
{
    /// <summary>Date, statement and effect on one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Date}: {Statement} {Effect}";
}
