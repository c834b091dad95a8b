using System.Collections.Generic;

namespace ExoLyncIntegration.Tenants;

/// <summary>The users that one identity leads to.</summary>
/// <param name="Identity">The identity as it was given.</param>
/// <param name="Users">None where the directory has no such user; several where an address is not unique.</param>
public sealed record CloudUserLookup(string Identity, IReadOnlyList<CloudUser> Users);
