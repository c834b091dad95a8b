namespace ExoLyncIntegration.Page;

/// <summary>A test that bears [Invariant].</summary>
internal sealed record InvariantTest(string Test, string Claim, int Samples, string Input);
