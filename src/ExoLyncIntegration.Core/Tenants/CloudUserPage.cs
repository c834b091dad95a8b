using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Tenants;

/// <summary>One page of users, complete.</summary>
/// <param name="Users">The users.</param>
/// <param name="Next">Where the next page is; <see langword="null"/> after the last.</param>
/// <param name="Total">How many users there are in all, where the service counted them.</param>
public sealed record CloudUserPage(IReadOnlyList<CloudUser> Users, Uri? Next, long? Total);
