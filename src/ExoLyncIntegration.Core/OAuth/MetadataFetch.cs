using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.OAuth;

/// <summary>What was seen when a metadata document was fetched.</summary>
public sealed record MetadataFetch
{
    /// <summary>The most bytes that are read of a document. Real ones have some kilobytes.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>The most redirects that are followed.</summary>
    public const int MaximumRedirects = 5;

    /// <summary>How far it came.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>More about a failure, in the platform's words.</summary>
    public string? Detail { get; init; }

    /// <summary>The certificate that the server showed; <see langword="null"/> where it did not come that far.</summary>
    public ServerCertificate? ServerCertificate { get; init; }

    /// <summary>The addresses that redirects led to, followed ones only, in order.</summary>
    public IReadOnlyList<Uri> Redirects { get; init; } = [];

    /// <summary>Where a redirect leads that was not followed; it may be relative or nonsense.</summary>
    public string? RefusedRedirect { get; init; }

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>The media type of the answer, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body of an answer with status 200; <see langword="null"/> where there is none or it is too large.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether the body has more than <see cref="MaximumBytes"/>.</summary>
    public bool IsTooLarge { get; init; }
}
