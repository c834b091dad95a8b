using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>The progress of all running activities as one line: the outermost first.</summary>
internal sealed class ProgressStatus
{
    private readonly SortedDictionary<(long Source, int Activity), ProgressRecord> running = [];

    /// <summary>Takes a record in.</summary>
    /// <param name="source">Who reports.</param>
    /// <param name="record">What is reported.</param>
    /// <returns>The line to show; empty where nothing runs any more.</returns>
    public string Update(long source, ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            running.Remove((source, record.ActivityId));
        }
        else
        {
            running[(source, record.ActivityId)] = record;
        }

        return string.Join(" | ", running.Values.Select(Line));
    }

    /// <summary>Forgets everything: the pipeline has ended.</summary>
    public void Clear() => running.Clear();

    private static string Line(ProgressRecord record)
    {
        var percent = record.PercentComplete >= 0
            ? string.Create(CultureInfo.CurrentCulture, $" {record.PercentComplete}%")
            : string.Empty;
        var operation = string.IsNullOrEmpty(record.CurrentOperation) ? string.Empty : ", " + record.CurrentOperation;
        return $"{record.Activity}:{percent} {record.StatusDescription}{operation}";
    }
}
