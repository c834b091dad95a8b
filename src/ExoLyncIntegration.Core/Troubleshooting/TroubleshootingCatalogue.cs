using System.Collections.Generic;
using ExoLyncIntegration.Features;

namespace ExoLyncIntegration.Troubleshooting;

/// <summary>The ten articles that KB 2614614 names: KB 2566790 in step 1, nine under "More information".</summary>
public static class TroubleshootingCatalogue
{
    /// <summary>All articles, in the order of KB 2614614.</summary>
    public static IReadOnlyList<TroubleshootingArticle> All { get; } =
    [
        new()
        {
            Article = 2566790,
            Title = "Troubleshooting Skype for Business Online DNS configuration issues in Office 365",
            Feature = [FeatureCatalogue.OutlookWebAppImPresence, FeatureCatalogue.OutlookWebAppOnlineMeetings],
            Symptom =
            [
                "Sign-in, mobile clients, federation, public contacts or Outlook Web App fail for users of an own domain.",
            ],
            Cause = ["A DNS record of the domain is missing, or has the wrong type, port or target."],
            Check = ["Dns.SipCname", "Dns.LyncdiscoverCname", "Dns.SipTlsSrv", "Dns.FederationSrv"],
        },
        new()
        {
            Article = 2436962,
            Title = "The email address used in your default Outlook profile is different: error message at sign-in to Skype for Business Online",
            Feature = [FeatureCatalogue.OutlookIntegration],
            Symptom = ["The client says at sign-in that the e-mail address of the default Outlook profile is another one."],
            Cause = ["The SMTP address of the Outlook profile is neither the user's SIP address nor the mail attribute."],
            Check = ["Sip.DiffersFromMail", "Sip.DiffersFromUserPrincipalName", "Mail.DiffersFromSip", "Mail.NotPrimary"],
        },
        new()
        {
            Article = 2787614,
            Title = "Conversation history, contact cards, Free/Busy, and Out of Office information are unavailable when Lync fails to connect to Exchange",
            Feature = [FeatureCatalogue.OutlookIntegration, "FreeBusy", "OutOfOffice", "ConversationHistory"],
            Symptom = ["Conversation history, contact cards, free/busy and out-of-office information are missing in the client."],
            Cause =
            [
                "The mail attribute is empty or not synchronized.",
                "Autodiscover does not answer for the domain of the mail attribute.",
                "The address of Exchange Web Services cannot be reached.",
                "The client's clock is wrong.",
            ],
            Check = ["Mail.Missing", "Dns.ExchangeAutodiscover", "Exchange.EwsEnabled"],
        },
        new()
        {
            Article = 2298541,
            Title = "You're repeatedly prompted for Exchange credentials after you sign in to Lync",
            Feature = [FeatureCatalogue.OutlookIntegration],
            Symptom = ["The client asks for Exchange credentials again and again."],
            Cause =
            [
                "Autodiscover or Exchange Web Services cannot be reached.",
                "Port 443, 5060 or 5061 is closed, or a proxy is in the way.",
            ],
            Check = ["Dns.ExchangeAutodiscover", "Exchange.EwsEnabled"],
        },
        new()
        {
            Article = 2435699,
            Title = "Contacts in Skype for Business Online appear offline or aren't searchable in the address book",
            Feature = [FeatureCatalogue.UnifiedContactStore],
            Symptom = ["Contacts are shown as offline, or the address book does not find them."],
            Cause =
            [
                "The contact has no licence.",
                "External communication is off.",
                "A DNS record is wrong.",
                "The address book service is blocked on the way: its URL answers 404 instead of 401.",
            ],
            Check = ["Dns.FederationSrv", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Configuration.AccessEdge"],
        },
        new()
        {
            Article = 2811654,
            Title = "Lync contact list is empty or read-only after a user's Exchange mailbox is disconnected, unlicensed, or moved",
            Feature = [FeatureCatalogue.UnifiedContactStore],
            Symptom = ["The contact list of a user is empty or cannot be changed."],
            Cause =
            [
                "The contacts are in the unified contact store, and the mailbox is disconnected, has no licence or was moved to an older Exchange Server.",
            ],
            Check = ["Mail.Missing", "Dns.ExchangeAutodiscover"],
        },
        new()
        {
            Article = 2757458,
            Title = "Users are unable to modify their contact lists in Lync 2010 and Lync for Mac 2011",
            Feature = [FeatureCatalogue.UnifiedContactStore],
            Symptom = ["Lync 2010 or Lync for Mac 2011 does not let a user change the contact list."],
            Cause = ["The user's contacts were moved to the unified contact store, which these clients cannot write."],
            Check = [],
        },
        new()
        {
            Article = 2497721,
            Title = "User contact photos in Lync aren't displayed correctly",
            Feature = [FeatureCatalogue.HighResolutionPhotos],
            Symptom = ["Photos are missing, old or of low resolution."],
            Cause =
            [
                "The contact has no mailbox, or it is on an Exchange Server before 2013.",
                "Exchange Web Services cannot be reached; high-resolution photos come from there.",
                "The client is older than Lync 2013.",
                "The photo is in Active Directory only, which people outside do not see.",
            ],
            Check = ["Mail.Missing", "Dns.ExchangeAutodiscover", "Exchange.EwsEnabled"],
        },
        new()
        {
            Article = 2860366,
            Title = "You can't upload a photo from Lync 2013 to Skype for Business Online",
            Feature = [FeatureCatalogue.HighResolutionPhotos],
            Symptom = ["Lync 2013 does not let a user upload a photo."],
            Cause =
            [
                "The user has no Exchange mailbox or no licence for one.",
                "The photo is synchronized from Active Directory.",
            ],
            Check = ["Mail.Missing"],
        },
        new()
        {
            Article = 2565604,
            Title = "Can't schedule Skype for Business Online meetings, see presence info, or send IMs from Outlook Web App in Office 365",
            Feature = [FeatureCatalogue.OutlookWebAppImPresence, FeatureCatalogue.OutlookWebAppOnlineMeetings],
            Symptom = ["Outlook Web App shows no presence, sends no instant messages, or offers no online meeting."],
            Cause =
            [
                "The federation SRV record or the lyncdiscover record is missing or wrong.",
                "The user has no mailbox in Exchange Online.",
                "Exchange Online does not know the user's SIP address.",
            ],
            Check = ["Dns.FederationSrv", "Dns.LyncdiscoverCname", "Dns.LyncdiscoverHost", "Sip.Missing"],
        },
    ];
}
