using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Results;

/// <summary>What one check found about one target.</summary>
public class CheckResult
{
    /// <summary>The deployment step that the check belongs to: 1 to 7, 0 for extras.</summary>
    public required int Step { get; init; }

    /// <summary>The stable dotted id of the check, such as <c>Dns.FederationSrv</c>.</summary>
    public required string Check { get; init; }

    /// <summary>What was looked at: a record, a user, a setting.</summary>
    public required string Target { get; init; }

    /// <summary>The outcome.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>What should be there; <see langword="null"/> where there is nothing to compare with.</summary>
    public string? Expected { get; init; }

    /// <summary>What was found; <see langword="null"/> where nothing was found or nothing could be looked up.</summary>
    public string? Actual { get; init; }

    /// <summary>The finding, in one or two sentences.</summary>
    public required string Message { get; init; }

    /// <summary>What mends it: an exact command where one exists; <see langword="null"/> where nothing is to be done.</summary>
    public string? Remediation { get; init; }

    /// <summary>The source of the rule, a URL.</summary>
    public required string Reference { get; init; }

    /// <summary>Status, check and target on one line.</summary>
    /// <returns>For example <c>Fail Dns.FederationSrv _sipfederationtls._tcp.contoso.com</c>.</returns>
    public override string ToString() => VisibleText.OneLine($"{Status} {Check} {Target}");
}
