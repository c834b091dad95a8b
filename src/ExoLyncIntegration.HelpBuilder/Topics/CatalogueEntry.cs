using System.Collections.Generic;

namespace ExoLyncIntegration.HelpBuilder.Topics;

/// <summary>An entry of a catalogue as an about topic shows it.</summary>
/// <param name="Title">The stable id, with what belongs beside it.</param>
/// <param name="Text">Its sentences, a paragraph each.</param>
internal sealed record CatalogueEntry(string Title, IReadOnlyList<string> Text);
