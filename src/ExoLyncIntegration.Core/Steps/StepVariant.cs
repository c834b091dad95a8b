namespace ExoLyncIntegration.Steps;

/// <summary>What a step means in one scenario.</summary>
/// <param name="Action">What the step asks for.</param>
/// <param name="Summary">The step in one sentence.</param>
/// <param name="Instruction">What to do, in order.</param>
/// <param name="Reference">The sources, URLs.</param>
internal sealed record StepVariant(StepAction Action, string Summary, string[] Instruction, params string[] Reference);
