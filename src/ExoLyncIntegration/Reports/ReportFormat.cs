using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Reports.Html;

namespace ExoLyncIntegration.Reports;

/// <summary>The formats of reports, by the extension of the file.</summary>
internal static class ReportFormat
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    // Spreadsheets and Import-Csv of Windows PowerShell take a file without a byte order mark for the code page of the system.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly Dictionary<string, Func<Stream, IReportWriter>> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = static stream => new HtmlReportWriter(new StreamWriter(stream, Plain)),
        [".htm"] = static stream => new HtmlReportWriter(new StreamWriter(stream, Plain)),
        [".json"] = static stream => new ReportJsonWriter(stream),
        [".xml"] = static stream => new JUnitReportWriter(new StreamWriter(stream, Plain)),
        [".csv"] = static stream => new CsvReportWriter(new StreamWriter(stream, Marked)),
        [".md"] = static stream => new MarkdownReportWriter(new StreamWriter(stream, Plain)),
        [".prom"] = static stream => new PrometheusReportWriter(new StreamWriter(stream, Plain)),
    };

    /// <summary>Finds what writes a file.</summary>
    /// <exception cref="ExoLyncException">The extension stands for no format.</exception>
    public static Func<Stream, IReportWriter> Of(string file) =>
        Writers.TryGetValue(Path.GetExtension(file), out var writer)
            ? writer
            : throw new ExoLyncException(ErrorCatalogue.UnknownReportFormat, $"'{Path.GetExtension(file)}' stands for no report format ('{file}').");
}
