namespace ExoLyncIntegration.Steps;

/// <summary>What a step asks for.</summary>
public enum StepAction
{
    /// <summary>Nothing is to be done.</summary>
    None,

    /// <summary>A person has to look or decide; commands of this module help.</summary>
    Manual,

    /// <summary>Exact commands are to be run.</summary>
    Command,
}
