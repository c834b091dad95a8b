using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Steps;

/// <summary>One of the article's seven steps, for one scenario.</summary>
public sealed class DeploymentStep
{
    /// <summary>The number, 1 to 7.</summary>
    public required int Number { get; init; }

    /// <summary>What the step is about.</summary>
    public required string Name { get; init; }

    /// <summary>The topology that this variant is for.</summary>
    public required Topology Topology { get; init; }

    /// <summary>What the step asks for.</summary>
    public required StepAction Action { get; init; }

    /// <summary>The step in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do, in order.</summary>
    public required string[] Instruction { get; init; }

    /// <summary>The exact commands, in order; paste them into the shell that the plan names.</summary>
    public required string[] Command { get; init; }

    /// <summary>The ids of the features that work once this step is done.</summary>
    public required string[] Enables { get; init; }

    /// <summary>The sources, URLs.</summary>
    public required string[] Reference { get; init; }

    /// <summary>Number, name and action on one line.</summary>
    /// <returns>For example <c>4. Configure a shared SIP address space (Command)</c>.</returns>
    public override string ToString() => $"{Number}. {Name} ({Action})";
}
