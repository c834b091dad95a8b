using System;
using System.Globalization;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>Reads users' addresses from objects of any of the sources that administrators have, one after another.</summary>
/// <param name="facts">What is to be read beside the addresses.</param>
internal sealed class UserAddressReader(UserFacts facts)
{
    // The place of every mailbox in Exchange Online's own directory, which is not the organization's.
    private const string HostedDirectory = "Microsoft Exchange Hosted Organizations";

    private readonly UserObject source = new();
    private long number;

    /// <summary>Reads a user.</summary>
    /// <param name="input">The object.</param>
    /// <param name="kind">Where it comes from; what its types tell unless given.</param>
    /// <returns>The user, or <see langword="null"/> where the object carries none of the addresses.</returns>
    public UserAddresses? Read(PSObject input, UserOrigin? kind = null)
    {
        number++;
        source.Begin(input, kind);
        var proxies = source.List(PropertyNames.ProxyAddresses);
        var primary = source.Single(PropertyNames.PrimaryUserAddress);
        var messaging = source.List(PropertyNames.InstantMessagingAddresses);
        var mail = source.Single(PropertyNames.Mail);
        var signIn = source.Single(PropertyNames.UserPrincipalName);
        if (!source.CarriesAny)
        {
            return null;
        }

        var isOfDirectory = source.Kind == UserOrigin.ActiveDirectory;
        var identity = source.Text(isOfDirectory ? PropertyNames.DirectoryIdentity : PropertyNames.Identity);
        var samAccountName = source.Text(PropertyNames.SamAccountName);
        var name = source.Text(PropertyNames.Name);
        var objectClass = source.Text(PropertyNames.ObjectClass);
        return new UserAddresses
        {
            Identity = identity ?? source.Text(PropertyNames.DisplayName) ?? primary.Value ?? mail.Value ?? string.Format(CultureInfo.InvariantCulture, "(object {0})", number),
            IsIdentityUnique = identity is not null,
            Origin = source.Kind,
            DirectoryIdentity = DirectoryIdentity(identity, samAccountName),
            MailboxIdentity = signIn.Value ?? (identity is not null && source.Carries(PropertyNames.MailboxOnly) ? identity : mail.Value),
            ImmutableId = Wants(UserFacts.ImmutableId) ? source.Text(PropertyNames.ImmutableId) ?? ImmutableId() : null,
            ProxyAddresses = proxies,
            PrimaryUserAddress = primary,
            InstantMessagingAddresses = messaging,
            Mail = mail,
            UserPrincipalName = signIn,
            DeploymentLocator = Wants(UserFacts.Home) ? source.Single(PropertyNames.DeploymentLocator) : AttributeValues.Unknown,
            SipEnabled = SipEnabled(),
            IsSynchronized = Wants(UserFacts.Synchronization) ? IsSynchronized() : null,
            SamAccountName = samAccountName,
            Name = name,
            ObjectClass = objectClass,
            IsSecurityGroup = objectClass is not null && source.Text(PropertyNames.GroupCategory) is { } category ? category == "Security" : null,
            IsCriticalSystemObject = source.Flag(PropertyNames.IsCriticalSystemObject) ?? false,

            // Asked of objects that have a name alone: it takes both to be a hidden system object.
            IsHidden = name is not null && (source.Flag(PropertyNames.IsHidden) ?? false),
        };
    }

    private bool Wants(UserFacts fact) => (facts & fact) != 0;

    // Set-ADUser takes a distinguished name, a GUID or an account name. A mailbox in Exchange Online has all of them too, of another directory.
    private string? DirectoryIdentity(string? identity, string? samAccountName)
    {
        var name = identity is not null && IsDistinguishedName(identity) && source.Kind is UserOrigin.ActiveDirectory or UserOrigin.LyncServer
            ? identity
            : source.Text(PropertyNames.OrganizationName) ?? (identity is not null && IsDistinguishedName(identity) ? identity : null);
        if (name is not null)
        {
            return name.IndexOf(HostedDirectory, StringComparison.OrdinalIgnoreCase) >= 0 ? null : name;
        }

        if (source.Kind == UserOrigin.Graph || source.Carries(PropertyNames.CloudOnly))
        {
            return null;
        }

        return source.Text(PropertyNames.ObjectGuid) ?? samAccountName ?? (identity is not null && identity.IndexOf('@') < 0 ? identity : null);
    }

    private static bool IsDistinguishedName(string text) =>
        text.IndexOf(",DC=", StringComparison.OrdinalIgnoreCase) > 0;

    private string? ImmutableId()
    {
        foreach (var name in PropertyNames.ImmutableBytes)
        {
            if (source.TryGet(name, out var value))
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
    private bool? IsSynchronized() =>
        source.Flag(PropertyNames.IsSynchronized) ?? (source.IsOfModule && source.Carries(PropertyNames.IsSynchronized) ? false : null);

    // Enabled says of an object of Active Directory that the account is enabled, of one of Lync Server that Lync is.
    private bool? SipEnabled()
    {
        if (source.Carries(PropertyNames.UserEnabled))
        {
            return source.Flag(PropertyNames.UserEnabled) ?? false;
        }

        return source.Kind != UserOrigin.ActiveDirectory
            && source.Carries(PropertyNames.Enabled)
            && (source.Kind == UserOrigin.LyncServer || source.Carries(PropertyNames.LyncServerOnly))
                ? source.Flag(PropertyNames.Enabled) ?? false
                : null;
    }
}
