using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Reports;

/// <summary>Takes results and verdicts from the pipeline: live ones, and those that came back through remoting, Clixml or a file.</summary>
internal static class ReportInput
{
    private static readonly HashSet<string> Ordinary = new(
        typeof(CheckResult).GetProperties().Select(static property => property.Name)
            .Concat(["Finding", "PSComputerName", "PSShowComputerName", "PSSourceJobInstanceId", "RunspaceId"]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a result.</summary>
    public static bool TryReadEntry(PSObject input, [NotNullWhen(true)] out ReportEntry? entry)
    {
        entry = null;
        if (Text(input, nameof(CheckResult.Check)) is not { Length: > 0 } check
            || !TryConvert<CheckStatus>(input, nameof(CheckResult.Status), out var status)
            || !Enum.IsDefined(typeof(CheckStatus), status))
        {
            return false;
        }

        var details = Details(input);
        var result = input.BaseObject as CheckResult ?? Rebuild(input, check, status, details);
        entry = new ReportEntry(result, details, Findings(input));
        return true;
    }

    /// <summary>Reads a verdict.</summary>
    public static bool TryReadVerdict(PSObject input, [NotNullWhen(true)] out FeatureVerdict? verdict)
    {
        verdict = input.BaseObject as FeatureVerdict;
        if (verdict is not null)
        {
            return true;
        }

        if (Text(input, nameof(FeatureVerdict.Feature)) is not { Length: > 0 } feature
            || !TryConvert<Verdict>(input, nameof(FeatureVerdict.Verdict), out var word)
            || !TryConvert<Topology>(input, nameof(FeatureVerdict.Topology), out var topology))
        {
            return false;
        }

        verdict = new FeatureVerdict
        {
            Topology = topology,
            Feature = feature,
            DisplayName = Text(input, nameof(FeatureVerdict.DisplayName)) ?? feature,
            Verdict = word,
            NextStep = TryConvert<int>(input, nameof(FeatureVerdict.NextStep), out var step) ? step : null,
            Message = Text(input, nameof(FeatureVerdict.Message)) ?? string.Empty,
            Reference = Text(input, nameof(FeatureVerdict.Reference)) ?? string.Empty,
            DecidedBy = [.. Items(input.Properties[nameof(FeatureVerdict.DecidedBy)]?.Value)
                .Select(static item => TryReadEntry(item, out var entry) ? entry.Result : null).OfType<CheckResult>()],
        };
        return true;
    }

    private static List<ReportEntry> Findings(PSObject input) =>
        [.. Items(input.Properties["Finding"]?.Value).Select(static item => TryReadEntry(item, out var finding) ? finding : null).OfType<ReportEntry>()];

    private static IEnumerable<PSObject> Items(object? value) => ((value as PSObject)?.BaseObject ?? value) switch
    {
        string => [],
        IEnumerable list => list.Cast<object?>().Where(static item => item is not null).Select(static item => PSObject.AsPSObject(item!)),
        _ => [],
    };

    private static List<KeyValuePair<string, string>> Details(PSObject input)
    {
        var details = new List<KeyValuePair<string, string>>();
        foreach (var property in input.Properties)
        {
            if (!Ordinary.Contains(property.Name) && property.IsGettable && Text(property.Value) is { Length: > 0 } text)
            {
                details.Add(new(property.Name, text));
            }
        }

        return details;
    }

    private static CheckResult Rebuild(PSObject input, string check, CheckStatus status, List<KeyValuePair<string, string>> details)
    {
        var step = TryConvert<int>(input, nameof(CheckResult.Step), out var number) ? number : 0;
        var target = Text(input, nameof(CheckResult.Target)) ?? string.Empty;
        var message = Text(input, nameof(CheckResult.Message)) ?? string.Empty;
        var reference = Text(input, nameof(CheckResult.Reference)) ?? string.Empty;
        string? expected = Text(input, nameof(CheckResult.Expected)), actual = Text(input, nameof(CheckResult.Actual)), remediation = Text(input, nameof(CheckResult.Remediation));

        // The verdicts ask which domains were looked at.
        return details.Find(static detail => detail.Key == nameof(DnsCheckResult.Domain)).Value is { } domain
            && TryConvert<DnsRecordType>(input, nameof(DnsCheckResult.Type), out var type)
            ? new DnsCheckResult
            {
                Step = step,
                Check = check,
                Target = target,
                Status = status,
                Expected = expected,
                Actual = actual,
                Message = message,
                Remediation = remediation,
                Reference = reference,
                Domain = domain,
                Type = type,
                UnicodeDomain = Text(input, nameof(DnsCheckResult.UnicodeDomain)) ?? domain,
                View = TryConvert<DnsView>(input, nameof(DnsCheckResult.View), out var view) ? view : DnsView.External,
                Name = Text(input, nameof(DnsCheckResult.Name)) ?? target,
                PointsTo = TryConvert<PointsTo>(input, nameof(DnsCheckResult.PointsTo), out var pointsTo) ? pointsTo : PointsTo.Undetermined,
                Server = Text(input, nameof(DnsCheckResult.Server)),
            }
            : new CheckResult
            {
                Step = step,
                Check = check,
                Target = target,
                Status = status,
                Expected = expected,
                Actual = actual,
                Message = message,
                Remediation = remediation,
                Reference = reference,
            };
    }

    private static string? Text(PSObject input, string name) => input.Properties[name] is { IsGettable: true } property ? Text(property.Value) : null;

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        PSObject { BaseObject: string text } => text,
        PSObject { BaseObject: IEnumerable list } => string.Join("; ", list.Cast<object?>().Select(Text)),

        // An enumeration's value comes back from another session as a number that is called what it was.
        PSObject wrapped => wrapped.ToString(null, CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };

    private static bool TryConvert<T>(PSObject input, string name, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return input.Properties[name]?.Value is { } found && LanguagePrimitives.TryConvertTo(found, CultureInfo.InvariantCulture, out value);
    }
}
