using System;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Evidence;

/// <summary>What was seen of a metadata document.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Fetch">What was seen on the way.</param>
/// <param name="Document">The document; <see langword="null"/> where none came.</param>
public sealed record MetadataEvidence(Uri Address, MetadataFetch Fetch, MetadataDocument? Document);
