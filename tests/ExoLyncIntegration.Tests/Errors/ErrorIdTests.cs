using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Editions;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Errors;

/// <summary>
/// Every id that the module can emit is one of the catalogue, which about_ExoLyncErrors lists as a whole: read from the code of the built
/// assemblies, so that no error is left out because no test provokes it.
/// </summary>
public sealed class ErrorIdTests
{
    public static TheoryData<string> Assemblies => new(
        "net472/ExoLyncIntegration.dll", "net472/ExoLyncIntegration.Core.dll", "net472/ExoLyncIntegration.Network.dll",
        "net8.0/ExoLyncIntegration.dll", "net8.0/ExoLyncIntegration.Core.dll", "net8.0/isolated/ExoLyncIntegration.Network.dll");

    /// <summary>Exceptions that a command may let through besides those of the catalogue: each is PowerShell's to name, or says that the module is damaged.</summary>
    private static readonly HashSet<string> NotOfTheCatalogue =
    [
        // A parameter's value that cannot be taken: ParameterArgumentTransformationError.
        "System.Management.Automation.ArgumentTransformationMetadataException",
        // The user's Ctrl+C.
        "System.Management.Automation.PipelineStoppedException",
        // A file of the module itself is not there.
        "System.IO.FileNotFoundException",
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_error_gets_its_id_from_the_catalogue_and_from_nowhere_else(string assembly)
    {
        foreach (var (type, method) in CallsIn(assembly))
        {
            switch (type)
            {
                case "System.Management.Automation.ErrorRecord":
                    Assert.Equal("ExoLyncIntegration.Session.ErrorRecords.From", method);
                    break;
                case "ExoLyncIntegration.Errors.ErrorDefinition" when !method.StartsWith(type, StringComparison.Ordinal):
                    Assert.Equal("ExoLyncIntegration.Errors.ErrorCatalogue..cctor", method);
                    break;
            }
        }
    }

    [Theory]
    [InlineData("net472/ExoLyncIntegration.dll")]
    [InlineData("net8.0/ExoLyncIntegration.dll")]
    public void A_command_throws_what_has_an_id_of_the_catalogue_or_of_PowerShell(string assembly) =>
        Assert.All(
            CallsIn(assembly).Where(static call => IsWritten(call.Method) && call.Type.EndsWith("Exception", StringComparison.Ordinal) && !NotOfTheCatalogue.Contains(call.Type)),
            static call => Assert.True(IsOfTheCatalogue(call.Type), $"{call.Method} makes a {call.Type}."));

    [Fact]
    public void The_code_is_read()
    {
        var calls = CallsIn("net8.0/ExoLyncIntegration.dll").Concat(CallsIn("net8.0/ExoLyncIntegration.Core.dll")).ToArray();

        Assert.Contains(("System.Management.Automation.ErrorRecord", "ExoLyncIntegration.Session.ErrorRecords.From"), calls);
        Assert.Contains(("ExoLyncIntegration.Errors.ErrorDefinition", "ExoLyncIntegration.Errors.ErrorCatalogue..cctor"), calls);
    }

    // What the compiler adds throws as well: it is never called so.
    private static bool IsWritten(string method) =>
        method.StartsWith("ExoLyncIntegration.", StringComparison.Ordinal) && !method.EndsWith(".IEnumerator.Reset", StringComparison.Ordinal);

    private static IReadOnlyList<(string Type, string Method)> CallsIn(string assembly) => ConstructorCalls.In(PathOf(assembly));

    private static string PathOf(string assembly) => Path.Combine([Path.GetDirectoryName(Repository.Manifest)!, "bin", .. assembly.Split('/')]);

    // Those of the module's own kind bear an entry of the catalogue.
    private static bool IsOfTheCatalogue(string type)
    {
        using var core = new AssemblyUniverse(PathOf("net8.0/ExoLyncIntegration.Core.dll"));
        for (var next = type; core.Find("ExoLyncIntegration.Core", next) is { } found; next = found.Base?.Name ?? string.Empty)
        {
            if (next == "ExoLyncIntegration.Errors.ExoLyncException")
            {
                return true;
            }
        }

        return false;
    }
}
