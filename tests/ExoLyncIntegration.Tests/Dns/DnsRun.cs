using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Engine;

namespace ExoLyncIntegration.Dns;

/// <summary>Test-ExoLyncDns over all cases: as few runs as there are different parameters.</summary>
internal static class DnsRun
{
    // The scenario's other properties keep the defaults of the topology.
    private const string Script = """
        param($topology, $cloud, $hosts, $domains, $parameters)
        $scenario = [ExoLyncIntegration.Scenarios.Scenario]::ForTopology($topology)
        $scenario.Cloud = $cloud
        foreach ($property in $hosts.Keys) { $scenario.$property = $hosts[$property] }
        $domains | Test-ExoLyncDns -Scenario $scenario @parameters
        """;

    public static IReadOnlyList<PSObject> Of(EngineSession session, ZoneCase first, IEnumerable<string> domains, Hashtable parameters) =>
        session.Run(Script, first.Topology, first.Cloud, Hosts(first), domains.ToArray(), parameters).ThrowOnError().Output;

    /// <summary>The results of every case, by its domain.</summary>
    public static Dictionary<string, List<PSObject>> OfAll(EngineSession session, IEnumerable<ZoneCase> cases, Func<IEnumerable<ZoneCase>, Hashtable> parameters)
    {
        var results = new Dictionary<string, List<PSObject>>();
        foreach (var run in cases.GroupBy(zone => zone.Run))
        {
            var first = run.First();
            var arguments = new Hashtable(parameters(run)) { ["View"] = first.View, ["IncludeOptional"] = first.IsOptional };
            foreach (var result in Of(session, first, run.Select(zone => zone.Domain), arguments))
            {
                var domain = (string)result.Properties["Domain"].Value;
                if (!results.TryGetValue(domain, out var list))
                {
                    results.Add(domain, list = []);
                }

                list.Add(result);
            }
        }

        return results;
    }

    /// <summary>How the results differ from what a case expects; empty where they do not.</summary>
    public static IEnumerable<string> Deviations(ZoneCase zone, IEnumerable<PSObject> results) => zone.Deviations(
        [.. results.Select(static result => new ZoneCaseResult(Text(result, "Check"), Text(result, "Name"), Text(result, "Status"), Text(result, "PointsTo"), Text(result, "Message")))]);

    private static Hashtable Hosts(ZoneCase zone)
    {
        var hosts = new Hashtable();
        foreach (var (property, labels) in zone.Hosts)
        {
            string[] names = [.. labels.Select(label => $"{label}.{zone.Domain}")];
            hosts[property] = property is "PoolFqdn" or "ExternalWebServicesFqdn" ? names : names.Single();
        }

        return hosts;
    }

    public static string Text(PSObject result, string property) => result.Properties[property].Value?.ToString() ?? string.Empty;
}
