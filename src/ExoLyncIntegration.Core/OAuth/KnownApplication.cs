using System;
using System.Collections.Generic;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.OAuth;

/// <summary>An application of Microsoft's that takes part in server-to-server authentication.</summary>
/// <param name="AppId">The application's id; the same in every tenant.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reference">The source, a URL.</param>
public sealed record KnownApplication(Guid AppId, string Name, string Reference)
{
    /// <summary>Exchange, online and on-premises.</summary>
    public static KnownApplication Exchange { get; } = new(
        new(ApplicationIds.Exchange), "Exchange", Source.ServerToServerAuthentication);

    /// <summary>Lync and Skype for Business, online and on-premises.</summary>
    public static KnownApplication Lync { get; } = new(
        new(ApplicationIds.Lync), "Skype for Business", Source.ServerToServerAuthentication);

    /// <summary>The successor for meetings in calendars: Teams Calendar Scheduler.</summary>
    public static KnownApplication TeamsCalendarScheduler { get; } = new(
        new("7557eb47-c689-4224-abcf-aef9bd7573df"), "Teams Calendar Scheduler", Source.OAuthWithGraph);

    /// <summary>The successor for voice mail: Cloud Voicemail.</summary>
    public static KnownApplication CloudVoicemail { get; } = new(
        new("db7de2b5-2149-435e-8043-e080dd50afae"), "Cloud Voicemail", Source.OAuthWithGraph);

    /// <summary>Every application, the one of the article first.</summary>
    public static IReadOnlyList<KnownApplication> All { get; } = [Lync, Exchange, TeamsCalendarScheduler, CloudVoicemail];
}
