using System;
using System.IO;

namespace ExoLyncIntegration.Console;

/// <summary>A script in a folder of its own, gone after the test.</summary>
internal sealed class ScriptFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exolync");

    public ScriptFile(string text)
    {
        Path = System.IO.Path.Combine(folder.FullName, "check this.ps1");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
