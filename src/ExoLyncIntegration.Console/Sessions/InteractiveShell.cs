using System.Linq;
using System.Management.Automation.Language;
using ExoLyncIntegration.Console.Editing;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>The prompt: reads commands until the user leaves.</summary>
/// <param name="session">The session.</param>
/// <param name="editor">What reads a line.</param>
/// <param name="history">What remembers lines.</param>
internal sealed class InteractiveShell(ConsoleSession session, LineEditor editor, LineHistory history)
{
    private const string Continuation = ">> ";

    /// <summary>Reads and runs commands until <c>exit</c> or Ctrl+D.</summary>
    public void Run()
    {
        while (!session.Outcome.ExitRequested)
        {
            var command = Read();
            switch (command.Kind)
            {
                case LineResultKind.EndOfInput:
                    session.Outcome.Exit(0);
                    break;
                case LineResultKind.Entered when !string.IsNullOrWhiteSpace(command.Text):
                    history.Add(command.Text);
                    session.Run(command.Text, remember: true);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Reads and runs commands within a command that waits; leaving brings back to it.</summary>
    public void RunNested()
    {
        Run();
        session.Outcome.Stay();
    }

    // A command may go over several lines: as long as the parser waits for more, so do we.
    private LineResult Read()
    {
        var line = editor.ReadLine(Prompt());
        while (line.Kind == LineResultKind.Entered && IsIncomplete(line.Text))
        {
            var next = editor.ReadLine(Continuation);
            line = next.Kind == LineResultKind.Entered ? LineResult.Entered(line.Text + "\n" + next.Text) : LineResult.Cancelled;
        }

        return line;
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(static error => error.IncompleteInput);
    }

    // The user may have defined a prompt; one that fails must not lock the user out.
    private string Prompt()
    {
        var text = string.Concat(session.Evaluate("prompt"));
        return text.Length == 0 || text.Contains('\n', System.StringComparison.Ordinal) ? "PS> " : text;
    }
}
