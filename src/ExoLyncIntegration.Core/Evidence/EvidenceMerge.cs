using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Evidence;

/// <summary>
/// Puts together what several computers observed of one deployment: one sees the internet, one has Lync Server's shell, one is connected to
/// the tenant. What was seen counts before what could not be looked up; where two saw the same thing, the first counts.
/// </summary>
public static class EvidenceMerge
{
    /// <summary>Merges evidence.</summary>
    /// <param name="evidence">The evidence, at least one.</param>
    /// <returns>One evidence, with the first one's scenario, as of the last observation.</returns>
    public static DeploymentEvidence Of(IReadOnlyList<DeploymentEvidence> evidence) => evidence.Count == 1 ? evidence[0] : evidence[0] with
    {
        Collected = evidence.Max(static one => one.Collected),
        IncludesOptional = evidence.Any(static one => one.IncludesOptional),
        Dns = Dns(evidence),
        Users = All(evidence.Select(static one => one.Users), static user => user.Identity),
        UserProblem = evidence.Select(static one => one.UserProblem).FirstOrDefault(static problem => problem is not null),
        Configuration = Sections(evidence),
        Metadata = Metadata(evidence),
        Tenant = evidence.Select(static one => one.Tenant).Where(static tenant => tenant is not null).OrderBy(static tenant => tenant!.Reason is not null).FirstOrDefault(),
        Certificates = All(evidence.Select(static one => one.Certificates), static certificate => certificate.Thumbprint) ?? [],
    };

    private static List<T>? All<T>(IEnumerable<IEnumerable<T>?> lists, Func<T, string> name)
    {
        var known = lists.OfType<IEnumerable<T>>().ToList();
        return known.Count == 0
            ? null
            : [.. known.SelectMany(static list => list).GroupBy(name, StringComparer.OrdinalIgnoreCase).Select(static same => same.First())];
    }

    // A place that two asked has the answers of both; one that was not reached from one computer may have been from the other.
    private static List<DnsEvidence>? Dns(IReadOnlyList<DeploymentEvidence> evidence) => evidence.All(static one => one.Dns is null)
        ? null
        : [.. evidence.SelectMany(static one => one.Dns ?? [])
            .GroupBy(static place => (place.View, place.Source))
            .Select(static same => new DnsEvidence(
                same.Key.View,
                same.Key.Source,
                [.. same.SelectMany(static place => place.Answers)
                    .GroupBy(static answer => answer.Question)
                    .Select(static answers => answers.OrderBy(static answer => answer.Outcome == DnsOutcome.Failed).First())]))];

    private static List<MetadataEvidence>? Metadata(IReadOnlyList<DeploymentEvidence> evidence) => evidence.All(static one => one.Metadata is null)
        ? null
        : [.. evidence.SelectMany(static one => one.Metadata ?? [])
            .GroupBy(static document => document.Address)
            .Select(static same => same.OrderBy(static document => document.Document is null).First())];

    private static Dictionary<ConfigurationSection, SectionReading>? Sections(IReadOnlyList<DeploymentEvidence> evidence) => evidence.All(static one => one.Configuration is null)
        ? null
        : evidence.SelectMany(static one => one.Configuration ?? new Dictionary<ConfigurationSection, SectionReading>())
            .GroupBy(static section => section.Key)
            .ToDictionary(static same => same.Key, static same => same.Select(static section => section.Value).OrderBy(static reading => reading.Items is null).First());
}
