using System.Linq;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Scenarios;

/// <summary>Brings the names in a scenario into one form.</summary>
public static class ScenarioNames
{
    /// <summary>The same scenario with every domain and host name in ASCII form, lower case, without a trailing dot.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The scenario with normalized names.</returns>
    /// <exception cref="Errors.ExoLyncException">A name is no domain name (<c>InvalidDomainName</c>).</exception>
    public static Scenario WithNormalizedNames(this Scenario scenario) => scenario with
    {
        SipDomain = All(scenario.SipDomain),
        AccessEdgeFqdn = One(scenario.AccessEdgeFqdn),
        ExternalWebServicesFqdn = All(scenario.ExternalWebServicesFqdn),
        InternalWebServicesFqdn = One(scenario.InternalWebServicesFqdn),
        PoolFqdn = All(scenario.PoolFqdn),
    };

    private static string[] All(string[] names) => [.. names.Select(static name => DomainName.Parse(name).Ascii)];

    private static string? One(string? name) => name is null ? null : DomainName.Parse(name).Ascii;
}
