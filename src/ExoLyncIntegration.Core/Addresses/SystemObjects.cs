using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>Objects that a directory keeps for itself and that nobody signs in with: the address rules do not concern them.</summary>
public static class SystemObjects
{
    /// <summary>The kinds of system objects, each with the words that say so.</summary>
    public static IReadOnlyList<SystemObjectKind> Kinds { get; } =
    [
        new("a computer account", static user => user.ObjectClass is "computer" || (user.SamAccountName is { } name && name.EndsWith("$", StringComparison.Ordinal))),
        new("a conflict object of replication", static user => Contains(user.Name, "\nCNF:") || Contains(user.Name, "\\0ACNF:") || Contains(user.DirectoryIdentity, "\\0ACNF:")),
        new("a critical system object", static user => user.IsCriticalSystemObject),
        new("the account of the key distribution centre", static user => Is(user.SamAccountName, "krbtgt")),
        new("the guest account", static user => Is(user.SamAccountName, "Guest")),

        // The underscore belongs to the name: an Iwamoto or an M. Solberg is a person.
        new("an account of Internet Information Services", static user => StartsWith(user.SamAccountName, "IUSR_") || StartsWith(user.SamAccountName, "IWAM_")),
        new("a vendor's support account", static user => StartsWith(user.SamAccountName, "SUPPORT_")),
        new("an account of directory synchronization", static user => StartsWith(user.SamAccountName, "MSOL_") || (user.IsHidden && StartsWith(user.Name, "MSOL"))),
        new("an account of the Client Access server", static user => AnyName(user, static name => StartsWith(name, "CAS_{"))),
        new("a system mailbox", static user => AnyName(user, static name => StartsWith(name, "SystemMailbox{"))),
        new("a monitoring mailbox", static user => AnyName(user, static name => StartsWith(name, "HealthMailbox"))),
        new("a discovery mailbox", static user => AnyName(user, static name => StartsWith(name, "DiscoverySearchMailbox"))),
        new("a federation mailbox", static user => AnyName(user, static name => StartsWith(name, "FederatedEmail."))),
        new("an application account of Exchange Online", static user => AnyName(user, static name => StartsWith(name, "Exchange Online-ApplicationAccount"))),
        new("a security group without a mail address", static user => user is { ObjectClass: "group", IsSecurityGroup: true, Mail.HasValue: false }),
        new("a distribution group without addresses", static user => user is { ObjectClass: "group", IsSecurityGroup: not true, ProxyAddresses.HasValue: false }),
    ];

    /// <summary>What kind of system object a user is.</summary>
    /// <param name="user">The user.</param>
    /// <returns>The kind, or <see langword="null"/> for a user like any other.</returns>
    public static SystemObjectKind? KindOf(UserAddresses user)
    {
        foreach (var kind in Kinds)
        {
            if (kind.Includes(user))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool AnyName(UserAddresses user, Func<string?, bool> matches) => matches(user.SamAccountName) || matches(user.Name);

    private static bool Is(string? text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string? text, string start) => text is not null && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string? text, string part) => text is not null && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
