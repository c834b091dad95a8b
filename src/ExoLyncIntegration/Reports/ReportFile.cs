using System;
using System.Collections.Generic;
using System.IO;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Reports;

/// <summary>A report on its way to a file; it appears there when it is finished, and not at all if it is not.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly PendingFile pending;
    private IReportWriter? writer;

    /// <exception cref="Errors.ExoLyncException">The file cannot be written.</exception>
    public ReportFile(string path, Func<Stream, IReportWriter> format, ReportHeader header)
    {
        Path = path;
        pending = new PendingFile(path);
        pending.Write(stream =>
        {
            writer = format(stream);
            writer.Start(header);
        });
    }

    public string Path { get; }

    /// <exception cref="Errors.ExoLyncException">The file cannot be written.</exception>
    public void Write(ReportEntry entry) => pending.Write(_ => writer!.Write(entry));

    /// <exception cref="Errors.ExoLyncException">The file cannot be written.</exception>
    public void Finish(IReadOnlyList<FeatureVerdict> verdicts)
    {
        pending.Write(_ => writer!.Finish(verdicts));
        pending.Commit();
    }

    public void Dispose() => pending.Dispose();
}
