namespace ExoLyncIntegration.Addresses;

/// <summary>What one source says about one user's addresses, whatever the source calls them.</summary>
public sealed record UserAddresses
{
    /// <summary>How the source names the user; an address where it does not.</summary>
    public required string Identity { get; init; }

    /// <summary>
    /// Whether <see cref="Identity"/> tells users apart: an object that bears it again is the same user. A display name or an address does not.
    /// </summary>
    public bool IsIdentityUnique { get; init; } = true;

    /// <summary>Where the object comes from.</summary>
    public UserOrigin Origin { get; init; }

    /// <summary>What Set-ADUser finds the user by: a distinguished name, an object GUID or an account name; <see langword="null"/> where not told.</summary>
    public string? DirectoryIdentity { get; init; }

    /// <summary>What Set-Mailbox finds the mailbox by; <see langword="null"/> where not told.</summary>
    public string? MailboxIdentity { get; init; }

    /// <summary>The key that joins the user with its copy in the cloud, in base64; <see langword="null"/> where not told.</summary>
    public string? ImmutableId { get; init; }

    /// <summary><c>proxyAddresses</c>: the addresses with their types.</summary>
    public AttributeValues ProxyAddresses { get; init; } = AttributeValues.Unknown;

    /// <summary><c>msRTCSIP-PrimaryUserAddress</c>: the SIP address in Lync Server, with its prefix.</summary>
    public AttributeValues PrimaryUserAddress { get; init; } = AttributeValues.Unknown;

    /// <summary><c>imAddresses</c>: the SIP addresses in the cloud, usually without a prefix.</summary>
    public AttributeValues InstantMessagingAddresses { get; init; } = AttributeValues.Unknown;

    /// <summary><c>mail</c>.</summary>
    public AttributeValues Mail { get; init; } = AttributeValues.Unknown;

    /// <summary><c>userPrincipalName</c>.</summary>
    public AttributeValues UserPrincipalName { get; init; } = AttributeValues.Unknown;

    /// <summary><c>msRTCSIP-DeploymentLocator</c>: <c>SRV:</c>, or the host of a cloud.</summary>
    public AttributeValues DeploymentLocator { get; init; } = AttributeValues.Unknown;

    /// <summary>Whether Lync is enabled for the user (<c>msRTCSIP-UserEnabled</c>); <see langword="null"/> where not told.</summary>
    public bool? SipEnabled { get; init; }

    /// <summary>Whether the cloud's copy is kept by directory synchronization; <see langword="null"/> where not told.</summary>
    public bool? IsSynchronized { get; init; }

    /// <summary>The account name (<c>sAMAccountName</c>); <see langword="null"/> where not told.</summary>
    public string? SamAccountName { get; init; }

    /// <summary>The object's name; <see langword="null"/> where not told.</summary>
    public string? Name { get; init; }

    /// <summary>The structural object class, such as <c>user</c>; <see langword="null"/> where not told.</summary>
    public string? ObjectClass { get; init; }

    /// <summary>Whether a group is a security group; <see langword="null"/> where not told.</summary>
    public bool? IsSecurityGroup { get; init; }

    /// <summary>Whether the directory calls the object critical to itself (<c>isCriticalSystemObject</c>).</summary>
    public bool IsCriticalSystemObject { get; init; }

    /// <summary>Whether the object is kept out of address lists.</summary>
    public bool IsHidden { get; init; }
}
