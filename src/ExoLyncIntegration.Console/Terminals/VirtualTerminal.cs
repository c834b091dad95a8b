using System;
using System.Runtime.InteropServices;

namespace ExoLyncIntegration.Console.Terminals;

/// <summary>Escape sequences: every terminal of Linux and macOS takes them, a Windows console when told to.</summary>
internal static partial class VirtualTerminal
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;

    // ENABLE_VIRTUAL_TERMINAL_PROCESSING, https://learn.microsoft.com/windows/console/setconsolemode
    private const uint Processing = 0x0004;

    /// <summary>Makes the console interpret escape sequences.</summary>
    /// <returns>Whether it does.</returns>
    public static bool TryEnable()
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }

        // Not short-circuited: output may be a file while errors go to the console.
        return TryEnable(StandardOutput) | TryEnable(StandardError);
    }

    private static bool TryEnable(int stream)
    {
        var handle = GetStdHandle(stream);
        return GetConsoleMode(handle, out var mode) && ((mode & Processing) != 0 || SetConsoleMode(handle, mode | Processing));
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
