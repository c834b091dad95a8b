using System.IO;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>Finds the module that belongs to this program.</summary>
internal static class ModuleManifest
{
    private const string Name = "ExoLyncIntegration";
    private static readonly string Manifest = Name + ".psd1";
    private static readonly string Binary = Path.Combine("bin", "net8.0", Name + ".dll");

    /// <summary>
    /// Looks beside the program (there it lies in the packed tool), in a folder of the module's name beside it, and so on upward
    /// (there it lies in the repository).
    /// </summary>
    /// <param name="folder">The program's folder.</param>
    /// <returns>The path of the manifest.</returns>
    /// <exception cref="FileNotFoundException">There is no manifest, or the module is not built.</exception>
    public static string Find(string folder)
    {
        string? unbuilt = null;
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            foreach (var place in new[] { at.FullName, Path.Combine(at.FullName, Name) })
            {
                var manifest = Path.Combine(place, Manifest);
                if (!File.Exists(manifest))
                {
                    continue;
                }

                if (File.Exists(Path.Combine(place, Binary)))
                {
                    return manifest;
                }

                unbuilt ??= manifest;
            }
        }

        throw new FileNotFoundException(unbuilt is null
            ? $"{Manifest} lies neither beside exolync nor above it ({folder})."
            : $"The module of {unbuilt} is not built. Run 'dotnet build' there.");
    }
}
