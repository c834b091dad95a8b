namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>A value that is not as planned.</summary>
/// <param name="Property">The property, by its native name.</param>
/// <param name="Current">The value that was read.</param>
/// <param name="Planned">The value that the plan wants.</param>
public sealed record PlanDifference(string Property, object? Current, object? Planned)
{
    /// <summary>The difference on one line.</summary>
    /// <returns>For example <c>Enabled: False, planned True</c>.</returns>
    public override string ToString() => $"{Property}: {Show(Current)}, planned {Show(Planned)}";

    private static string Show(object? value) => value?.ToString() is { Length: > 0 } text ? text : "(empty)";
}
