using System.Collections.Generic;

namespace ExoLyncIntegration.OAuth;

/// <summary>What Exchange Online's organization settings say about Exchange Web Services.</summary>
/// <param name="Enabled">EwsEnabled: allowed, blocked, or not set.</param>
/// <param name="AllowedAppIds">EwsAllowedAppIDs: the applications that may use them; empty where none is named.</param>
public sealed record EwsSettings(bool? Enabled, IReadOnlyList<string> AllowedAppIds);
