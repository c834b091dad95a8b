using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Files;

/// <summary>Files that a user names, as PowerShell resolves them.</summary>
internal static class InputFiles
{
    /// <summary>The files that a path leads to.</summary>
    /// <param name="session">The caller's session.</param>
    /// <param name="path">The path.</param>
    /// <param name="literal">Whether wildcards stand for themselves.</param>
    /// <exception cref="ExoLyncException">No such file, or not in the file system.</exception>
    public static IReadOnlyList<string> Resolve(SessionState session, string path, bool literal)
    {
        ProviderInfo provider;
        IReadOnlyList<string> files;
        try
        {
            files = literal
                ? [session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : [.. session.Path.GetResolvedProviderPathFromPSPath(path, out provider)];
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSArgumentException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotFound, $"'{path}' does not exist.", exception);
        }

        if (provider.Name != "FileSystem")
        {
            throw new ExoLyncException(ErrorCatalogue.NotAFileSystemPath, $"'{path}' belongs to the provider {provider.Name}, not to the file system.");
        }

        // A wildcard that matches nothing is an error, too: silence would look like success.
        return files.Count > 0 ? files : throw new ExoLyncException(ErrorCatalogue.FileNotFound, $"'{path}' matches no file.");
    }

    /// <summary>The whole text of a file: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="ExoLyncException">The file is missing or cannot be read.</exception>
    public static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotFound, $"'{file}' does not exist.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotReadable, $"'{file}' could not be read: {exception.Message}", exception);
        }
    }
}
