using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Evidence;

/// <summary>Reads what the connected tenant tells of the integration.</summary>
internal static class TenantObservation
{
    /// <summary>Reads the service principals, if the session is connected to the scenario's tenant.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="session">The session.</param>
    /// <param name="observer">Hears of waits.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was read, or why nothing was.</returns>
    public static async Task<TenantEvidence> ReadAsync(Scenario scenario, ICloudSession session, ICloudObserver observer, CancellationToken cancellation)
    {
        if (Mismatch(scenario, session.Connection) is { } mismatch)
        {
            return new TenantEvidence([], mismatch);
        }

        var principals = new List<ServicePrincipalReading>();
        foreach (var application in KnownApplication.All)
        {
            principals.Add(await ServicePrincipalReading.ReadAsync(session, application, observer, cancellation).ConfigureAwait(false));
        }

        return new TenantEvidence(principals);
    }

    // What another tenant says would be judged as this one's.
    private static string? Mismatch(Scenario scenario, CloudConnection connection) =>
        connection.Cloud != scenario.Cloud
            ? $"This session is connected to the cloud {connection.Cloud}; the scenario is in {scenario.Cloud}."
            : scenario.TenantId is { } tenant && Guid.TryParse(connection.TenantId, out var connected) && connected != tenant
                ? $"This session is connected to the tenant {connected:D}; the scenario's is {tenant:D}."
                : null;
}
