using System;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Reports;

/// <summary>A file of accepted findings that a user names.</summary>
internal static class AcceptedFindingFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ExoLyncException">The file is missing, cannot be read or breaks its schema.</exception>
    public static AcceptedFindings Read(SessionState session, string path, DateTimeOffset now)
    {
        var file = InputFiles.Resolve(session, path, literal: true).Single();
        return AcceptedFindings.Read(InputFiles.ReadText(file), file, now);
    }
}
