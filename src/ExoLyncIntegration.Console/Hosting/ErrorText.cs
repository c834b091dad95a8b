using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>An error as it is shown: one line that says what happened, then what to do and where it was.</summary>
/// <param name="Message">The command and its message.</param>
/// <param name="Details">The recommended action, and the position in a script.</param>
internal sealed record ErrorText(string Message, IReadOnlyList<string> Details)
{
    /// <summary>The text of an error that ended a script.</summary>
    /// <param name="exception">The error.</param>
    /// <returns>Its lines.</returns>
    public static ErrorText Of(RuntimeException exception) =>
        exception is ParseException { Errors.Length: > 0 } parse ? OfParsing(parse) : Of(exception.ErrorRecord);

    /// <summary>The text of an error.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Its lines.</returns>
    public static ErrorText Of(ErrorRecord error)
    {
        var command = error.InvocationInfo?.MyCommand?.Name;
        var message = error.ErrorDetails?.Message is { Length: > 0 } details ? details : error.Exception.Message;
        return new ErrorText(
            string.IsNullOrEmpty(command) || error.Exception is CommandNotFoundException ? message : $"{command}: {message}",
            [.. Actions(error).Concat(Position(error.InvocationInfo))]);
    }

    private static ErrorText OfParsing(ParseException exception)
    {
        var first = exception.Errors[0];
        var details = new List<string>();
        if (first.Extent is { StartScriptPosition.Line: { } line } extent)
        {
            details.Add($"{Place(extent.File, extent.StartLineNumber)}: {line.Trim()}");
        }

        if (exception.Errors.Length > 1)
        {
            details.Add(string.Create(CultureInfo.CurrentCulture, $"and {exception.Errors.Length - 1} more in this script"));
        }

        return new ErrorText("The script cannot be read: " + first.Message, details);
    }

    private static IEnumerable<string> Actions(ErrorRecord error)
    {
        if (error.ErrorDetails?.RecommendedAction is { Length: > 0 } action)
        {
            yield return action;
        }
        else if (error.Exception is CommandNotFoundException)
        {
            yield return "Get-Command lists what exolync has; it carries a part of PowerShell's cmdlets (exolync -Help says which).";
        }
    }

    private static IEnumerable<string> Position(InvocationInfo? invocation)
    {
        // A single line at the prompt is before the user's eyes; a script is not.
        if (invocation is { ScriptLineNumber: > 0 } && (invocation.ScriptLineNumber > 1 || !string.IsNullOrEmpty(invocation.ScriptName)))
        {
            yield return $"{Place(invocation.ScriptName, invocation.ScriptLineNumber)}: {invocation.Line.Trim()}";
        }
    }

    private static string Place(string? file, int line) => string.IsNullOrEmpty(file)
        ? string.Create(CultureInfo.InvariantCulture, $"at line {line}")
        : string.Create(CultureInfo.InvariantCulture, $"at {System.IO.Path.GetFileName(file)}:{line}");
}
