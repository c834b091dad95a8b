using System.Collections.Generic;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>An entry of a zone file: the words of one line, or of several that parentheses join.</summary>
/// <param name="Tokens">The words, at least one.</param>
/// <param name="StartsBlank">Whether the entry begins with a blank, so that the last owner's name stands for its own.</param>
internal sealed record ZoneEntry(IReadOnlyList<ZoneToken> Tokens, bool StartsBlank);
