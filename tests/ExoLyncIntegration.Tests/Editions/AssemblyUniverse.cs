using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ExoLyncIntegration.Editions;

/// <summary>The assemblies that a process can load, by name, read as metadata only.</summary>
internal sealed class AssemblyUniverse : IDisposable
{
    private readonly Dictionary<string, MetadataReader> assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PEReader> files = [];

    /// <summary>Reads assemblies; of two with the same name the first counts.</summary>
    public AssemblyUniverse(params IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var file = new PEReader(File.OpenRead(path));
            files.Add(file);
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } reader)
            {
                assemblies.TryAdd(reader.GetString(reader.GetAssemblyDefinition().Name), reader);
            }
        }
    }

    /// <summary>An assembly by its name.</summary>
    public MetadataReader? Find(string assembly) => assemblies.GetValueOrDefault(assembly);

    /// <summary>A type by its full name, nested types after a plus sign, wherever the assembly says that it is now.</summary>
    public TypeInUniverse? Find(string assembly, string type)
    {
        for (var hops = 0; hops < 5 && Find(assembly) is { } reader; hops++)
        {
            var defined = reader.TypeDefinitions.FirstOrDefault(handle => NameOf(reader, handle) == type);
            if (!defined.IsNil)
            {
                return new TypeInUniverse(assembly, reader, defined);
            }

            var outermost = type.Split('+')[0];
            var forwarder = reader.ExportedTypes.FirstOrDefault(handle => NameOf(reader, handle) == outermost);
            if (forwarder.IsNil || reader.GetExportedType(forwarder) is not { IsForwarder: true, Implementation: { Kind: HandleKind.AssemblyReference } target })
            {
                return null;
            }

            assembly = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)target).Name);
        }

        return null;
    }

    /// <summary>The full name of a type definition.</summary>
    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}+{name}" : Join(reader.GetString(type.Namespace), name);
    }

    /// <summary>The assembly and full name that a type reference means.</summary>
    public static (string Assembly, string Name) NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var (assembly, outer) = NameOf(reader, (TypeReferenceHandle)type.ResolutionScope);
                return (assembly, $"{outer}+{name}");
            case HandleKind.AssemblyReference:
                var reference = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return (reader.GetString(reference.Name), Join(reader.GetString(type.Namespace), name));
            default:
                return (reader.GetString(reader.GetAssemblyDefinition().Name), Join(reader.GetString(type.Namespace), name));
        }
    }

    private static string NameOf(MetadataReader reader, ExportedTypeHandle handle)
    {
        var type = reader.GetExportedType(handle);
        return Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public void Dispose() => files.ForEach(static file => file.Dispose());

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
