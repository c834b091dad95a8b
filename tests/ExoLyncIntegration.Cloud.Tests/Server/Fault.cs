using System;

namespace ExoLyncIntegration.Server;

/// <summary>What the tests' Graph does wrong with one request.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Status">The status, for <see cref="FaultKind.Status"/>.</param>
/// <param name="RetryAfter">The Retry-After header; a function, as a date depends on when it is asked.</param>
/// <param name="Code">The code of the error that the service names.</param>
/// <param name="Link">Where the next page should be, for <see cref="FaultKind.ForeignLink"/>.</param>
internal sealed record Fault(FaultKind Kind, int Status = 0, Func<string>? RetryAfter = null, string Code = "serviceError", string? Link = null)
{
    public static Fault None { get; } = new(FaultKind.None);

    public static Fault Reset { get; } = new(FaultKind.Reset);

    public static Fault TruncatedJson { get; } = new(FaultKind.TruncatedJson);

    public static Fault CutBody { get; } = new(FaultKind.CutBody);

    public static Fault DamagedCompression { get; } = new(FaultKind.DamagedCompression);

    public static Fault CutCompression { get; } = new(FaultKind.CutCompression);

    public static Fault LoopingLink { get; } = new(FaultKind.LoopingLink);

    public static Fault MissingField { get; } = new(FaultKind.MissingField);

    public static Fault Stall { get; } = new(FaultKind.Stall);

    public static Fault StallInBody { get; } = new(FaultKind.StallInBody);

    public static Fault ForeignLink(string link) => new(FaultKind.ForeignLink, Link: link);

    public static Fault Answer(int status, string? retryAfter = null, string code = "serviceError") =>
        new(FaultKind.Status, status, retryAfter is null ? null : () => retryAfter, code);

    public static Fault ThrottledUntil(TimeSpan later) =>
        new(FaultKind.Status, 429, () => (DateTimeOffset.UtcNow + later).ToString("r", System.Globalization.CultureInfo.InvariantCulture));
}
