using System.Globalization;

namespace ExoLyncIntegration.Benchmarks.Frame;

/// <summary>A goal and what was measured.</summary>
/// <param name="Subject">What is measured.</param>
/// <param name="Beside">What it is measured against; a dash where it stands alone.</param>
/// <param name="Sign">≥ or ≤.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Measured">The measured value.</param>
/// <param name="Unit">The unit of both, such as ×; empty for a bare number.</param>
internal sealed record Goal(string Subject, string Beside, char Sign, double Bound, double Measured, string Unit)
{
    /// <summary>Whether the measured value keeps to the bound.</summary>
    public bool Met => Sign == '≥' ? Measured >= Bound : Measured <= Bound;

    /// <summary>The goal in words.</summary>
    public string BoundText => string.Create(CultureInfo.InvariantCulture, $"{Sign} {Bound:0.###}{Spaced}");

    /// <summary>The measured value in words.</summary>
    public string MeasuredText => string.Create(CultureInfo.InvariantCulture, $"{Measured:0.###}{Spaced}");

    private string Spaced => Unit.Length == 0 ? string.Empty : " " + Unit;
}
