using System;
using System.Globalization;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>Reads a user's addresses from an object of any of the sources that administrators have.</summary>
internal static class UserAddressReader
{
    // The place of every mailbox in Exchange Online's own directory, which is not the organization's.
    private const string HostedDirectory = "Microsoft Exchange Hosted Organizations";

    /// <summary>Reads a user.</summary>
    /// <param name="input">The object.</param>
    /// <param name="number">The object's number in the input, from 1, for objects without any name.</param>
    /// <returns>The user, or <see langword="null"/> where the object carries none of the addresses.</returns>
    public static UserAddresses? Read(PSObject input, long number)
    {
        var source = new UserObject(input);
        var proxies = source.List(PropertyNames.ProxyAddresses);
        var primary = source.Single(PropertyNames.PrimaryUserAddress);
        var messaging = source.List(PropertyNames.InstantMessagingAddresses);
        var mail = source.Single(PropertyNames.Mail);
        var signIn = source.Single(PropertyNames.UserPrincipalName);
        if (!source.Carries([.. PropertyNames.ProxyAddresses, .. PropertyNames.PrimaryUserAddress, .. PropertyNames.InstantMessagingAddresses, .. PropertyNames.Mail, .. PropertyNames.UserPrincipalName]))
        {
            return null;
        }

        var identity = source.Text(PropertyNames.Identity);
        var samAccountName = source.Text("SamAccountName");
        return new UserAddresses
        {
            Identity = identity ?? source.Text(PropertyNames.DisplayName) ?? primary.Value ?? mail.Value ?? string.Format(CultureInfo.InvariantCulture, "(object {0})", number),
            IsIdentityUnique = identity is not null,
            DirectoryIdentity = DirectoryIdentity(source, identity, samAccountName),
            MailboxIdentity = signIn.Value ?? (source.Carries("EmailAddresses", "PrimarySmtpAddress") ? identity ?? mail.Value : mail.Value),
            ImmutableId = source.Text(PropertyNames.ImmutableId) ?? ImmutableId(source),
            ProxyAddresses = proxies,
            PrimaryUserAddress = primary,
            InstantMessagingAddresses = messaging,
            Mail = mail,
            UserPrincipalName = signIn,
            DeploymentLocator = source.Single(PropertyNames.DeploymentLocator),
            SipEnabled = SipEnabled(source),
            IsSynchronized = IsSynchronized(source),
            SamAccountName = samAccountName,
            Name = source.Text("Name"),
            ObjectClass = source.Text("ObjectClass"),
            IsSecurityGroup = source.Text("GroupCategory") is { } category ? category == "Security" : null,
            IsCriticalSystemObject = source.Flag("isCriticalSystemObject") ?? false,
            IsHidden = source.Flag(PropertyNames.IsHidden) ?? false,
        };
    }

    // Set-ADUser takes a distinguished name, a GUID or an account name. A mailbox in Exchange Online has all of them too, of another directory.
    private static string? DirectoryIdentity(UserObject source, string? identity, string? samAccountName)
    {
        var name = source.Text("onPremisesDistinguishedName", "DistinguishedName") ?? (identity is not null && IsDistinguishedName(identity) ? identity : null);
        if (name is not null)
        {
            return name.IndexOf(HostedDirectory, StringComparison.OrdinalIgnoreCase) >= 0 ? null : name;
        }

        if (source.Carries("EmailAddresses", "PrimarySmtpAddress", "onPremisesSyncEnabled") || source.IsOfType("Microsoft.Graph."))
        {
            return null;
        }

        return source.Text("ObjectGUID") ?? samAccountName ?? (identity is not null && identity.IndexOf('@') < 0 ? identity : null);
    }

    private static bool IsDistinguishedName(string text) =>
        text.IndexOf(",DC=", StringComparison.OrdinalIgnoreCase) > 0;

    // What directory synchronization makes the immutable id from: the consistency GUID where there is one, else the object's GUID.
    private static string? ImmutableId(UserObject source)
    {
        foreach (var name in PropertyNames.ImmutableBytes)
        {
            if (source.TryGet([name], out var value))
            {
                var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
                if (bare is byte[] { Length: 16 } bytes)
                {
                    return Convert.ToBase64String(bytes);
                }

                if (bare is Guid guid || Guid.TryParse(bare?.ToString(), out guid))
                {
                    return Convert.ToBase64String(guid.ToByteArray());
                }
            }
        }

        return null;
    }

    // The module's own users of the cloud were asked for it: no value then means no.
    private static bool? IsSynchronized(UserObject source) =>
        source.Flag(PropertyNames.IsSynchronized) ?? (source.Carries(PropertyNames.IsSynchronized) && source.IsOfType("ExoLyncIntegration.Tenants.CloudUser") ? false : null);

    // Enabled says of an object of Active Directory that the account is enabled, of one of Lync Server that Lync is.
    private static bool? SipEnabled(UserObject source)
    {
        if (source.Carries(PropertyNames.UserEnabled))
        {
            return source.Flag(PropertyNames.UserEnabled) ?? false;
        }

        return source.Carries(PropertyNames.Enabled) && (source.Carries(PropertyNames.LyncServerOnly) || source.IsOfType(".Rtc."))
            ? source.Flag(PropertyNames.Enabled) ?? false
            : null;
    }
}
