using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>A type of record as the cmdlets of a Windows DNS server have it.</summary>
/// <param name="Type">The type, as <c>-RRType</c> takes it.</param>
/// <param name="AddCommand">The command that creates one.</param>
/// <param name="Switch">The switch that says the type, where the command makes several.</param>
/// <param name="DataParameters">The parameters of the data, in the order that <c>-RecordData</c> has; the properties of a record's data bear the same names.</param>
internal sealed record DnsRecordKind(string Type, string AddCommand, string? Switch, IReadOnlyList<string> DataParameters)
{
    private static readonly DnsRecordKind[] All =
    [
        new("A", "Add-DnsServerResourceRecordA", null, ["IPv4Address"]),
        new("AAAA", "Add-DnsServerResourceRecord", "AAAA", ["IPv6Address"]),
        new("CName", "Add-DnsServerResourceRecordCName", null, ["HostNameAlias"]),
        new("Srv", "Add-DnsServerResourceRecord", "Srv", ["Priority", "Weight", "Port", "DomainName"]),
    ];

    /// <summary>All parameters that are of this kind of record.</summary>
    public IEnumerable<string> Parameters => Switch is null ? DataParameters : [Switch, .. DataParameters];

    /// <summary>The kind of record that a command creates or removes.</summary>
    public static DnsRecordKind? Of(PlanCommand command) => string.Equals(command.CommandName, "Remove-DnsServerResourceRecord", StringComparison.OrdinalIgnoreCase)
        ? Array.Find(All, kind => string.Equals(kind.Type, command.Parameters["RRType"]?.ToString(), StringComparison.OrdinalIgnoreCase))
        : Array.Find(All, kind => string.Equals(kind.AddCommand, command.CommandName, StringComparison.OrdinalIgnoreCase) && (kind.Switch is null || command.Parameters.Contains(kind.Switch)));

    /// <summary>The data of the records that a command creates: one, or one for each address.</summary>
    public IEnumerable<string[]> Planned(PlanCommand command) => DataParameters.Count == 1
        ? Values(command.Parameters[DataParameters[0]]).Select(static value => new[] { value })
        : [[.. DataParameters.Select(parameter => Values(command.Parameters[parameter]).FirstOrDefault() ?? string.Empty)]];

    /// <summary>The data of a record that was read; <see langword="null"/> where it does not tell.</summary>
    public string[]? DataOf(ConfigurationItem record)
    {
        string[] data = [.. DataParameters.Select(parameter => record.Text("RecordData." + parameter)).OfType<string>()];
        return data.Length == DataParameters.Count ? data : null;
    }

    /// <summary>The parameters that create records with this data.</summary>
    public IEnumerable<KeyValuePair<string, object?>> ToParameters(IReadOnlyList<string[]> data) => DataParameters.Count == 1 && data.Count > 1
        ? [new(DataParameters[0], data.Select(static value => value[0]).ToArray())]
        : DataParameters.Select((parameter, index) => new KeyValuePair<string, object?>(
            parameter, ushort.TryParse(data[0][index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : data[0][index]));

    /// <summary>Whether two records have the same data: names without regard to case and trailing dot.</summary>
    public static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == other.Count && one.Zip(other, static (left, right) => string.Equals(left.TrimEnd('.'), right.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)).All(static same => same);

    /// <summary>A duration, where the text is one.</summary>
    public static object? Duration(string? text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) ? duration : null;

    private static IEnumerable<string> Values(object? value) => value switch
    {
        null => [],
        string text => [text],
        System.Collections.IEnumerable list => list.Cast<object?>().Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture) ?? string.Empty),
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty],
    };
}
