using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>The rules of step 3: Lync has access to every user's mail address.</summary>
public static class MailAddressChecks
{
    private const int Step = 3;

    /// <summary>A user's mail address as a whole: the findings of all other rules together.</summary>
    public static CheckDefinition Address { get; } = new(
        "Mail.Address", Step,
        "Lync finds the user's mailbox by the mail attribute.",
        "Mend what the findings name; New-ExoLyncAddressPlan makes the commands where there is only one way.",
        Source.Article);

    /// <summary>A mail address is there.</summary>
    public static CheckDefinition Missing { get; } = new(
        "Mail.Missing", Step,
        "The mail attribute has a value.",
        "Fill in the mail attribute in Active Directory.",
        Source.Article);

    /// <summary>The form.</summary>
    public static CheckDefinition Format { get; } = new(
        "Mail.Format", Step,
        "mail and the smtp: values of proxyAddresses are mail addresses.",
        "Correct the address at the character that the finding names.",
        Source.Rfc5322);

    /// <summary>The length.</summary>
    public static CheckDefinition Length { get; } = new(
        "Mail.Length", Step,
        "mail and every smtp: value of proxyAddresses have at most 256 characters, and 64 before the @.",
        "Give the user a shorter address.",
        Source.SynchronizedAttributes);

    /// <summary>The type of every value of proxyAddresses.</summary>
    public static CheckDefinition ProxyPrefix { get; } = new(
        "Mail.ProxyPrefix", Step,
        "Every value of proxyAddresses begins with its type, such as smtp:; the cloud drops a value without one.",
        "Write the type before the address, or remove the value.",
        Source.KnowledgeBase(3190357))
    { Severity = CheckStatus.Warning };

    /// <summary>One primary address.</summary>
    public static CheckDefinition SeveralPrimaries { get; } = new(
        "Mail.SeveralPrimaries", Step,
        "proxyAddresses holds one primary address (SMTP: in upper case) only.",
        "Decide which address is the primary one, and write smtp: before the others.",
        Source.KnowledgeBase(3190357));

    /// <summary>Agreement with the primary address.</summary>
    public static CheckDefinition NotPrimary { get; } = new(
        "Mail.NotPrimary", Step,
        "mail equals the primary address (SMTP: in upper case) of proxyAddresses.",
        "Make mail say what the primary address says.",
        Source.KnowledgeBase(2436962));

    /// <summary>The domain.</summary>
    public static CheckDefinition Domain { get; } = new(
        "Mail.Domain", Step,
        "The domain of the address is one of the accepted domains.",
        "Change the address, or add the domain to the accepted domains.",
        Source.KnowledgeBase(3190357));

    /// <summary>Agreement with the SIP address.</summary>
    public static CheckDefinition DiffersFromSip { get; } = new(
        "Mail.DiffersFromSip", Step,
        "The mail address equals the SIP address, as recommended.",
        "Use one address for both, or expect the message about the address of the default Outlook profile.",
        Source.KnowledgeBase(2436962))
    { Severity = CheckStatus.Warning };

    /// <summary>Uniqueness.</summary>
    public static CheckDefinition Duplicate { get; } = new(
        "Mail.Duplicate", Step,
        "No other user has the address, in any attribute, in whatever case.",
        "Decide whose address it is, and give the others another one.",
        Source.SynchronizedAttributes);

    /// <summary>The user in the cloud.</summary>
    public static CheckDefinition CloudUser { get; } = new(
        "Mail.CloudUser", Step,
        "The cloud has the user.",
        "See why the user is not synchronized, or was not created in the cloud.",
        Source.Article);

    /// <summary>The mail address in the cloud.</summary>
    public static CheckDefinition CloudAddress { get; } = new(
        "Mail.CloudAddress", Step,
        "mail equals the mail address that the cloud has for the user.",
        "Make mail say what the mailbox in the cloud says.",
        Source.Article);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Catalogue.Of<CheckDefinition>(typeof(MailAddressChecks), static check => check.Id);
}
