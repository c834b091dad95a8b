using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Console.Editing;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>Completes as the engine does: commands, parameters, values, variables, paths.</summary>
/// <param name="session">The session.</param>
internal sealed class SessionCompleter(ConsoleSession session) : ILineCompleter
{
    /// <inheritdoc/>
    public LineCompletion Complete(string text, int cursor)
    {
        try
        {
            var found = session.Complete(text, cursor);
            return found.CompletionMatches.Count == 0 ? PathCompleter.Complete(text, cursor, session.Location) : new LineCompletion(
                found.ReplacementIndex,
                found.ReplacementLength,
                [.. found.CompletionMatches.Select(static match => match.CompletionText)],
                [.. found.CompletionMatches.Select(static match => match.ListItemText)]);
        }
        catch (RuntimeException)
        {
            // A completer that fails has nothing to offer.
            return LineCompletion.None;
        }
    }
}
