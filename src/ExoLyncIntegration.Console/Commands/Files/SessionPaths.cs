using System;
using System.IO;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Files;

/// <summary>Paths as the session's current location has them.</summary>
internal static class SessionPaths
{
    /// <summary>The file to write; ends the command where it is none or must not be replaced.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="keep">Whether an existing file must stay.</param>
    /// <returns>The full path.</returns>
    public static string FileToWrite(this PSCmdlet command, string path, bool keep = false)
    {
        var full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            command.ThrowTerminatingError(new ErrorRecord(
                new NotSupportedException($"'{path}' is not a path of the file system."), "NotAFileSystemPath", ErrorCategory.InvalidArgument, path));
        }

        if (keep && File.Exists(full))
        {
            command.ThrowTerminatingError(new ErrorRecord(
                new IOException($"The file '{full}' exists already."), "FileExists", ErrorCategory.ResourceExists, path));
        }

        return full;
    }

    /// <summary>The files that a path means; wildcards are allowed. Ends the command where there is none.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">The path as typed.</param>
    /// <param name="literal">Whether wildcards stand for themselves.</param>
    /// <returns>Full paths.</returns>
    public static System.Collections.Generic.IReadOnlyList<string> FilesToRead(this PSCmdlet command, string path, bool literal)
    {
        try
        {
            if (literal)
            {
                var full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
                return File.Exists(full) ? [full] : throw new ItemNotFoundException($"The file '{full}' does not exist.");
            }

            return command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException exception)
        {
            command.ThrowTerminatingError(new ErrorRecord(exception, "FileNotFound", ErrorCategory.ObjectNotFound, path));
            throw;
        }
    }
}
