using System.Collections.Generic;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>Which values can come to stand in which text: the cells that must have a test.</summary>
internal static class InjectionTable
{
    private static readonly InjectionSink[] Reports =
        [InjectionSink.Html, InjectionSink.Csv, InjectionSink.Markdown, InjectionSink.JUnit, InjectionSink.Prometheus, InjectionSink.Json];

    /// <summary>The cells.</summary>
    public static IReadOnlyDictionary<InjectionSource, InjectionSink[]> Cells { get; } = new Dictionary<InjectionSource, InjectionSink[]>
    {
        // What is found in DNS stands in results alone, beside a command line that mends it.
        [InjectionSource.DnsAnswer] = [.. Reports, InjectionSink.Console, InjectionSink.CommandLine],
        [InjectionSource.DirectoryObject] = [.. Reports, InjectionSink.Console, InjectionSink.CommandLine, InjectionSink.Script],
        [InjectionSource.CloudAnswer] = [.. Reports, InjectionSink.Console, InjectionSink.CommandLine, InjectionSink.Script],

        // A scenario holds names and ids that were judged: a hostile one is in the error that refuses it.
        [InjectionSource.ScenarioFile] = [InjectionSink.Console],
        [InjectionSource.PlanFile] = [InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Json, InjectionSink.Console],
        [InjectionSource.EvidenceFile] = [.. Reports, InjectionSink.Console, InjectionSink.CommandLine],

        // A report is read to be compared.
        [InjectionSource.ReportFile] = [InjectionSink.Console],
        [InjectionSource.AcceptanceFile] = [.. Reports, InjectionSink.Console],

        // No file is named after a value: only a parameter says where one is.
        [InjectionSource.Parameter] = [.. Reports, InjectionSink.Console, InjectionSink.CommandLine, InjectionSink.Script, InjectionSink.Path],
    };
}
