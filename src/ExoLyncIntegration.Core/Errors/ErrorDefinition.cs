namespace ExoLyncIntegration.Errors;

/// <summary>One error that the module can emit: its stable id, its kind and what the user can do.</summary>
/// <param name="Id">The stable id, PascalCase; the first part of <c>FullyQualifiedErrorId</c>.</param>
/// <param name="Kind">The kind, which becomes the error category.</param>
/// <param name="Meaning">What happened, in one sentence.</param>
/// <param name="RecommendedAction">What the user can do, in one or two sentences.</param>
public sealed record ErrorDefinition(string Id, ErrorKind Kind, string Meaning, string RecommendedAction);
