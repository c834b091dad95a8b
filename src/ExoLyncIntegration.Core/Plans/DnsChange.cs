using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>What is to be done under one name of a zone: remove records that are wrong, and create those that are right.</summary>
public sealed record DnsChange
{
    /// <summary>The zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The name, fully qualified, without a trailing dot.</summary>
    public required string Name { get; init; }

    /// <summary>The view whose zone it is.</summary>
    public required DnsView View { get; init; }

    /// <summary>The topology that the change is for.</summary>
    public required Topology Topology { get; init; }

    /// <summary>The records that are wrong, as lines of a zone file; all records of their types are removed from the name.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>The records to create.</summary>
    public IReadOnlyList<DnsRecord> Create { get; init; } = [];

    /// <summary>What is not known, and keeps a record from being planned: a line of a zone file with a gap.</summary>
    public string? Gap { get; init; }

    /// <summary>What is not planned, and what to give so that it is; <see langword="null"/> where nothing is missing.</summary>
    public string? GapMessage => Gap is null
        ? null
        : $"Not planned, because the scenario does not tell it: {Gap}. Give -AccessEdgeAddress, -ReverseProxyAddress or -PoolAddress, or a scenario with -PoolFqdn.";

    /// <summary>The source, a URL.</summary>
    public required string Reference { get; init; }

    private string Place => View == DnsView.Internal ? "the internal zone" : "the external zone";

    private string RelativeName => Name.Equals(Zone, StringComparison.OrdinalIgnoreCase) ? "@" : Name.Substring(0, Name.Length - Zone.Length - 1);

    /// <summary>The change as commands for a Windows DNS server.</summary>
    /// <returns>The commands, in order.</returns>
    public IEnumerable<PlanCommand> ToCommands()
    {
        foreach (var type in Remove.Select(static line => line.Split(' ')[3]).Distinct())
        {
            yield return Command(
                "Remove-DnsServerResourceRecord",
                $"Removes what is wrong under {Name} from {Place}.",
                new("ZoneName", Zone), new("Name", RelativeName), new("RRType", new BareWord(NativeType(type))), new("Force", PlanSwitch.On));
        }

        foreach (var record in Create.Where(static record => record is not AddressRecord { Type: DnsRecordType.A }))
        {
            yield return Command(record);
        }

        AddressRecord[] addresses = [.. Create.OfType<AddressRecord>().Where(static record => record.Type == DnsRecordType.A)];
        if (addresses.Length > 0)
        {
            yield return Command(
                "Add-DnsServerResourceRecordA", Purpose,
                new("ZoneName", Zone), new("Name", RelativeName), new("IPv4Address", addresses.Select(static record => record.Address).ToArray()), new("TimeToLive", addresses[0].TimeToLive));
        }
    }

    /// <summary>The change as lines of a zone file; what is to be removed, and what is not known, stands in comments.</summary>
    /// <returns>The lines, in order.</returns>
    public IEnumerable<string> ToLines() =>
    [
        .. Remove.Select(static line => "; remove: " + line),
        .. Create.Select(static record => record.ToString()),
        .. Gap is null ? Array.Empty<string>() : ["; fill in: " + Gap],
    ];

    private string Purpose => $"Creates {Name} in {Place}.";

    private PlanCommand Command(DnsRecord record) => record switch
    {
        AliasRecord alias => Command(
            "Add-DnsServerResourceRecordCName", Purpose,
            new("ZoneName", Zone), new("Name", RelativeName), new("HostNameAlias", alias.Target + "."), new("TimeToLive", record.TimeToLive)),
        ServiceRecord service => Command(
            "Add-DnsServerResourceRecord", Purpose,
            new("ZoneName", Zone), new("Srv", PlanSwitch.On), new("Name", RelativeName), new("DomainName", service.Target + "."),
            new("Priority", service.Priority), new("Weight", service.Weight), new("Port", service.Port), new("TimeToLive", record.TimeToLive)),
        AddressRecord address => Command(
            "Add-DnsServerResourceRecord", Purpose,
            new("ZoneName", Zone), new("AAAA", PlanSwitch.On), new("Name", RelativeName), new("IPv6Address", address.Address), new("TimeToLive", record.TimeToLive)),
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private PlanCommand Command(string name, string description, params KeyValuePair<string, object?>[] parameters) => new(name, parameters)
    {
        Step = 1,
        Topology = Topology,
        Shell = CommandShell.DnsServer,
        Description = description,
        Reference = Reference,
    };

    // As the accepted values of -RRType are written.
    private static string NativeType(string type) => type switch
    {
        "CNAME" => "CName",
        "SRV" => "Srv",
        _ => type.ToUpper(CultureInfo.InvariantCulture),
    };
}
