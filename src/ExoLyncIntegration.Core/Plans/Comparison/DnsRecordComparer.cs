using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>
/// The records of a Windows DNS server. Records of one name are told apart by their data; the time to live is not compared, for it is
/// no criterion (KB 2566790).
/// </summary>
internal sealed class DnsRecordComparer : PlanComparer
{
    private const string Remove = "Remove-DnsServerResourceRecord";
    private const string RecordData = "RecordData";
    private const string TimeToLive = "TimeToLive";

    private static readonly string[] Place = ["ComputerName", "ZoneName", "ZoneScope"];

    public override bool Knows(PlanCommand command) =>
        command.Parameters.Contains("ZoneName") && command.Parameters.Contains("Name") && DnsRecordKind.Of(command) is { } kind
        && Values(command).All(value => Place.Concat(["Name", "RRType", RecordData, TimeToLive]).Concat(kind.Parameters).Contains(value.Key, StringComparer.OrdinalIgnoreCase));

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var kind = DnsRecordKind.Of(command)!;
        var reading = live[new ObjectQuery(
            "Get-DnsServerResourceRecord",
            [.. PlaceOf(command), new("Name", command.Parameters["Name"]), new("Node", PlanSwitch.On), new("RRType", new BareWord(kind.Type))])
        {
            // DNS_ERROR_NAME_DOES_NOT_EXIST; a zone that does not exist has an error of its own.
            AbsenceId = "WIN32 9714",
        }];
        if (reading.Items is null)
        {
            return Unknown(command, reading.Reason!);
        }

        var present = new List<(string[] Data, ConfigurationItem Item)>();
        foreach (var item in reading.Items)
        {
            if (kind.DataOf(item) is not { } data)
            {
                return Unknown(command, $"The records that were read do not tell the data of {Text(command, "Name")} in {Text(command, "ZoneName")}.");
            }

            present.Add((data, item));
        }

        return string.Equals(command.CommandName, Remove, StringComparison.OrdinalIgnoreCase) ? Removal(command, kind, present) : Addition(command, kind, present);
    }

    private static PlanComparison Addition(PlanCommand command, DnsRecordKind kind, List<(string[] Data, ConfigurationItem Item)> present)
    {
        var open = kind.Planned(command).Where(data => !present.Exists(there => DnsRecordKind.Same(there.Data, data))).ToList();
        return open.Count == 0
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"The record is there: {Name(command)}." }
            : new PlanComparison
            {
                Command = command,
                PlanState = present.Count == 0 ? PlanState.Missing : PlanState.Different,
                Difference = [.. open.Select(data => new PlanDifference(kind.Type, Shown(present.Select(static there => there.Data)), Shown([data])))],
                Message = present.Count == 0
                    ? $"There is no such record: {Name(command)}."
                    : $"{Name(command)} has {Shown(present.Select(static there => there.Data))}, and not {Shown(open)}.",
                Remedy = [Add(command, kind, command.Description, open, command.Parameters[TimeToLive])],
                Undo = [.. open.Select(data => Beside(
                    command, Remove, $"Removes {Name(command)} again.",
                    [.. PlaceOf(command), new("Name", command.Parameters["Name"]), new("RRType", new BareWord(kind.Type)), new(RecordData, data.Length == 1 ? data[0] : data), new("Force", PlanSwitch.On)]))],
            };
    }

    private static PlanComparison Removal(PlanCommand command, DnsRecordKind kind, List<(string[] Data, ConfigurationItem Item)> present)
    {
        var wanted = Texts(command.Parameters[RecordData]);
        var doomed = present.Where(there => wanted.Count == 0 || DnsRecordKind.Same(there.Data, wanted)).ToList();
        return doomed.Count == 0
            ? new PlanComparison { Command = command, PlanState = PlanState.InPlace, Message = $"There is no such record: {Name(command)}." }
            : new PlanComparison
            {
                Command = command,
                PlanState = PlanState.Different,
                Difference = [.. doomed.Select(there => new PlanDifference(kind.Type, Shown([there.Data]), null))],
                Message = $"{Name(command)} has {Shown(doomed.Select(static there => there.Data))}.",
                Remedy = [command],
                Undo = [.. doomed.Select(there => Add(command, kind, $"Creates {Name(command)} as it was.", [there.Data], DnsRecordKind.Duration(there.Item.Text(TimeToLive))))],
            };
    }

    private static PlanCommand Add(PlanCommand command, DnsRecordKind kind, string description, IReadOnlyList<string[]> data, object? timeToLive) => Beside(
        command, kind.AddCommand, description,
        [
            .. PlaceOf(command), .. kind.Switch is { } word ? [new KeyValuePair<string, object?>(word, PlanSwitch.On)] : Array.Empty<KeyValuePair<string, object?>>(),
            new("Name", command.Parameters["Name"]), .. kind.ToParameters(data),
            .. timeToLive is null ? Array.Empty<KeyValuePair<string, object?>>() : [new(TimeToLive, timeToLive)],
        ]);

    private static string Shown(IEnumerable<string[]> records) => string.Join("; ", records.Select(static data => string.Join(" ", data).TrimEnd('.')));

    private static string Name(PlanCommand command) => $"{Text(command, "Name")} in {Text(command, "ZoneName")}";

    private static IEnumerable<KeyValuePair<string, object?>> PlaceOf(PlanCommand command) =>
        command.MarkedParameters().Where(static parameter => Place.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase));
}
