using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ExoLyncIntegration.Editions;

namespace ExoLyncIntegration.Errors;

/// <summary>Which methods of a compiled assembly make objects of which types, read from their code.</summary>
internal static class ConstructorCalls
{
    // newobj, and call, by which a constructor calls that of its base.
    private static readonly byte[] Instructions = [0x73, 0x28];

    /// <summary>Every constructor call: the full name of the type that is made, and the method that makes it.</summary>
    public static IReadOnlyList<(string Type, string Method)> In(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        var constructors = reader.MemberReferences.Select(handle => ((EntityHandle)handle, Type: Made(reader, handle)))
            .Concat(reader.MethodDefinitions.Select(handle => ((EntityHandle)handle, Type: Made(reader, handle))))
            .Where(static constructor => constructor.Type is not null)
            .ToDictionary(static constructor => MetadataTokens.GetToken(constructor.Item1), static constructor => constructor.Type!);
        return [.. reader.MethodDefinitions.SelectMany(handle => Calls(file, reader, handle, constructors)).Distinct()];
    }

    private static IEnumerable<(string Type, string Method)> Calls(PEReader file, MetadataReader reader, MethodDefinitionHandle handle, Dictionary<int, string> constructors)
    {
        var method = reader.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0)
        {
            yield break;
        }

        // A token after one of the instructions' bytes: what only looks like one would have to be the token of a constructor by chance.
        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if (Instructions.Contains(code[at]) && constructors.TryGetValue(BitConverter.ToInt32(code, at + 1), out var type))
            {
                yield return (type, $"{AssemblyUniverse.NameOf(reader, method.GetDeclaringType())}.{reader.GetString(method.Name)}");
            }
        }
    }

    private static string? Made(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return reader.GetString(member.Name) == ".ctor" && member.Parent.Kind == HandleKind.TypeReference
            ? AssemblyUniverse.NameOf(reader, (TypeReferenceHandle)member.Parent).Name
            : null;
    }

    private static string? Made(MetadataReader reader, MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        return reader.GetString(method.Name) == ".ctor" ? AssemblyUniverse.NameOf(reader, method.GetDeclaringType()) : null;
    }
}
