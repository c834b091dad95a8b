using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;

namespace ExoLyncIntegration.Benchmarks.Import;

/// <summary>A binary module with a manifest and cmdlets that have nothing: the least that an import can cost.</summary>
internal sealed class EmptyModule : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("empty-module-");

    /// <summary>Writes the module.</summary>
    /// <param name="cmdlets">How many cmdlets it has.</param>
    public EmptyModule(int cmdlets)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("EmptyModule"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("EmptyModule");
        var attribute = typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!;
        for (var number = 0; number < cmdlets; number++)
        {
            var type = module.DefineType($"EmptyModule.GetEmpty{number}Command", TypeAttributes.Public | TypeAttributes.Sealed, typeof(PSCmdlet));
            type.SetCustomAttribute(new CustomAttributeBuilder(attribute, [VerbsCommon.Get, $"Empty{number}"]));
            type.DefineDefaultConstructor(MethodAttributes.Public);
            type.CreateType();
        }

        assembly.Save(Path.Combine(_folder.FullName, "EmptyModule.dll"));
        ManifestPath = Path.Combine(_folder.FullName, "EmptyModule.psd1");
        var names = string.Join(", ", Enumerable.Range(0, cmdlets).Select(static number => $"'Get-Empty{number}'"));
        File.WriteAllText(ManifestPath, $$"""
            @{
                RootModule = 'EmptyModule.dll'
                ModuleVersion = '1.0.0'
                GUID = '1d3c3b0e-2e0c-4c6f-9d6c-0f6f0a4d7c15'
                FunctionsToExport = @()
                CmdletsToExport = @({{names}})
                VariablesToExport = @()
                AliasesToExport = @()
            }
            """);
    }

    /// <summary>Its manifest.</summary>
    public string ManifestPath { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
