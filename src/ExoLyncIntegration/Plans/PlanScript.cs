using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// A plan as a script that people review: each command on a line of its own, under its purpose and source, behind a question that
/// -WhatIf and -Confirm answer. The preference variable alone would not do: it does not reach the proxies of a remote session.
/// </summary>
internal static class PlanScript
{
    /// <summary>Writes the script as UTF-8 with a byte order mark, without which Windows PowerShell takes it for the system's code page.</summary>
    public static void Write(IReadOnlyList<PlanCommand> commands, Stream stream)
    {
        using var script = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 4096, leaveOpen: true) { NewLine = "\r\n" };
        var shells = commands.Select(static command => command.Shell).Distinct().ToList();
        script.WriteLine("#Requires -Version 5.1");
        script.WriteLine("# Integration of Exchange Online with Lync Server 2013 or Skype for Business Server (KB 2614614).");
        script.WriteLine("# {0} command{1}; shells: {2}.", commands.Count.ToString(CultureInfo.InvariantCulture), commands.Count == 1 ? string.Empty : "s", string.Join(", ", shells));
        script.WriteLine("# Preview with -WhatIf, be asked before each command with -Confirm, run the commands of one shell with -Shell.");
        script.WriteLine("[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]");
        script.WriteLine("param(");
        script.WriteLine("    [ValidateSet({0})]", string.Join(", ", Enum.GetNames(typeof(CommandShell)).Select(static name => $"'{name}'")));
        script.WriteLine("    [string[]] $Shell = @({0})", string.Join(", ", shells.Select(static shell => $"'{shell}'")));
        script.WriteLine(")");
        script.WriteLine("$ErrorActionPreference = 'Stop'");
        foreach (var command in commands)
        {
            var line = command.CommandLine;
            script.WriteLine();
            script.WriteLine("# Step {0}, {1}: {2}", command.Step.ToString(CultureInfo.InvariantCulture), command.Shell, Comment(command.Description));
            script.WriteLine("# Source: {0}", Comment(command.Reference));
            script.WriteLine("if ($Shell -contains '{0}' -and $PSCmdlet.ShouldProcess({1}, {1}, {2})) {{", command.Shell, CommandLineWriter.Text(line), CommandLineWriter.Text(command.CommandName));
            script.WriteLine("    " + line);
            script.WriteLine("}");
        }
    }

    // A comment ends with its line: nothing of a description may begin a new one, or turn around what a reviewer reads.
    private static string Comment(string text) => VisibleText.OneLine(text);
}
