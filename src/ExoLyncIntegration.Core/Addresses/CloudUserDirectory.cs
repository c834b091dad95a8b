using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>The users as the cloud has them, found by what joins the two sides: the immutable id, the sign-in name, the mail address.</summary>
public sealed class CloudUserDirectory
{
    private readonly Dictionary<string, UserAddresses> byImmutableId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserAddresses> bySignInName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UserAddresses> byMail = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a directory.</summary>
    /// <param name="users">The users. Of two that bear the same key, the first counts.</param>
    public CloudUserDirectory(IEnumerable<UserAddresses> users)
    {
        foreach (var user in users)
        {
            Put(byImmutableId, user.ImmutableId, user);
            Put(bySignInName, user.UserPrincipalName.Value, user);
            Put(byMail, user.Mail.Value, user);
        }
    }

    /// <summary>The cloud's copy of a user.</summary>
    /// <param name="user">The user on-premises.</param>
    /// <param name="canBeJoined">Whether the user carries anything that could find a copy; without it, absence means nothing.</param>
    /// <returns>The copy, or <see langword="null"/>.</returns>
    public UserAddresses? Find(UserAddresses user, out bool canBeJoined)
    {
        canBeJoined = user.ImmutableId is not null || user.UserPrincipalName.HasValue || user.Mail.HasValue;
        return Get(byImmutableId, user.ImmutableId) ?? Get(bySignInName, user.UserPrincipalName.Value) ?? Get(byMail, user.Mail.Value);
    }

    private static void Put(Dictionary<string, UserAddresses> users, string? key, UserAddresses user)
    {
        if (key is not null && !users.ContainsKey(key))
        {
            users.Add(key, user);
        }
    }

    private static UserAddresses? Get(Dictionary<string, UserAddresses> users, string? key) =>
        key is not null && users.TryGetValue(key, out var user) ? user : null;
}
