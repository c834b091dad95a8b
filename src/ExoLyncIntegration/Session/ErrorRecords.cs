using System;
using System.Management.Automation;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Session;

/// <summary>Errors of the catalogue as PowerShell shows them.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord From(ExoLyncException exception, object? target) =>
        new(exception, exception.Definition.Id, Category(exception.Definition.Kind), target)
        {
            ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = exception.Definition.RecommendedAction },
        };

    // The names agree (a test holds them together).
    private static ErrorCategory Category(ErrorKind kind) =>
        (ErrorCategory)Enum.Parse(typeof(ErrorCategory), kind.ToString());
}
