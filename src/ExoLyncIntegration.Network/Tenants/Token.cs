using System;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>An access token, in memory only.</summary>
/// <param name="Value">The token itself. Goes into the request and nowhere else.</param>
/// <param name="ExpiresOn">Its end (UTC); <see langword="null"/> where it does not tell.</param>
/// <param name="Account">The person it is for; <see langword="null"/> where the library does not tell.</param>
internal sealed record Token(string Value, DateTimeOffset? ExpiresOn, string? Account)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => "(token)";
}
