using System.ComponentModel;

namespace ExoLyncIntegration.Reliability;

/// <summary>Who may write a value that somebody else reads: the rows of the table of injections.</summary>
internal enum InjectionSource
{
    [Description("an answer of DNS")]
    DnsAnswer,

    [Description("an object of the directory")]
    DirectoryObject,

    [Description("an answer of the cloud")]
    CloudAnswer,

    [Description("a scenario file")]
    ScenarioFile,

    [Description("a plan file")]
    PlanFile,

    [Description("an evidence file")]
    EvidenceFile,

    [Description("a report file")]
    ReportFile,

    [Description("a file of accepted findings")]
    AcceptanceFile,

    [Description("a parameter")]
    Parameter,
}
