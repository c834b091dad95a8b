using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>The rules of step 2: Exchange Online has access to every user's SIP address.</summary>
public static class SipAddressChecks
{
    private const int Step = 2;

    /// <summary>A user's SIP address as a whole: the findings of all other rules together.</summary>
    public static CheckDefinition Address { get; } = new(
        "Sip.Address", Step,
        "Exchange Online finds the user's SIP address, and it is the one that Lync Server has.",
        "Mend what the findings name; New-ExoLyncAddressPlan makes the commands where there is only one way.",
        Source.Article);

    /// <summary>A SIP address is there.</summary>
    public static CheckDefinition Missing { get; } = new(
        "Sip.Missing", Step,
        "proxyAddresses holds a sip: value.",
        "Add the user's SIP address to proxyAddresses, with the prefix sip:.",
        Source.Article);

    /// <summary>The prefix.</summary>
    public static CheckDefinition Prefix { get; } = new(
        "Sip.Prefix", Step,
        "A SIP address begins with sip:.",
        "Write the address as sip:user@contoso.com.",
        Source.EnableUser);

    /// <summary>The form as a whole.</summary>
    public static CheckDefinition Format { get; } = new(
        "Sip.Format", Step,
        "A SIP address is a user part, one @ and a domain, without a display name.",
        "Write the address as sip:user@contoso.com.",
        Source.Rfc3261);

    /// <summary>The user part.</summary>
    public static CheckDefinition UserPart { get; } = new(
        "Sip.UserPart", Step,
        "The user part is not empty and has only characters that RFC 3261 and Lync Server allow.",
        "Replace the character; letters, digits, dots, hyphens and underscores are safe everywhere.",
        Source.Rfc3261);

    /// <summary>The host part.</summary>
    public static CheckDefinition HostPart { get; } = new(
        "Sip.HostPart", Step,
        "The host part is a domain.",
        "Write the SIP domain after the @.",
        Source.Rfc3261);

    /// <summary>No port.</summary>
    public static CheckDefinition Port { get; } = new(
        "Sip.Port", Step,
        "Nothing such as a port follows the domain.",
        "Remove the port: it belongs to a server's address.",
        Source.Rfc3261);

    /// <summary>No parameters.</summary>
    public static CheckDefinition Parameter { get; } = new(
        "Sip.Parameter", Step,
        "No parameters such as ;gruu and no headers follow the domain.",
        "Remove the parameters: they belong to a session or a device.",
        Source.Rfc3261);

    /// <summary>No deceiving characters.</summary>
    public static CheckDefinition Character { get; } = new(
        "Sip.Character", Step,
        "A SIP address has no white space, no control, invisible or non-ASCII characters.",
        "Type the address anew: what looks right may have been pasted with characters that cannot be seen.",
        Source.Rfc3261);

    /// <summary>No ampersand.</summary>
    public static CheckDefinition Ampersand { get; } = new(
        "Sip.Ampersand", Step,
        "The user part has no ampersand: users with one cannot sign in to Lync Server 2013 after a restart of the Front End service.",
        "Give the user an address without an ampersand.",
        Source.KnowledgeBase(2912334))
    { Severity = CheckStatus.Warning };

    /// <summary>No apostrophe.</summary>
    public static CheckDefinition Apostrophe { get; } = new(
        "Sip.Apostrophe", Step,
        "The user part has no apostrophe: others cannot join the user's meetings.",
        "Give the user an address without an apostrophe, if meetings fail.",
        Source.SupportArticles)
    { Severity = CheckStatus.Warning };

    /// <summary>No characters that directory synchronization refuses.</summary>
    public static CheckDefinition SynchronizedCharacter { get; } = new(
        "Sip.SynchronizedCharacter", Step,
        "The user part has no parenthesis, comma or semicolon: directory synchronization does not take them in proxyAddresses.",
        "Give the user an address without these characters.",
        Source.SynchronizedAttributes)
    { Severity = CheckStatus.Warning };

