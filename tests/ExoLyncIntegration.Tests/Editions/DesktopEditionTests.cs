using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Editions;

/// <summary>What Windows PowerShell 5.1 on .NET Framework 4.7.2 loads, held against what it has.</summary>
public sealed class DesktopEditionTests
{
    /// <summary>Every assembly of the folder: what others ship there must fit, too.</summary>
    public static TheoryData<string> Assemblies => [.. Files("net472").Select(static path => Path.GetFileNameWithoutExtension(path)!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_refers_only_to_what_the_framework_PowerShell_and_its_neighbours_have(string assembly)
    {
        using var desktop = Desktop(Files("net472"));

        Assert.Empty(MissingMembers.Of(assembly, desktop));
    }

    [Fact]
    public void The_other_editions_build_would_be_refused_for_types_and_for_members()
    {
        using var desktop = Desktop(Files("net8.0"));

        var missing = MissingMembers.Of("ExoLyncIntegration.Core", desktop);

        Assert.Contains(missing, static item => item.EndsWith(", System.Runtime", StringComparison.Ordinal));
        Assert.Contains(missing, static item => item.StartsWith("System.String.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net472", "3.0.0.0")]
    [InlineData("net8.0", "3.0.0.0")]
    public void The_module_is_compiled_against_the_surface_of_PowerShell_5(string framework, string version)
    {
        using var universe = new AssemblyUniverse(Files(framework));
        var reader = universe.Find("ExoLyncIntegration")!;

        var engine = reader.AssemblyReferences.Select(reader.GetAssemblyReference).Single(reference => reader.GetString(reference.Name) == "System.Management.Automation");

        Assert.Equal(version, engine.Version.ToString());
    }

    private static string[] Files(string framework) => Directory.GetFiles(Repository.At("bin", framework), "*.dll");

    private static AssemblyUniverse Desktop(IEnumerable<string> module)
    {
        var framework = Metadata("DesktopFramework");
        return new AssemblyUniverse([
            .. module,
            .. Directory.GetFiles(framework, "*.dll"),
            .. Directory.GetFiles(Path.Combine(framework, "Facades"), "*.dll"),
            Metadata("PowerShellStandard")]);
    }

    private static string Metadata(string key) =>
        typeof(DesktopEditionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
