using System.IO;
using ExoLyncIntegration.Console.Sessions;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class ManifestTests
{
    [Theory]
    [InlineData("tool", "tool")]
    [InlineData("tool", "tool/ExoLyncIntegration")]
    [InlineData("repository/src/tool/bin/Debug", "repository")]
    public void The_module_is_found_beside_the_program_or_above_it(string program, string module)
    {
        using var script = new ScriptFile(string.Empty);
        var manifest = Module(script.Folder, module, built: true);
        var folder = Directory.CreateDirectory(Path.Combine(script.Folder, program)).FullName;

        Assert.Equal(Path.GetFullPath(manifest), ModuleManifest.Find(folder));
    }

    [Fact]
    public void A_module_that_is_not_built_says_what_to_do()
    {
        using var script = new ScriptFile(string.Empty);
        Module(script.Folder, "repository", built: false);

        var error = Assert.Throws<FileNotFoundException>(() => ModuleManifest.Find(Path.Combine(script.Folder, "repository")));

        Assert.Contains("dotnet build", error.Message, System.StringComparison.Ordinal);
    }

    private static string Module(string root, string at, bool built)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, at)).FullName;
        if (built)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "bin", "net8.0")).FullName, "ExoLyncIntegration.dll"), string.Empty);
        }

        var manifest = Path.Combine(folder, "ExoLyncIntegration.psd1");
        File.WriteAllText(manifest, "@{}");
        return manifest;
    }
}
