using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class ScriptTests
{
    private const string Escape = "\u001b";

    [Fact]
    public void Command_runs_with_the_module_imported_and_formats_as_PowerShell_does()
    {
        var run = ExoLyncProcess.Run("-Command", "New-ExoLyncAccessEdgePlan Hybrid");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Matches(@"^Step\s+Shell\s+CommandLine$", run.Lines[0]);
        Assert.Matches(@"^4\s+LyncManagementShell\s+Set-CsAccessEdgeConfiguration -AllowFederatedUsers \$True$", run.Lines[2]);
    }

    [Fact]
    public void Words_after_Command_are_one_script()
    {
        Assert.Equal(["3"], ExoLyncProcess.Run("-c", "1", "+", "2").Lines);
    }

    [Fact]
    public void WhatIf_is_shown_on_standard_output()
    {
        var run = ExoLyncProcess.Run("-Command", "New-ExoLyncAccessEdgePlan Hybrid -WhatIf");

        Assert.Equal(["What if: Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True"], run.Lines);
    }

    [Theory]
    [InlineData("-Command", "-")]
    [InlineData]
    public void A_script_on_standard_input_runs_as_a_whole(params string[] arguments)
    {
        var run = ExoLyncProcess.Run(arguments, "if ($true) {\n  'one'\n}\n\n'two'\n");

        Assert.Equal(["one", "two"], run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_script_file_gets_its_parameters_and_knows_where_it_lies()
    {
        using var script = new ScriptFile("""
            param([string[]] $Domain, [switch] $Loud, [switch] $Quiet, [int] $Offset, [Parameter(Position = 0)] $First)
            "$Domain|$Loud|$Quiet|$Offset|$First|$PSScriptRoot|$([IO.Path]::GetFileName($PSCommandPath))"
            """);

        var run = ExoLyncProcess.Run("-File", script.Path, "-Domain", "contoso.com", "-Loud", "-Quiet:$false", "-Offset:-3", "value with spaces");

        Assert.Empty(run.Error);
        Assert.Equal([$"contoso.com|True|False|-3|value with spaces|{script.Folder}|check this.ps1"], run.Lines);
    }

    [Fact]
    public void An_error_gives_its_message_what_to_do_and_where_it_was()
    {
        using var script = new ScriptFile("\n\nWrite-Error 'No such pool.' -RecommendedAction 'Name a pool.'");

        var error = ExoLyncProcess.Run("-File", script.Path).Error.Split(Environment.NewLine);

        Assert.Equal("Write-Error: No such pool.", error[0]);
        Assert.Equal("  Name a pool.", error[1]);
        Assert.StartsWith("  at check this.ps1:3: Write-Error", error[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_cannot_be_read_says_where()
    {
        using var script = new ScriptFile("'fine'\nif (");

        var run = ExoLyncProcess.Run("-File", script.Path);

        Assert.Empty(run.Output);
        Assert.Contains("The script cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Contains("at check this.ps1:2: if (", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_verbose_lines_and_errors_leave_standard_output_clean()
    {
        var run = ExoLyncProcess.Run("-Command", "Write-Warning 'w'; Write-Verbose 'v' -Verbose; Write-Error 'e'; Write-Progress 'p'; 'out'");

        Assert.Equal(["out"], run.Lines);
        Assert.Equal(["WARNING: w", "VERBOSE: v", "Write-Error: e"], run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("Get-Date; New-ExoLyncAccessEdgePlan Hybrid; Write-Warning 'w'; Write-Error 'e'")]
    [InlineData("Write-Host 'red' -ForegroundColor Red; \"$($PSStyle.Foreground.Red)red$($PSStyle.Reset)\"")]
    [InlineData("Write-Progress 'p' -PercentComplete 5; Get-Command Get-*")]
    public void Redirected_output_holds_no_escape_sequences(string script)
    {
        Assert.DoesNotContain(Escape, ExoLyncProcess.Run("-Command", script).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read-Host 'Your name'")]
    [InlineData("$host.UI.PromptForCredential('c', 'm', 'u', 't')")]
    [InlineData("function f { param([Parameter(Mandatory)] $Domain) } f")]
    [InlineData("function f { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() if ($PSCmdlet.ShouldProcess('x')) { 'done' } } f")]
    public void Nobody_can_be_asked_without_a_terminal_so_a_question_is_an_error_and_no_hang(string script)
    {
        var run = ExoLyncProcess.Run("-Command", script);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("done", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("", 120)]
    [InlineData("80", 80)]
    public void Redirected_output_is_as_wide_as_COLUMNS_says_or_120(string columns, int width)
    {
        var run = ExoLyncProcess.Run(
            ["-Command", "[pscustomobject]@{ Text = 'x' * 500 } | Format-Table -Wrap"], string.Empty, new Dictionary<string, string> { ["COLUMNS"] = columns });

        // The engine leaves the last column of a table free.
        Assert.Equal(width - 1, run.Lines.Max(line => line.Length));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("de_DE.UTF-8")]
    public void Lines_break_between_words_whatever_the_language_of_the_system(string language)
    {
        var run = ExoLyncProcess.Run(
            ["-Command", "[pscustomobject]@{ Text = 'seven letters here' } | Format-Table -Wrap"],
            string.Empty,
            new Dictionary<string, string> { ["COLUMNS"] = "12", ["LANG"] = language, ["LC_ALL"] = language });

        Assert.Equal(["Text", "----", "seven", "letters", "here"], run.Lines);
    }

    [Fact]
    public void A_command_that_exolync_lacks_is_named_with_a_hint()
    {
        var run = ExoLyncProcess.Run("-Command", "Invoke-WebRequest x");

        Assert.Contains("'Invoke-WebRequest' is not recognized", run.Error, StringComparison.Ordinal);
        Assert.Contains("Get-Command lists what exolync has", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_fits_80_columns_and_names_every_exit_code()
    {
        var run = ExoLyncProcess.Run("-Help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split(Environment.NewLine), line => Assert.True(line.Length <= 80, line));
        Assert.All(new[] { "  0 ", "  1 ", "  2 ", "  130 " }, code => Assert.Contains(code, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_is_that_of_the_module()
    {
        var module = ExoLyncProcess.Run("-Command", "(Get-Module ExoLyncIntegration).Version.ToString()").Lines[0];

        Assert.Equal("exolync " + module, ExoLyncProcess.Run("-Version").Lines[0]);
    }
}
