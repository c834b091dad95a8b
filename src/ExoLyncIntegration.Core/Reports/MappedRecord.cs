using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Reports;

/// <summary>One record in a map: from its name to where it leads.</summary>
/// <param name="Name">The record's name, fully qualified.</param>
/// <param name="Record">The record's type, with the port of a service: <c>SRV 443</c>.</param>
/// <param name="Status">What the check said.</param>
/// <param name="Found">Where the record leads; <see langword="null"/> where it is not there or was not found out.</param>
/// <param name="Expected">Where it should lead; <see langword="null"/> where it leads there.</param>
public sealed record MappedRecord(string Name, string Record, CheckStatus Status, string? Found, string? Expected)
{
    /// <summary>That the record leads nowhere, in words.</summary>
    public string Absence => Status switch
    {
        CheckStatus.Pass => "not there, as it should be",
        CheckStatus.Inconclusive => "could not be looked up",
        _ => "not there",
    };
}
