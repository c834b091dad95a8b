using System.ComponentModel;

namespace ExoLyncIntegration.Reliability;

/// <summary>Where a value comes to stand among text that means something: the columns of the table of injections.</summary>
internal enum InjectionSink
{
    [Description("command line")]
    CommandLine,

    [Description("script")]
    Script,

    [Description("HTML")]
    Html,

    [Description("CSV")]
    Csv,

    [Description("Markdown")]
    Markdown,

    [Description("JUnit XML")]
    JUnit,

    [Description("Prometheus")]
    Prometheus,

    [Description("JSON")]
    Json,

    [Description("console and log")]
    Console,

    [Description("path")]
    Path,
}
