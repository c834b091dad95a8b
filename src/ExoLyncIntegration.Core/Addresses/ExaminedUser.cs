namespace ExoLyncIntegration.Addresses;

/// <summary>A user as the rules look at it: the addresses read once, the kind of object, the copy in the cloud.</summary>
internal sealed class ExaminedUser
{
    private readonly bool canBeJoined;

    public ExaminedUser(UserAddresses user, AddressExpectations expectations)
    {
        User = user;
        Expectations = expectations;
        Mail = new MailAddresses(user);
        Sip = new SipAddresses(user, Mail.Proxies);
        SystemKind = SystemObjects.KindOf(user);
        Cloud = expectations.CloudUsers?.Find(user, out canBeJoined);
    }

    public UserAddresses User { get; }

    /// <summary>What the user is measured by.</summary>
    public AddressExpectations Expectations { get; }

    public SipAddresses Sip { get; }

    public MailAddresses Mail { get; }

    /// <summary>The kind of system object that the user is; <see langword="null"/> for a user like any other.</summary>
    public SystemObjectKind? SystemKind { get; }

    /// <summary>The user's copy in the cloud; <see langword="null"/> where there is none, or the cloud was not given.</summary>
    public UserAddresses? Cloud { get; }

    /// <summary>Whether the user carries anything that could find a copy in the cloud; without it, absence means nothing.</summary>
    public bool CanBeJoined => canBeJoined;

    /// <summary>What Set-Mailbox finds the mailbox by.</summary>
    public string? MailboxIdentity => User.MailboxIdentity ?? Cloud?.MailboxIdentity;

    /// <summary>Whether Lync is enabled for the user; <see langword="null"/> where nothing tells.</summary>
    /// <remarks>
    /// Lync Server fills msRTCSIP-PrimaryUserAddress when a user is enabled and empties it when the user is disabled: an empty one tells as much as the
    /// attribute made for it, unless a SIP address stands elsewhere, as it does for users who were moved to the cloud for good.
    /// </remarks>
    public bool? IsSipEnabled =>
        User.SipEnabled ?? (Sip.All.Count > 0 ? true : User.PrimaryUserAddress.IsEmpty ? false : null);

    /// <summary>Whether the rules concern the user at all, whatever the addresses are.</summary>
    public bool IsConcerned => Expectations.StepsApply && SystemKind is null;

    /// <summary>Why the rules do not concern the user at all; <see langword="null"/> where they do.</summary>
    public string? WhyNotConcerned =>
        !Expectations.StepsApply ? "With Skype for Business Online only, the article ends after step 1."
        : SystemKind is not null ? $"This is {SystemKind.Description}."
        : null;
}
