using System;
using System.IO;
using System.Management.Automation.Language;
using ExoLyncIntegration.Console.Sessions;
using ExoLyncIntegration.Console.Terminals;

namespace ExoLyncIntegration.Console.Demo;

/// <summary>Runs the tour: each command of the script is shown as one would type it, then what it gives.</summary>
/// <param name="session">The session.</param>
/// <param name="streams">Where the tour is shown.</param>
internal sealed class DemoRunner(ConsoleSession session, OutputStreams streams)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    /// <summary>Runs the tour. Findings are its subject and no failure; errors are.</summary>
    public void Run()
    {
        var path = Path.Combine(Folder, "tour.ps1");
        var text = File.ReadAllText(path);
        var tour = Parser.ParseInput(text, path, out var tokens, out _);
        session.Run("Set-Location -LiteralPath $args[0]", [new(null, Folder)]);

        var next = 0;
        var narrating = false;
        foreach (var statement in tour.EndBlock.Statements)
        {
            while (next < tokens.Length && tokens[next].Extent.StartOffset < statement.Extent.EndOffset)
            {
                if (tokens[next].Kind == TokenKind.Comment && tokens[next].Extent.StartOffset < statement.Extent.StartOffset)
                {
                    Narrate(tokens[next].Text, narrating);
                    narrating = true;
                }

                next++;
            }

            Show(statement.Extent.Text);
            narrating = false;
            session.Run(statement.Extent.Text);
            if (session.WasStopped || session.Outcome.ExitRequested)
            {
                return;
            }
        }

        session.Outcome.ForgetFindings();
    }

    // "## A heading", "# A sentence."
    private void Narrate(string comment, bool goesOn)
    {
        if (!goesOn)
        {
            streams.WriteBlankLine();
        }

        var text = comment.TrimStart('#').Trim();
        if (comment.StartsWith("##", StringComparison.Ordinal))
        {
            streams.WriteLine(Colour.Paint(text, Colour.Green, enabled: true));
            streams.WriteLine(Colour.Paint(new string('=', text.Length), Colour.Green, enabled: true));
        }
        else
        {
            streams.WriteLine(text);
        }
    }

    private void Show(string command)
    {
        streams.WriteBlankLine();
        var prompt = "PS> ";
        foreach (var line in command.ReplaceLineEndings("\n").Split('\n'))
        {
            streams.WriteLine(Colour.Paint(prompt + line, Colour.Cyan, enabled: true));
            prompt = ">> ";
        }
    }
}
