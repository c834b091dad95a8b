using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>A disk of a few kilobytes in memory, to fill up or to make read-only. Linux, for those who may mount; else the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Mount(int kilobytes)
    {
        var path = Directory.CreateTempSubdirectory("exolync-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", path) != 0)
        {
            Directory.Delete(path);
            Assert.Skip("This account may not mount a disk.");
        }

        return new SmallDisk(path);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Takes all room but some bytes.</summary>
    public void Fill(int leave)
    {
        using var file = File.Create(At("filling"));
        var page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
                file.Flush();
            }
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, file.Length - leave));
        }
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path);

    public void Dispose()
    {
        Run("umount", Path);
        Directory.Delete(Path);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
