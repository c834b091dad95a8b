using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Dns;

/// <summary>Reads the results of Test-ExoLyncDns from the pipeline, also those that came through remoting or Clixml.</summary>
internal static class DnsFaults
{
    /// <summary>Whether an object is such a result.</summary>
    public static bool IsResult(PSObject input) =>
        input.BaseObject is DnsCheckResult || input.TypeNames.Contains("Deserialized." + typeof(DnsCheckResult).FullName);

    /// <summary>Takes from a result what a plan needs, if the result asks for a change.</summary>
    public static bool TryRead(PSObject input, [NotNullWhen(true)] out DnsFault? fault)
    {
        fault = null;
        var status = Value<CheckStatus>(input, nameof(DnsCheckResult.Status));

        // A warning is about something that works; only what an optional record lacks is planned.
        if (status is not CheckStatus.Fail
            && (status is not CheckStatus.Warning || Value<PointsTo>(input, nameof(DnsCheckResult.PointsTo)) != PointsTo.Absent))
        {
            return false;
        }

        fault = new DnsFault(
            Value<string>(input, nameof(DnsCheckResult.Check)) ?? string.Empty,
            Value<string>(input, nameof(DnsCheckResult.Domain)) ?? string.Empty,
            Value<string>(input, nameof(DnsCheckResult.Name)) ?? string.Empty,
            Value<DnsView>(input, nameof(DnsCheckResult.View)),
            Value<Topology>(input, nameof(DnsCheckResult.Topology)),
            Value<string>(input, nameof(DnsCheckResult.Record)) is { Length: > 0 } record ? record : null,
            Value<string[]>(input, nameof(DnsCheckResult.Found)) ?? []);
        return true;
    }

    private static T? Value<T>(PSObject input, string name) =>
        input.Properties[name]?.Value is { } found && LanguagePrimitives.TryConvertTo<T>(found, out var value) ? value : default;
}
