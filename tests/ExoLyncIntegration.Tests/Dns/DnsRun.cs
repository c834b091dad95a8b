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
        param($topology, $cloud, $domains, $parameters)
        $scenario = [ExoLyncIntegration.Scenarios.Scenario]::ForTopology($topology)
        $scenario.Cloud = $cloud
        $domains | Test-ExoLyncDns -Scenario $scenario @parameters
        """;

    public static IReadOnlyList<PSObject> Of(EngineSession session, string topology, string cloud, IEnumerable<string> domains, PSObject parameters) =>
        session.Run(Script, topology, cloud, domains.ToArray(), parameters.BaseObject).ThrowOnError().Output;

    /// <summary>The results of every case, by its domain.</summary>
    public static Dictionary<string, List<PSObject>> OfAll(EngineSession session, IEnumerable<ZoneCase> cases, System.Func<ZoneCase, Dictionary<string, object>> parameters)
    {
        var results = new Dictionary<string, List<PSObject>>();
        foreach (var run in cases.GroupBy(zone => zone.Run))
        {
            var first = run.First();
            var arguments = new System.Collections.Hashtable(parameters(first)) { ["View"] = first.View };
            foreach (var result in Of(session, first.Topology, first.Cloud, run.Select(zone => zone.Domain), new PSObject(arguments)))
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
    public static IEnumerable<string> Deviations(ZoneCase zone, IReadOnlyList<PSObject> results)
    {
        foreach (var result in results)
        {
            var check = Text(result, "Check");
            var expected = zone.Expected.TryGetValue(check, out var told) ? told : "Pass";
            var actual = expected == "Pass" ? Text(result, "Status") : $"{Text(result, "Status")} {Text(result, "PointsTo")}";
            if (actual != expected)
            {
                yield return $"{zone}: {check} is {actual} and not {expected}: {Text(result, "Message")}";
            }
        }

        foreach (var missing in zone.Expected.Keys.Except(results.Select(result => Text(result, "Check"))))
        {
            yield return $"{zone}: {missing} gave no result";
        }
    }

    public static string Text(PSObject result, string property) => result.Properties[property].Value?.ToString() ?? string.Empty;
}