    /// <summary>The length of the URI. The limit is the one that the Lync support team published on 12 November 2015.</summary>
    public static CheckDefinition Length { get; } = new(
        "Sip.Length", Step,
        "A SIP address has at most 454 characters, prefix and domain included.",
        "Give the user a shorter address.",
        Source.EnableUser);

    /// <summary>The length of a value of proxyAddresses.</summary>
    public static CheckDefinition ProxyLength { get; } = new(
        "Sip.ProxyLength", Step,
        "A value of proxyAddresses has at most 256 characters.",
        "Give the user a shorter address.",
        Source.SynchronizedAttributes);

    /// <summary>One SIP address.</summary>
    public static CheckDefinition Multiple { get; } = new(
        "Sip.Multiple", Step,
        "proxyAddresses holds one sip: value only.",
        "Leave the value that equals msRTCSIP-PrimaryUserAddress and remove the others.",
        Source.ManagingAttributes);

    /// <summary>The SIP domain.</summary>
    public static CheckDefinition Domain { get; } = new(
        "Sip.Domain", Step,
        "The domain of the address is one of the scenario's SIP domains; Lync Server itself does not check that.",
        "Change the address, or add the domain to the SIP domains of the deployment and of the scenario.",
        Source.EnableUser);

    /// <summary>Agreement with Lync Server.</summary>
    public static CheckDefinition DiffersFromPrimaryUserAddress { get; } = new(
        "Sip.DiffersFromPrimaryUserAddress", Step,
        "The sip: value of proxyAddresses equals msRTCSIP-PrimaryUserAddress.",
        "Make proxyAddresses say what msRTCSIP-PrimaryUserAddress says: that is where Lync Server reaches the user.",
        Source.ManagingAttributes);

    /// <summary>Agreement with the primary mail address.</summary>
    public static CheckDefinition DiffersFromMail { get; } = new(
        "Sip.DiffersFromMail", Step,
        "The SIP address equals the primary SMTP address, as recommended.",
        "Use one address for both, or expect the message about the address of the default Outlook profile.",
        Source.KnowledgeBase(2436962))
    { Severity = CheckStatus.Warning };

    /// <summary>Agreement with the sign-in name.</summary>
    public static CheckDefinition DiffersFromUserPrincipalName { get; } = new(
        "Sip.DiffersFromUserPrincipalName", Step,
        "The SIP address equals the user principal name, as recommended.",
        "Use one address for both, or tell the users which name to type where.",
        Source.KnowledgeBase(2436962))
    { Severity = CheckStatus.Warning };

    /// <summary>Uniqueness.</summary>
    public static CheckDefinition Duplicate { get; } = new(
        "Sip.Duplicate", Step,
        "No other user has the address, in any attribute, in whatever case.",
        "Decide whose address it is, and give the others another one.",
        Source.SupportArticles);

    /// <summary>The home.</summary>
    public static CheckDefinition Homing { get; } = new(
        "Sip.Homing", Step,
        "msRTCSIP-DeploymentLocator leads where the topology has its users.",
        "Move the user, or correct the scenario's topology.",
        Source.ManagingAttributes);

    /// <summary>The user in the cloud.</summary>
    public static CheckDefinition CloudUser { get; } = new(
        "Sip.CloudUser", Step,
        "The cloud has the user.",
        "See why the user is not synchronized, or was not created in the cloud.",
        Source.Article);

    /// <summary>Synchronization of the user in the cloud.</summary>
    public static CheckDefinition CloudSynchronization { get; } = new(
        "Sip.CloudSynchronization", Step,
        "The cloud's copy of the user is kept by directory synchronization, where the scenario has it.",
        "Bring the user into the scope of directory synchronization; until then changes on-premises do not arrive.",
        Source.ManagingAttributes);

    /// <summary>The SIP address in the cloud.</summary>
    public static CheckDefinition CloudAddress { get; } = new(
        "Sip.CloudAddress", Step,
        "The cloud has the same SIP address for the user.",
        "Wait for or start a synchronization cycle; without directory synchronization, set the address on the mailbox.",
        Source.Article);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Catalogue.Of<CheckDefinition>(typeof(SipAddressChecks), static check => check.Id);
}
