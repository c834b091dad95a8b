using System;
using System.Collections.Generic;
using Xunit.v3;

namespace ExoLyncIntegration.Reliability;

/// <summary>
/// Marks a test over random input as a row of the table of invariants in docs/reliability.md. As a trait it makes them run alone:
/// <c>dotnet test --filter Kind=Invariant</c>.
/// </summary>
/// <param name="claim">What always holds, as a clause: "unknown never becomes Pass".</param>
/// <param name="samples">How many inputs a run takes; the test takes the number from <see cref="Samples"/>.</param>
/// <param name="input">What the inputs are, in the plural.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InvariantAttribute(string claim, int samples, string input) : Attribute, ITraitAttribute
{
    public string Claim { get; } = claim;

    public int Samples { get; } = samples;

    public string Input { get; } = input;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Kind", "Invariant")];
}
