using System.Globalization;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>A fault in a zone file, with its place.</summary>
public sealed class ZoneFileException : ExoLyncException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="reason">What is wrong, as a sentence without its full stop.</param>
    public ZoneFileException(string file, int line, int column, string reason)
        : base(ErrorCatalogue.InvalidZoneFile, string.Format(CultureInfo.InvariantCulture, "{0}, line {1}, column {2}: {3}.", file, line, column, reason))
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }
}
