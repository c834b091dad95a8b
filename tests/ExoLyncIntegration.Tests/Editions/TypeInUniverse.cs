using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;

namespace ExoLyncIntegration.Editions;

/// <summary>A type that was found.</summary>
/// <param name="Assembly">The assembly that defines it.</param>
/// <param name="Reader">The assembly's metadata.</param>
/// <param name="Handle">The type.</param>
internal sealed record TypeInUniverse(string Assembly, MetadataReader Reader, TypeDefinitionHandle Handle)
{
    private TypeDefinition Definition => Reader.GetTypeDefinition(Handle);

    /// <summary>The methods and fields, each by its name and signature.</summary>
    public IEnumerable<(string Name, string Signature)> Members =>
        Definition.GetMethods().Select(Reader.GetMethodDefinition)
            .Select(method => (Reader.GetString(method.Name), SignatureText.Of(method.DecodeSignature(SignatureText.Provider, null))))
            .Concat(Definition.GetFields().Select(Reader.GetFieldDefinition)
                .Select(member => (Reader.GetString(member.Name), member.DecodeSignature(SignatureText.Provider, null))));

    /// <summary>The type that it derives from, and whether that is an instance of a generic type.</summary>
    public (string Assembly, string Name, bool IsGeneric)? Base => Definition.BaseType switch
    {
        { IsNil: true } => null,
        { Kind: HandleKind.TypeReference } reference => Named(AssemblyUniverse.NameOf(Reader, (TypeReferenceHandle)reference), false),
        { Kind: HandleKind.TypeDefinition } definition => (Assembly, AssemblyUniverse.NameOf(Reader, (TypeDefinitionHandle)definition), false),
        var specification => Named(MissingMembers.GenericTypeOf(Reader, (TypeSpecificationHandle)specification)!.Value, true),
    };

    private static (string Assembly, string Name, bool IsGeneric) Named((string Assembly, string Name) type, bool isGeneric) =>
        (type.Assembly, type.Name, isGeneric);
}
