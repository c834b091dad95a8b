using System;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace ExoLyncIntegration.Scenarios;

/// <summary>A scenario that came back from remoting or Clixml as a property bag.</summary>
internal static class DeserializedScenario
{
    public static bool TryRead(PSObject input, [NotNullWhen(true)] out Scenario? scenario)
    {
        scenario = null;
        return input.TypeNames.Contains("Deserialized." + typeof(Scenario).FullName) && TryReadBag(input, out scenario);
    }

    /// <summary>Reads what is known to be a scenario, whatever it is called: JSON keeps no types.</summary>
    public static bool TryReadBag(PSObject input, [NotNullWhen(true)] out Scenario? scenario)
    {
        scenario = null;
        if (!TryConvert<Topology>(input, nameof(Scenario.Topology), out var topology))
        {
            return false;
        }

        TryConvert<string[]>(input, nameof(Scenario.SipDomain), out var sipDomain);
        TryConvert<ExchangeDeployment>(input, nameof(Scenario.ExchangeDeployment), out var exchange);
        TryConvert<bool>(input, nameof(Scenario.DirectorySynchronization), out var synchronization);
        TryConvert<bool>(input, nameof(Scenario.SingleSignOn), out var signOn);
        TryConvert<Cloud>(input, nameof(Scenario.Cloud), out var cloud);
        TryConvert<string[]>(input, nameof(Scenario.ExternalWebServicesFqdn), out var external);
        TryConvert<string[]>(input, nameof(Scenario.PoolFqdn), out var pools);
        scenario = new Scenario
        {
            Topology = topology,
            SipDomain = sipDomain ?? [],
            ExchangeDeployment = exchange,
            DirectorySynchronization = synchronization,
            SingleSignOn = signOn,
            Cloud = cloud,
            AccessEdgeFqdn = Text(input, nameof(Scenario.AccessEdgeFqdn)),
            ExternalWebServicesFqdn = external ?? [],
            InternalWebServicesFqdn = Text(input, nameof(Scenario.InternalWebServicesFqdn)),
            PoolFqdn = pools ?? [],
            TenantId = TryConvert<Guid>(input, nameof(Scenario.TenantId), out var tenant) ? tenant : null,
            ServerVersion = TryConvert<ServerVersion>(input, nameof(Scenario.ServerVersion), out var version) ? version : null,
        };
        return true;
    }

    private static string? Text(PSObject input, string name) => input.Properties[name]?.Value?.ToString();

    private static bool TryConvert<T>(PSObject input, string name, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return input.Properties[name]?.Value is { } found && LanguagePrimitives.TryConvertTo(found, out value);
    }
}
