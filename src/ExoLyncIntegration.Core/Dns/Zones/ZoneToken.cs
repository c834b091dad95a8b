namespace ExoLyncIntegration.Dns.Zones;

/// <summary>A word of a zone file.</summary>
/// <param name="Text">The word as written, escapes included; without the quotes.</param>
/// <param name="IsQuoted">Whether it stood in quotes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record ZoneToken(string Text, bool IsQuoted, int Line, int Column);
