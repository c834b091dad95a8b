using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Dns;

/// <summary>A zone, right or broken in one way, and what a test of it must say.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="Topology">The scenario's topology.</param>
/// <param name="Cloud">The scenario's cloud.</param>
/// <param name="View">The view.</param>
/// <param name="Lines">The records, relative to the zone.</param>
/// <param name="Expected">
/// The checks that say something else than Pass, with what they say; with the record's label behind, where a check is about several.
/// </param>
internal sealed record ZoneCase(string Name, string Topology, string Cloud, string View, IReadOnlyList<string> Lines, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>The zone's name, which no other case has.</summary>
    public required string Domain { get; init; }

    /// <summary>Whether the records are tested that serve something in addition.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The hosts that the scenario names: properties, with labels below the zone.</summary>
    public IReadOnlyDictionary<string, string[]> Hosts { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The zone as a master file.</summary>
    public string Text => string.Join('\n',
    [
        $"$ORIGIN {Domain}.",
        "$TTL 3600",
        $"@ IN SOA ns1.{Domain}. hostmaster.{Domain}. 1 3600 600 86400 300",
        "@ IN NS ns1",
        "ns1 IN A 127.0.0.1",
        .. Lines,
        string.Empty,
    ]);

    /// <summary>What decides about the parameters of a run; cases that agree in it are tested in one run.</summary>
    public string Run => $"{Topology} {Cloud} {View}{(IsOptional ? " with optional records" : string.Empty)}{(Hosts.Count > 0 ? $" with hosts in {Domain}" : string.Empty)}";

    /// <summary>How results differ from what the case expects; empty where they do not.</summary>
    /// <param name="results">The results, all of the zone.</param>
    public IEnumerable<string> Deviations(IReadOnlyList<ZoneCaseResult> results)
    {
        foreach (var result in results)
        {
            var expected = Expected.TryGetValue(result.Check, out var told) || Expected.TryGetValue(Labelled(result), out told) ? told : "Pass";
            var actual = expected == "Pass" ? result.Status : $"{result.Status} {result.PointsTo}";
            if (actual != expected)
            {
                yield return $"{this}: {result.Check} is {actual} and not {expected}: {result.Message}";
            }
        }

        foreach (var missing in Expected.Keys.Except(results.SelectMany(result => new[] { result.Check, Labelled(result) })))
        {
            yield return $"{this}: {missing} gave no result";
        }
    }

    public override string ToString() => $"{Run}: {Name}";

    private string Labelled(ZoneCaseResult result) => $"{result.Check} {result.Name.Replace("." + Domain, string.Empty)}";
}
