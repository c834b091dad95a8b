using System;

namespace ExoLyncIntegration.Scenarios;

/// <summary>
/// What is to be integrated: the one model that steps, plans and checks are derived from. Source: KB 2614614.
/// </summary>
/// <remarks>
/// A scenario is immutable. <see cref="ForTopology"/> makes one with defaults; <see cref="ScenarioRules"/> says which
/// combinations the article rules out. All host names are fully qualified and without a trailing dot.
/// </remarks>
public sealed record Scenario
{
    /// <summary>Where the users' Lync accounts are.</summary>
    public required Topology Topology { get; init; }

    /// <summary>The SIP domains; the first is the default SIP domain. Empty: those of the command at hand.</summary>
    public string[] SipDomain { get; init; } = [];

    /// <summary>Where the mailboxes are.</summary>
    public ExchangeDeployment ExchangeDeployment { get; init; }

    /// <summary>Whether Active Directory is synchronized with the cloud.</summary>
    public bool DirectorySynchronization { get; init; }

    /// <summary>Whether users sign in to the cloud with their on-premises account.</summary>
    public bool SingleSignOn { get; init; }

    /// <summary>The cloud that holds the tenant.</summary>
    public Cloud Cloud { get; init; }

    /// <summary>The external name of the Access Edge service; <see langword="null"/> where not told.</summary>
    public string? AccessEdgeFqdn { get; init; }

    /// <summary>The external web services names, one for each pool and Director.</summary>
    public string[] ExternalWebServicesFqdn { get; init; } = [];

    /// <summary>The internal web services name; <see langword="null"/> where it is the pool's.</summary>
    public string? InternalWebServicesFqdn { get; init; }

    /// <summary>The names of the Front End pools; the first is where automatic sign-in goes.</summary>
    public string[] PoolFqdn { get; init; } = [];

    /// <summary>The tenant's id in the cloud's directory; <see langword="null"/> where not told.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The version of the on-premises servers; <see langword="null"/> for <see cref="Topology.OnlineOnly"/>.</summary>
    public ServerVersion? ServerVersion { get; init; }

    /// <summary>Whether the scenario has Lync servers on-premises.</summary>
    public bool HasServers => Topology != Topology.OnlineOnly;

    /// <summary>A scenario with the defaults of a topology.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="sipDomain">The SIP domains.</param>
    /// <returns>
    /// The scenario: directory synchronization and single sign-on only where the topology requires them (Hybrid), Exchange Online
    /// without on-premises Exchange, the worldwide cloud, and Lync Server 2013 where there are servers.
    /// </returns>
    public static Scenario ForTopology(Topology topology, params string[] sipDomain) => new()
    {
        Topology = topology,
        SipDomain = sipDomain,
        DirectorySynchronization = topology == Topology.Hybrid,
        SingleSignOn = topology == Topology.Hybrid,
        ServerVersion = topology == Topology.OnlineOnly ? null : Scenarios.ServerVersion.LyncServer2013,
    };

    /// <summary>The topology and the SIP domains, on one line.</summary>
    /// <returns>For example <c>Hybrid (contoso.com, fabrikam.com)</c>.</returns>
    public override string ToString() =>
        SipDomain.Length == 0 ? Topology.ToString() : $"{Topology} ({string.Join(", ", SipDomain)})";
}
