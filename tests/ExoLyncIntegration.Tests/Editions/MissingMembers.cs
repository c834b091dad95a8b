using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;

namespace ExoLyncIntegration.Editions;

/// <summary>What an assembly refers to and a universe does not have: each would be an exception at run time.</summary>
internal static class MissingMembers
{
    /// <summary>The types and members that are missing, as text.</summary>
    public static IReadOnlyList<string> Of(string assembly, AssemblyUniverse universe)
    {
        var reader = universe.Find(assembly) ?? throw new InvalidOperationException($"{assembly} is not in the universe.");
        var missingTypes = reader.TypeReferences.Select(handle => AssemblyUniverse.NameOf(reader, handle))
            .Where(type => universe.Find(type.Assembly, type.Name) is null).ToHashSet();
        var missingMembers = reader.MemberReferences.Select(reader.GetMemberReference)
            .Select(member => (Type: TypeOf(reader, member.Parent), Name: reader.GetString(member.Name), Signature: SignatureOf(member)))
            .Where(member => member.Type is { } type && !missingTypes.Contains(type) && !Has(universe, type, member.Name, member.Signature))
            .Select(static member => $"{member.Type!.Value.Name}.{member.Name}: {member.Signature}");
        return [.. missingTypes.Select(static type => $"{type.Name}, {type.Assembly}").Concat(missingMembers).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The generic type that a specification makes an instance of; <see langword="null"/> for arrays and parameters, whose members the runtime makes.</summary>
    public static (string Assembly, string Name)? GenericTypeOf(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        // A byte says class or value type; then comes the generic type.
        signature.ReadByte();
        return TypeOf(reader, signature.ReadTypeHandle());
    }

    private static (string Assembly, string Name)? TypeOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => AssemblyUniverse.NameOf(reader, (TypeReferenceHandle)handle),
        HandleKind.TypeDefinition => (reader.GetString(reader.GetAssemblyDefinition().Name), AssemblyUniverse.NameOf(reader, (TypeDefinitionHandle)handle)),
        HandleKind.TypeSpecification => GenericTypeOf(reader, (TypeSpecificationHandle)handle),
        _ => null,
    };

    private static string SignatureOf(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? member.DecodeFieldSignature(SignatureText.Provider, null)
        : SignatureText.Of(member.DecodeMethodSignature(SignatureText.Provider, null));

    private static bool Has(AssemblyUniverse universe, (string Assembly, string Name) type, string name, string signature)
    {
        // The base of a generic type has other type parameters: there the name must do.
        var nameIsEnough = false;
        for ((string Assembly, string Name, bool IsGeneric)? next = (type.Assembly, type.Name, false); next is { } current;)
        {
            if (universe.Find(current.Assembly, current.Name) is not { } found)
            {
                return false;
            }

            nameIsEnough |= current.IsGeneric;
            if (found.Members.Any(member => member.Name == name && (nameIsEnough || member.Signature == signature)))
            {
                return true;
            }

            next = found.Base;
        }

        return false;
    }
}
