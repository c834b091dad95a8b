using System;
using System.IO;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>The script of docs/unattended, as exolync runs it.</summary>
public sealed class NightlyScriptTests : IDisposable
{
    private const string Right = """
        $ORIGIN contoso.com.
        $TTL 3600
        @ IN SOA ns hostmaster 1 3600 600 86400 3600
        sip IN CNAME sipdir.online.lync.com.
        lyncdiscover IN CNAME webdir.online.lync.com.
        _sip._tls IN SRV 100 1 443 sipdir.online.lync.com.
        _sipfederationtls._tcp IN SRV 100 1 5061 sipfed.online.lync.com.

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_speaks_of_what_changed_only_and_its_exit_code_tells_how_things_stand()
    {
        folder.Write("scenario.json", """{ "formatVersion": 1, "topology": "OnlineOnly", "sipDomain": ["contoso.com"] }""");
        folder.Write("contoso.zone", Right);
        var (first, said) = Run();
        Assert.Equal(2, first);
        Assert.Contains("Exchange.EwsEnabled", said, StringComparison.Ordinal);

        // Nobody looks at Exchange Online here, and that is accepted.
        folder.Write("accepted.json", """
            { "formatVersion": 1, "accepted": [{ "check": "Exchange.EwsEnabled", "target": "*", "reason": "Looked at elsewhere.", "expires": "2099-12-31" }] }
            """);
        Assert.Equal((0, string.Empty), Run());
        File.Delete(Path.Combine(folder.Path, "report.json"));
        File.Delete(Path.Combine(folder.Path, "last.json"));
        Assert.Equal((0, string.Empty), Run());

        folder.Write("contoso.zone", Right.Replace("5061", "5062", StringComparison.Ordinal));
        var (exitCode, output) = Run();
        Assert.Equal(1, exitCode);
        Assert.Contains("New", output, StringComparison.Ordinal);
        Assert.Contains("Dns.FederationSrv", output, StringComparison.Ordinal);
        Assert.Equal((1, string.Empty), Run());

        folder.Write("contoso.zone", Right);
        (exitCode, output) = Run();
        Assert.Equal(0, exitCode);
        Assert.Contains("Resolved", output, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output) Run()
    {
        string[] accepted = File.Exists(Path.Combine(folder.Path, "accepted.json")) ? ["-AcceptedFindingPath", Path.Combine(folder.Path, "accepted.json")] : [];
        var run = ExoLyncProcess.Run(
        [
            "-NonInteractive", "-File", Repository.At("docs", "unattended", "nightly.ps1"),
            "-ScenarioPath", Path.Combine(folder.Path, "scenario.json"), "-Folder", folder.Path, "-ZoneFile", Path.Combine(folder.Path, "contoso.zone"), .. accepted,
        ]);
        return (run.ExitCode, run.All.Trim());
    }
}
