using System.IO;
using System.Linq;
using System.Reflection;

namespace ExoLyncIntegration.Engine;

/// <summary>Where the files under test lie.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Manifest => At("ExoLyncIntegration.psd1");

    public static string At(params string[] path) => Path.Combine([Root, .. path]);
}
