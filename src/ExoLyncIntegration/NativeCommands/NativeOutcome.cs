using System.Collections.Generic;
using System.Management.Automation;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>What a native command gave.</summary>
/// <param name="Output">The objects.</param>
/// <param name="Error">The first error, terminating or not; <see langword="null"/> where there was none.</param>
internal sealed record NativeOutcome(IReadOnlyList<PSObject> Output, ErrorRecord? Error);
