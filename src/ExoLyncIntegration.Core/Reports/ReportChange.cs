namespace ExoLyncIntegration.Reports;

/// <summary>What became of one check of one target, or of the verdict on one feature, between two reports.</summary>
public sealed class ReportChange
{
    /// <summary>What became of it.</summary>
    public required ReportChangeKind Change { get; init; }

    /// <summary>The deployment step, 0 for extras and for features.</summary>
    public required int Step { get; init; }

    /// <summary>The id of the check; <c>Feature.</c> and the feature's id for a verdict.</summary>
    public required string Check { get; init; }

    /// <summary>What was looked at; the topology for a verdict.</summary>
    public required string Target { get; init; }

    /// <summary>The status or verdict before; <see langword="null"/> where there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The status or verdict now; <see langword="null"/> where there is none.</summary>
    public string? After { get; init; }

    /// <summary>The finding now; where there is none, the one before.</summary>
    public required string Message { get; init; }

    /// <summary>What mends it; <see langword="null"/> where nothing is to be done.</summary>
    public string? Remediation { get; init; }

    /// <summary>Whether somebody accepted the finding for a time that has not passed.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The source of the rule, a URL.</summary>
    public required string Reference { get; init; }

    /// <summary>Change, check and target on one line.</summary>
    /// <returns>For example <c>New Dns.FederationSrv _sipfederationtls._tcp.contoso.com</c>.</returns>
    public override string ToString() => VisibleText.OneLine($"{Change} {Check} {Target}");
}
