using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using ExoLyncIntegration.Engine;

namespace ExoLyncIntegration.Isolation;

/// <summary>Another module in the session, with a copy of a library of its own, which it loads as modules usually do: for everybody.</summary>
internal sealed class OtherModule : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("other-module-");
    private readonly string library;

    private OtherModule(string name)
    {
        library = Path.Combine(folder.FullName, name + ".dll");
        Load = $"$other = [Reflection.Assembly]::LoadFrom('{library}')";
    }

    /// <summary>What loads the library.</summary>
    public string Load { get; }

    /// <summary>A module with a library of that name and version, without any of its types.</summary>
    public static OtherModule With(string name, Version version)
    {
        var module = new OtherModule(name);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = version }, typeof(object).Assembly);
        assembly.DefineDynamicModule(name).DefineType("Other.Marker", TypeAttributes.Public).CreateType();
        assembly.Save(module.library);
        return module;
    }

    /// <summary>A module with the very library that this module brings.</summary>
    public static OtherModule WithTheSame(string name)
    {
        var module = new OtherModule(name);
        File.Copy(Repository.At("bin", "net8.0", "isolated", name + ".dll"), module.library);
        return module;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
