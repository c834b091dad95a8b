using System;

namespace ExoLyncIntegration.Tenants;

/// <summary>What a person needs to sign in on another device.</summary>
/// <param name="UserCode">The code to type.</param>
/// <param name="VerificationUri">Where to type it.</param>
/// <param name="ExpiresOn">Until when (UTC).</param>
public sealed record DeviceCode(string UserCode, Uri VerificationUri, DateTimeOffset ExpiresOn);
