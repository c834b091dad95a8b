using System;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Reports;

/// <summary>What a report says about itself.</summary>
/// <param name="Generated">When the report was made.</param>
/// <param name="ModuleVersion">The version of the module that made it.</param>
/// <param name="Scenario">What was checked; <see langword="null"/> where not told.</param>
public sealed record ReportHeader(DateTimeOffset Generated, string ModuleVersion, Scenario? Scenario)
{
    /// <summary>The name of the module, for machine formats.</summary>
    public const string Product = "ExoLyncIntegration";

    /// <summary>The time as every format writes it: UTC, to the second.</summary>
    public string GeneratedText => Generated.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
