using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>A kind of objects that the address rules do not concern.</summary>
/// <param name="Description">What it is, with its article: <c>the guest account</c>.</param>
/// <param name="Includes">Whether a user is of this kind.</param>
public sealed record SystemObjectKind(string Description, Func<UserAddresses, bool> Includes);
