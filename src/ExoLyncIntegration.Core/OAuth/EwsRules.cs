using System;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.OAuth;

/// <summary>Judges whether Exchange Online still lets the integration read mailboxes through Exchange Web Services.</summary>
public static class EwsRules
{
    private const string Target = "Exchange Online";
    private const string Expected = "EwsEnabled True, and the calling applications in EwsAllowedAppIDs";

    // No source names the application ids of Skype for Business Server for EwsAllowedAppIDs: a person has to find out which applications call.
    private const string Remedy = "Set-OrganizationConfig -EwsEnabled $true";
    private const string NameThem = "Name the applications that call with Set-OrganizationConfig -EwsAllowedAppIDs; the sign-in logs of Microsoft Entra ID show their ids.";

    // Source: Set-OrganizationConfig and Microsoft's announcement of the retirement.
    private static readonly DateTimeOffset BlockedUnlessAllowed = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Judges the settings.</summary>
    /// <param name="settings">The settings; <see langword="null"/> where they could not be read.</param>
    /// <param name="reason">Why they could not be read.</param>
    /// <param name="now">The time.</param>
    /// <returns>One result.</returns>
    public static CheckResult Judge(EwsSettings? settings, string? reason, DateTimeOffset now)
    {
        var check = OAuthChecks.EwsEnabled;
        if (now >= End)
        {
            return check.Result(Target, CheckStatus.Fail, "Exchange Online has no Exchange Web Services any more.", Expected, null, "Move the mailboxes' integration to clients that use Microsoft Graph.");
        }

        if (settings is null)
        {
            return check.Result(
                Target, CheckStatus.Inconclusive, $"The organization settings could not be read: {reason}", Expected, null,
                "Connect-ExchangeOnline, then Get-OrganizationConfig | Test-ExoLyncExchangeWebService");
        }

        var actual = $"EwsEnabled {settings.Enabled?.ToString() ?? "not set"}, {settings.AllowedAppIds.Count} allowed applications";
        CheckResult Give(CheckStatus status, string message, string? remedy = null) => check.Result(Target, status, message, Expected, actual, remedy);
        var naming = settings.AllowedAppIds.Count == 0 ? " " + NameThem : string.Empty;
        return settings.Enabled switch
        {
            false => Give(CheckStatus.Fail, "Exchange Web Services are blocked for the organization: no feature that reads mailboxes works." + naming, Remedy),
            null when now < BlockedUnlessAllowed => Give(
                CheckStatus.Warning, "Exchange Web Services are allowed only as long as nothing is set: from 1 October 2026 on they are blocked then." + naming, Remedy),
            null => Give(CheckStatus.Warning, "Nothing is set: since 1 October 2026 Exchange Online turns such a setting to blocked." + naming, Remedy),
            true when settings.AllowedAppIds.Count == 0 => Give(
                CheckStatus.Warning, "Exchange Web Services are enabled, but no application is named; since 1 October 2026 only named ones are let in.", NameThem),
            _ => Give(CheckStatus.Pass, $"Exchange Web Services are enabled until they end on 1 April 2027, for the applications that are named ({settings.AllowedAppIds.Count}); check that those that read mailboxes for Lync are among them."),
        };
    }
}
