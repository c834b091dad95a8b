namespace ExoLyncIntegration.Console.Arguments;

/// <summary>The usage, as <c>exolync -Help</c> prints it.</summary>
internal static class Usage
{
    /// <summary>The text, at most 80 columns wide.</summary>
    public const string Text = """
        exolync runs the ExoLyncIntegration module where no PowerShell is installed.

        Usage:
          exolync                        a prompt with history and tab completion
          exolync demo                   a tour of the whole job, on a sample
          exolync -Command <script>      runs a script; all that follows belongs to it
          exolync -Command -             runs the script that standard input holds
          exolync -File <path> [args]    runs a script file
          exolync -Help | -Version

        Options, before the above:
          -NonInteractive                never prompts: what would ask fails instead;
                                         so always where input is no terminal
          -NoLogo                        the prompt without its greeting

        Exit codes:
          0   all well
          1   a check result that was shown is Fail, or there was an error, terminating
              or not; also where the command line means nothing
          2   a check result that was shown is Inconclusive, and none is Fail
          n   what the script gave with 'exit n'
          130 stopped with Ctrl+C
          Results count when they reach the output, also as a table, as a list or as
          selected properties with Status among them; what is only stored, counted or
          exported does not, and the Boolean of -Quiet counts only if the script says
          so: exit [int](-not (... -Quiet)). The demo ends with 0 in any case.

        Examples:
          exolync -Command "Test-ExoLyncDns contoso.com -Scenario Hybrid"
          exolync -File nightly.ps1 -Domain contoso.com
          echo 'Get-ExoLyncDeploymentStep Hybrid' | exolync -Command -

        Colour is used on a terminal only, and not at all where NO_COLOR is set.
        Redirected output is 120 columns wide, or as COLUMNS says.

        exolync carries PowerShell's engine and language with its core cmdlets, and its
        own small versions of the most used others: Format-Table, -List, -Wide,
        Out-String, Out-File; Select-, Sort-, Group-, Measure-Object, New-Object,
        Get-Member; Csv, Json and Clixml; Write-*, Read-Host; Get-ChildItem,
        Get-Content, Set-Content, Test-Path, Set-Location; Get-Date, Start-Sleep.
        Get-Command lists what is there. The rest is missing (Invoke-WebRequest,
        Select-String, Get-Process ...): use the module in PowerShell for those.
        """;
}
