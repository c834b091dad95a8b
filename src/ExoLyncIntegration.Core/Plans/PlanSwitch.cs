namespace ExoLyncIntegration.Plans;

/// <summary>Marks a parameter that is a switch of the native command.</summary>
public sealed class PlanSwitch
{
    private PlanSwitch()
    {
    }

    /// <summary>The switch is given.</summary>
    public static PlanSwitch On { get; } = new();
}
