using System;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Streams;

/// <summary>Writes an error; the script goes on.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "Message")]
public sealed class WriteErrorCommand : PSCmdlet
{
    /// <summary>What happened.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Message")]
    [AllowEmptyString]
    public string Message { get; set; } = string.Empty;

    /// <summary>The cause.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Exception")]
    public Exception? Exception { get; set; }

    /// <summary>An error to write again.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ErrorRecord")]
    public ErrorRecord? ErrorRecord { get; set; }

    /// <summary>The kind.</summary>
    [Parameter]
    public ErrorCategory Category { get; set; }

    /// <summary>The id.</summary>
    [Parameter]
    public string ErrorId { get; set; } = "WriteError";

    /// <summary>What it is about.</summary>
    [Parameter]
    public object? TargetObject { get; set; }

    /// <summary>What the user can do.</summary>
    [Parameter]
    public string? RecommendedAction { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var record = ErrorRecord is not null
            ? new ErrorRecord(ErrorRecord, null)
            : new ErrorRecord(Exception ?? new RuntimeException(Message), ErrorId, Category, TargetObject);
        if (RecommendedAction is not null)
        {
            record.ErrorDetails = new ErrorDetails(record.Exception.Message) { RecommendedAction = RecommendedAction };
        }

        WriteError(record);
    }
}
