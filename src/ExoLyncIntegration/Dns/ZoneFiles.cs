using System;
using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Dns;

/// <summary>Reads the zone files that a user names.</summary>
internal static class ZoneFiles
{
    /// <summary>Reads files; each that cannot be read is reported, and the others are read all the same.</summary>
    /// <param name="session">The caller's session.</param>
    /// <param name="paths">Paths, wildcards allowed.</param>
    /// <param name="report">Takes the errors, each with the path that it is about.</param>
    /// <returns>The zones.</returns>
    public static IReadOnlyList<Zone> Read(SessionState session, string[] paths, Action<ExoLyncException, string> report)
    {
        var zones = new List<Zone>();
        foreach (var path in paths)
        {
            Try(path, () =>
            {
                foreach (var file in InputFiles.Resolve(session, path, literal: false))
                {
                    Try(file, () => zones.Add(ZoneFileParser.Parse(InputFiles.ReadText(file), file)));
                }
            });
        }

        return zones;

        void Try(string path, Action read)
        {
            try
            {
                read();
            }
            catch (ExoLyncException exception)
            {
                report(exception, path);
            }
        }
    }
}
