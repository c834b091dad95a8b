using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>The examples of docs/unattended, read by those who will read them.</summary>
public sealed class UnattendedExampleTests : IDisposable
{
    private const string Scheduler = """
        function New-ScheduledTaskAction { param($Execute, $Argument) @{ Execute = $Execute; Argument = $Argument } }
        function New-ScheduledTaskTrigger { param([switch] $Daily, $At) 'trigger' }
        function New-ScheduledTaskPrincipal { param($UserId, $LogonType) 'principal' }
        function New-TimeSpan { param($Hours) [timespan]::FromHours($Hours) }
        function New-ScheduledTaskSettingsSet { param([switch] $StartWhenAvailable, $ExecutionTimeLimit) 'settings' }
        function Register-ScheduledTask { param($TaskName, $Action, $Trigger, $Principal, $Settings) $Action.Argument }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(@"C:\ProgramData\ExoLync")]
    [InlineData(@"C:\Program Files\Contoso's Lync")]
    [InlineData("C:\\Contoso\u2019s \u2018Lync\u2019")]
    [InlineData(@"C:\$env $(exit) ; `n [x] & more")]
    public void The_task_runs_the_script_of_the_folder_whatever_its_name(string path)
    {
        using var session = new EngineSession(import: false);
        session.Run(Scheduler).ThrowOnError();

        var argument = session.Run("& ([scriptblock]::Create($args[0])) -Account 'CONTOSO\\exolync$' -Folder $args[1]", Example("register-task.ps1"), path).ThrowOnError().Output.Single().ToString();

        var script = Parse(Encoding.Unicode.GetString(Convert.FromBase64String(argument.Split(' ')[^1])));
        var run = script.FindAll(static ast => ast is CommandAst { InvocationOperator: TokenKind.Ampersand }, true).Cast<CommandAst>().Single();
        Assert.Equal(
            [$@"{path}\nightly.ps1", $@"{path}\contoso.json", path],
            run.CommandElements.OfType<StringConstantExpressionAst>().Select(static text => text.Value));
        var log = Assert.IsType<FileRedirectionAst>(Assert.Single(run.Redirections));
        Assert.Equal($@"{path}\nightly.log", Assert.IsType<StringConstantExpressionAst>(log.Location).Value);
    }

    [Theory]
    [InlineData("nightly.ps1")]
    [InlineData("register-task.ps1")]
    public void A_script_parses(string file) => Parse(Example(file));

    [Theory]
    [InlineData("github-actions.yml")]
    [InlineData("azure-pipelines.yml")]
    public void A_pipeline_is_YAML_and_its_scripts_parse(string file)
    {
        var (exitCode, output) = ForeignProgram.Run("/usr/bin/python3", Example(file), "-c", "import sys, yaml; yaml.safe_load(sys.stdin)");
        Assert.True(exitCode == 0, output);

        var scripts = Regex.Matches(Example(file), @"(?<=\n)(?<indent> *)(- )?(run|powershell): \|\n(?<script>(\k<indent> +.*\n)+)");
        Assert.NotEmpty(scripts);
        Assert.All(scripts, static script => Parse(script.Groups["script"].Value));

        // The agent puts its variables into a script as they are: a folder's name would become part of the script.
        Assert.All(scripts, static script => Assert.DoesNotContain("$(Build", script.Groups["script"].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Systemd_takes_the_units()
    {
        const string program = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(program), "systemd is not on this machine.");
        var service = folder.Write("exolync.service", Example("exolync.service").Replace("/opt/exolync/exolync", "/bin/true", StringComparison.Ordinal));

        var (exitCode, output) = ForeignProgram.Run(program, string.Empty, "verify", service, folder.Write("exolync.timer", Example("exolync.timer")));

        Assert.True(exitCode == 0 && output.Length == 0, output);
    }

    [Fact]
    public void The_line_of_cron_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "cron starts what it runs through a shell.");
        var line = Example("crontab").Split('\n').Single(static line => line.Contains("exolync.", StringComparison.Ordinal) || line.Contains("/exolync ", StringComparison.Ordinal));
        var fields = Regex.Match(line, @"^(?<time>(\S+ ){5})\s*(?<command>[^%]+)$");
        Assert.Equal("0 3 * * * ", fields.Groups["time"].Value);
        folder.Write("contoso.json", """{ "formatVersion": 1, "topology": "OnlineOnly", "sipDomain": ["contoso.com"] }""");
        var zone = folder.Write("contoso.zone", "$ORIGIN contoso.com.\n$TTL 60\n@ SOA ns h 1 2 3 4 5\n");
        var arguments = fields.Groups["command"].Value
            .Replace("/opt/exolync/exolync ", string.Empty, StringComparison.Ordinal)
            .Replace("/opt/exolync", Repository.At("docs", "unattended"), StringComparison.Ordinal)
            .Replace("/etc/exolync", folder.Path, StringComparison.Ordinal)
            .Replace("/var/lib/exolync", folder.Path, StringComparison.Ordinal)
            .Split(' ');

        var run = ExoLyncProcess.Run([.. arguments, "-ZoneFile", zone]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Fail Dns.FederationSrv", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "report.html")), run.All);
    }

    [Fact]
    public void The_nightly_script_works_in_a_folder_whatever_its_name()
    {
        var odd = Directory.CreateDirectory(Path.Combine(folder.Path, "Contoso's [prod] $x")).FullName;
        File.WriteAllText(Path.Combine(odd, "contoso.json"), """{ "formatVersion": 1, "topology": "OnlineOnly", "sipDomain": ["contoso.com"] }""");
        File.WriteAllText(Path.Combine(odd, "users.csv"), "SipAddress,Mail\nsip:ada@contoso.com,ada@contoso.com\n");

        var run = ExoLyncProcess.Run([
            "-NonInteractive", "-File", Repository.At("docs", "unattended", "nightly.ps1"), "-ScenarioPath", Path.Combine(odd, "contoso.json"),
            "-UserPath", Path.Combine(odd, "users.csv"), "-Folder", odd, "-ZoneFile", folder.Write("contoso.zone", "$ORIGIN contoso.com.\n$TTL 60\n@ SOA ns h 1 2 3 4 5\n"),
        ]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["evidence.json", "exolync.prom", "report.html", "report.json", "report.xml"], Directory.GetFiles(odd).Select(Path.GetFileName).Except(["contoso.json", "users.csv"]).Order(StringComparer.Ordinal));
        Assert.Contains("ada@contoso.com", File.ReadAllText(Path.Combine(odd, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_container_copies_is_there()
    {
        var own = Regex.Matches(Example("Containerfile"), @"^COPY (--from=build /source/)?(?<path>[\w./-]+) ", RegexOptions.Multiline)
            .Select(static copy => copy.Groups["path"].Value).Where(static path => path is not "." and not "--from").ToList();

        Assert.Equal(["ExoLyncIntegration.psd1", "bin", "docs/unattended/nightly.ps1"], own);
        Assert.All(own, static path => Assert.True(Path.Exists(Repository.At(path))));
    }

    private static string Example(string file) => File.ReadAllText(Repository.At("docs", "unattended", file)).ReplaceLineEndings("\n");

    private static ScriptBlockAst Parse(string text)
    {
        var script = Parser.ParseInput(text, out _, out var errors);
        Assert.Empty(errors);
        return script;
    }
}
