namespace ExoLyncIntegration.Features;

/// <summary>A feature that the integration gives to users.</summary>
/// <param name="Id">The stable id, such as <c>UnifiedContactStore</c>.</param>
/// <param name="DisplayName">The name that people know.</param>
/// <param name="Step">The deployment step after which the feature works, where there are Lync servers on-premises.</param>
/// <param name="PartOf">
/// The matrix feature whose column speaks for this one, for the Exchange Web Services functions that the article's summary names;
/// <see langword="null"/> for the columns of the matrix themselves.
/// </param>
/// <param name="Reference">The source, a URL.</param>
public sealed record FeatureDefinition(string Id, string DisplayName, int Step, string? PartOf, string Reference);
