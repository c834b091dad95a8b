using System;
using System.IO;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Files;

/// <summary>
/// A file in the making, beside the one that it is to become. <see cref="Commit"/> puts it in place in one move; without that it
/// leaves nothing behind.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string file;
    private readonly string temporary;
    private FileStream? stream;

    /// <exception cref="ExoLyncException">The file cannot be written.</exception>
    public PendingFile(string file)
    {
        this.file = file;
        temporary = file + "." + Guid.NewGuid().ToString("N") + ".tmp";
        Guard(() =>
        {
            stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            KeepPermissions(file, stream);
        });
    }

    /// <summary>Writes to the file.</summary>
    /// <exception cref="ExoLyncException">The file cannot be written.</exception>
    public void Write(Action<Stream> write) => Guard(() => write(stream!));

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="ExoLyncException">The file cannot be written.</exception>
    public void Commit() => Guard(() =>
    {
        stream!.Flush(flushToDisk: true);
        stream.Dispose();
        if (File.Exists(file))
        {
            // On Windows this keeps the attributes and permissions of the file that was there.
            File.Replace(temporary, file, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, file);
        }
    });

    public void Dispose()
    {
        // A stream that could not write fails once more when it closes; the file has to go all the same.
        Try(() => stream?.Dispose());
        Try(() => File.Delete(temporary));
    }

    // Elsewhere the new file takes the place of the old one as it is. Nobody may read what he could not read before, not even while it is written.
    private static void KeepPermissions(string file, FileStream successor)
    {
#if !NETFRAMEWORK
        if (!OperatingSystem.IsWindows() && File.Exists(file))
        {
            File.SetUnixFileMode(successor.SafeFileHandle, File.GetUnixFileMode(file));
        }
#endif
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What matters has been reported already.
        }
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ExoLyncException(ErrorCatalogue.FileNotWritable, $"'{file}' could not be written: {exception.Message}", exception);
        }
    }
}
