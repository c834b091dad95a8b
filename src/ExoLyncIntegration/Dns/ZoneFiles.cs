using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using System.Text;
using ExoLyncIntegration.Dns.Zones;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns;

/// <summary>Reads the zone files that a user names.</summary>
/// <param name="paths">The session's paths.</param>
internal sealed class ZoneFiles(PathIntrinsics paths)
{
    /// <summary>Reads files; each that cannot be read is reported, and the others are read all the same.</summary>
    /// <param name="names">Paths, wildcards allowed.</param>
    /// <param name="report">Takes the errors, each with the path that it is about.</param>
    /// <returns>The zones.</returns>
    public IReadOnlyList<Zone> Read(string[] names, Action<ExoLyncException, string> report)
    {
        var zones = new List<Zone>();
        foreach (var name in names)
        {
            try
            {
                foreach (var file in Resolve(name))
                {
                    try
                    {
                        zones.Add(ZoneFileParser.Parse(ReadText(file), file));
                    }
                    catch (ExoLyncException exception)
                    {
                        report(exception, file);
                    }
                }
            }
            catch (ExoLyncException exception)
            {
                report(exception, name);
            }
        }

        return zones;
    }

    private Collection<string> Resolve(string name)
    {
        try
        {
            var files = paths.GetResolvedProviderPathFromPSPath(name, out var provider);
            return provider.Name != "FileSystem" ? throw new ExoLyncException(ErrorCatalogue.NotAFileSystemPath, $"'{name}' is not a path of the file system.")
                : files.Count > 0 ? files
                : throw new ExoLyncException(ErrorCatalogue.FileNotFound, $"No zone file matches '{name}'.");
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotFound, $"The zone file '{name}' does not exist.", exception);
        }
    }

    // Zone files are ASCII; comments in them may be anything.
    private static string ReadText(string file)
    {
        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotReadable, $"The zone file '{file}' cannot be read: {exception.Message}", exception);
        }
    }
}
