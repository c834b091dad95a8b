namespace ExoLyncIntegration.Dns;

/// <summary>What a test of a zone says about one record, as words: from the core, or from a session.</summary>
internal sealed record ZoneCaseResult(string Check, string Name, string Status, string PointsTo, string Message);
