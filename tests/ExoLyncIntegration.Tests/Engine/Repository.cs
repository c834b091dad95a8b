using System;
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

    /// <summary>A folder of modules with the package that is under test instead of this repository's own build; null without one.</summary>
    public static string? ModulePath { get; } = Environment.GetEnvironmentVariable("EXOLYNC_TEST_MODULE_PATH") is { Length: > 0 } path ? path : null;

    public static string Manifest => ModulePath is null
        ? At("ExoLyncIntegration.psd1")
        : Directory.EnumerateFiles(ModulePath, "ExoLyncIntegration.psd1", SearchOption.AllDirectories).Single();

    public static string At(params string[] path) => Path.Combine([Root, .. path]);
}
