using System.IO;
using ExoLyncIntegration.Console.Hosting;
using ExoLyncIntegration.Console.Sessions;
using ExoLyncIntegration.Console.Terminals;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class ExitCodeTests
{
    private const string Result = """
        function Result($Status, [switch] $Deserialized) {
            $type = $(if ($Deserialized) { 'Deserialized.' }) + 'ExoLyncIntegration.Results.CheckResult'
            $result = [pscustomobject]@{ Status = $Status; Target = 't' }
            $result.PSTypeNames.Insert(0, $type)
            $result.PSTypeNames.Insert(0, "$type.Subtype")
            $result
        }

        """;

    [Theory]
    [InlineData("1 + 1", 0)]
    [InlineData("Result Pass; Result Warning; Result NotApplicable", 0)]
    [InlineData("Result Fail", 1)]
    [InlineData("Result Pass; Result Inconclusive", 2)]
    [InlineData("Result Inconclusive; Result Fail; Result Pass", 1)]
    [InlineData("Result Fail -Deserialized", 1)]
    [InlineData("Result Inconclusive | Select-Object Target, Status", 2)]
    [InlineData("Result Fail | Format-Table Target", 1)]
    [InlineData("$stored = Result Fail; $stored.Status", 0)]
    [InlineData("Result Fail | Out-Null", 0)]
    [InlineData("[pscustomobject]@{ Status = 'Fail' }", 0)]
    [InlineData("Result Fail; exit 0", 0)]
    [InlineData("Result Inconclusive; exit 42", 42)]
    [InlineData("Write-Error 'not terminating'; 1", 1)]
    [InlineData("throw 'terminating'", 1)]
    [InlineData("Get-Nonsense", 1)]
    [InlineData("if (", 1)]
    [InlineData("try { throw 'handled' } catch { }", 0)]
    [InlineData("Write-Error 'silenced' -ErrorAction SilentlyContinue", 0)]
    public void The_exit_code_tells_what_reached_the_output(string script, int expected)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal();
        var ui = new ConsoleInterface(terminal, new OutputStreams(terminal, output, error), new Questions(null));
        using var session = ConsoleSession.Open(ui, Repository.Manifest);

        session.Run(Result + script);

        Assert.True(expected == session.Outcome.ExitCode, $"{session.Outcome.ExitCode} instead of {expected}\n{output}{error}");
    }

    [Theory]
    [InlineData("exit 42", 42)]
    [InlineData("Write-Error 'e'", 1)]
    public void The_program_ends_with_the_exit_code(string script, int expected)
    {
        Assert.Equal(expected, ExoLyncProcess.Run("-Command", script).ExitCode);
    }

    [Fact]
    public void Exit_in_a_script_file_ends_the_program_with_its_code()
    {
        using var script = new ScriptFile("'before'; exit 7; 'after'");

        var run = ExoLyncProcess.Run("-File", script.Path);

        Assert.Equal(7, run.ExitCode);
        Assert.Equal(["before"], run.Lines);
    }

    [Fact]
    public void A_script_file_that_does_not_exist_is_an_error()
    {
        var run = ExoLyncProcess.Run("-File", Path.Combine(Path.GetTempPath(), "no such script.ps1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no such script.ps1 does not exist", run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_line_that_means_nothing_says_so_and_points_to_the_usage()
    {
        var run = ExoLyncProcess.Run("--frobnicate");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'--frobnicate'", run.Error, System.StringComparison.Ordinal);
        Assert.Contains("exolync -Help", run.Error, System.StringComparison.Ordinal);
    }
}
