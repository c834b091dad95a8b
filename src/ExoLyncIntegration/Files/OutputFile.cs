using System;
using System.IO;
using System.Management.Automation;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Files;

/// <summary>A file that the module writes: whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>The file that a path means; it need not exist.</summary>
    /// <exception cref="ExoLyncException">The path is not in the file system.</exception>
    public static string Resolve(SessionState session, string path)
    {
        string file;
        ProviderInfo provider;
        try
        {
            file = session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSArgumentException)
        {
            throw new ExoLyncException(ErrorCatalogue.NotAFileSystemPath, $"'{path}' is not a path of the file system.", exception);
        }

        return provider.Name == "FileSystem"
            ? file
            : throw new ExoLyncException(ErrorCatalogue.NotAFileSystemPath, $"'{path}' belongs to the provider {provider.Name}, not to the file system.");
    }

    /// <summary>Sees that a file which may not be replaced is not there.</summary>
    /// <exception cref="ExoLyncException">The file exists and may not be replaced.</exception>
    public static void RefuseExisting(string file, bool replace)
    {
        if (!replace && File.Exists(file))
        {
            throw new ExoLyncException(ErrorCatalogue.FileExists, $"'{file}' exists already.");
        }
    }

    /// <summary>Writes beside the file and puts the result in its place in one move, so that a reader never sees half of it.</summary>
    /// <exception cref="ExoLyncException">The file exists and may not be replaced, or cannot be written.</exception>
    public static void Write(string file, bool replace, Action<Stream> write)
    {
        RefuseExisting(file, replace);
        using var pending = new PendingFile(file);
        pending.Write(write);
        pending.Commit();
    }
}
