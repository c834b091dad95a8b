using System.Collections.Generic;

namespace ExoLyncIntegration.OAuth;

/// <summary>A metadata document as far as it is well-formed. Every field is optional.</summary>
public sealed record MetadataDocument
{
    /// <summary>The publisher's name for itself.</summary>
    public string? Name { get; init; }

    /// <summary>The realm: a tenant's id, a domain, or <c>*</c>.</summary>
    public string? Realm { get; init; }

    /// <summary>The application's id.</summary>
    public string? ServiceName { get; init; }

    /// <summary>The issuer of tokens.</summary>
    public string? Issuer { get; init; }

    /// <summary>The keys.</summary>
    public IReadOnlyList<MetadataKey> Keys { get; init; } = [];

    /// <summary>What breaks the form of the document, each with the path of the field. None for a good one.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
