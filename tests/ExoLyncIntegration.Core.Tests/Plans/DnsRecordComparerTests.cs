using System;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

public sealed class DnsRecordComparerTests
{
    private static readonly PlanCommand Address = Dns(
        "Add-DnsServerResourceRecordA", ("ZoneName", "contoso.com"), ("ComputerName", "dns1"), ("Name", "sip"), ("IPv4Address", new[] { "192.0.2.1", "192.0.2.2" }), ("TimeToLive", TimeSpan.FromHours(1)));

    private static readonly PlanCommand Alias = Dns("Add-DnsServerResourceRecordCName", ("ZoneName", "contoso.com"), ("Name", "lyncdiscover"), ("HostNameAlias", "webdir.online.lync.com."));

    private static readonly PlanCommand Service = Dns(
        "Add-DnsServerResourceRecord", ("ZoneName", "contoso.com"), ("Srv", PlanSwitch.On), ("Name", "_sip._tls"), ("Priority", (ushort)100), ("Weight", (ushort)1), ("Port", (ushort)443), ("DomainName", "sipdir.online.lync.com."));

    private static PlanCommand Dns(string name, params (string Name, object? Value)[] parameters) => CommandIn(CommandShell.DnsServer, name, parameters);

    private static ConfigurationItem Ip(string address, string? ttl = null) => Item(("RecordData.IPv4Address", address), ("TimeToLive", ttl));

    private static ConfigurationItem Srv(int priority, string target) =>
        Item(("RecordData.Priority", priority), ("RecordData.Weight", 1), ("RecordData.Port", 443), ("RecordData.DomainName", target), ("TimeToLive", "00:05:00"));

    private static PlanComparison Compare(PlanCommand command, params ConfigurationItem[] records) =>
        new TestPlace().Answers("Get-DnsServerResourceRecord", records).Compare(command);

    [Fact]
    public void Records_are_asked_for_at_their_name_alone()
    {
        var place = new TestPlace();

        place.Compare(Address);
        place.Compare(Service);

        Assert.Equal(
            [
                "Get-DnsServerResourceRecord -ZoneName \"contoso.com\" -ComputerName \"dns1\" -Name \"sip\" -Node -RRType A",
                "Get-DnsServerResourceRecord -ZoneName \"contoso.com\" -Name \"_sip._tls\" -Node -RRType Srv",
            ],
            place.Asked);
    }

    [Fact]
    public void A_name_without_a_record_is_told_by_the_error_of_the_server()
    {
        string? absence = null;
        var live = new LiveConfiguration(
            static _ => SectionReading.Unknown("Not read."),
            query =>
            {
                absence = query.AbsenceId;
                return SectionReading.Of([]);
            });

        Assert.Equal(PlanState.Missing, PlanEvaluation.Compare(Alias, live).PlanState);
        Assert.Equal("WIN32 9714", absence);
    }

    [Fact]
    public void Missing_records_are_made_each_with_its_way_back()
    {
        var comparison = Compare(Address);

        Assert.Equal((PlanState.Missing, "There is no such record: sip in contoso.com."), (comparison.PlanState, comparison.Message));
        Assert.Equal(["A: (empty), planned 192.0.2.1", "A: (empty), planned 192.0.2.2"], Texts(comparison.Difference));
        Assert.Equal(
            ["Add-DnsServerResourceRecordA -ZoneName \"contoso.com\" -ComputerName \"dns1\" -Name \"sip\" -IPv4Address @(\"192.0.2.1\", \"192.0.2.2\") -TimeToLive \"01:00:00\""], Lines(comparison.Remedy));
        Assert.Equal(
            [
                "Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -ComputerName \"dns1\" -Name \"sip\" -RRType A -RecordData \"192.0.2.1\" -Force",
                "Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -ComputerName \"dns1\" -Name \"sip\" -RRType A -RecordData \"192.0.2.2\" -Force",
            ],
            Lines(comparison.Undo));
    }

    [Fact]
    public void Only_the_addresses_that_are_not_there_are_added()
    {
        var comparison = Compare(Address, Ip("192.0.2.1"), Ip("192.0.2.9"));

        Assert.Equal((PlanState.Different, "sip in contoso.com has 192.0.2.1; 192.0.2.9, and not 192.0.2.2."), (comparison.PlanState, comparison.Message));
        Assert.Equal(["A: 192.0.2.1; 192.0.2.9, planned 192.0.2.2"], Texts(comparison.Difference));
        Assert.Contains("-IPv4Address \"192.0.2.2\" -TimeToLive", Assert.Single(Lines(comparison.Remedy)), StringComparison.Ordinal);
        Assert.Single(comparison.Undo);
    }

    [Fact]
    public void All_that_are_there_are_in_place()
    {
        Assert.Equal(PlanState.InPlace, Compare(Address, Ip("192.0.2.2"), Ip("192.0.2.1")).PlanState);
        Assert.Equal("The record is there: sip in contoso.com.", Compare(Address, Ip("192.0.2.2"), Ip("192.0.2.1")).Message);
        Assert.Equal(PlanState.InPlace, Compare(Alias, Item(("RecordData.HostNameAlias", "WEBDIR.online.lync.com"))).PlanState);
        Assert.Equal(PlanState.InPlace, Compare(Service, Srv(100, "sipdir.online.lync.com")).PlanState);
    }

    [Fact]
    public void Each_part_of_a_service_record_counts()
    {
        var comparison = Compare(Service, Srv(99, "sipdir.online.lync.com."));

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal(["Srv: 99 1 443 sipdir.online.lync.com, planned 100 1 443 sipdir.online.lync.com"], Texts(comparison.Difference));
        Assert.Equal(
            ["Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"_sip._tls\" -Priority 100 -Weight 1 -Port 443 -DomainName \"sipdir.online.lync.com.\""], Lines(comparison.Remedy));
        Assert.Equal(
            ["Remove-DnsServerResourceRecord -ZoneName \"contoso.com\" -Name \"_sip._tls\" -RRType Srv -RecordData @(\"100\", \"1\", \"443\", \"sipdir.online.lync.com.\") -Force"], Lines(comparison.Undo));
        Assert.Equal(PlanState.Different, Compare(Service, Srv(100, "other.contoso.com")).PlanState);
    }

    [Fact]
    public void An_IPv6_address_is_added_by_the_general_command()
    {
        var command = Dns("Add-DnsServerResourceRecord", ("ZoneName", "contoso.com"), ("AAAA", PlanSwitch.On), ("Name", "sip"), ("IPv6Address", "2001:db8::1"));

        Assert.Equal(PlanState.InPlace, Compare(command, Item(("RecordData.IPv6Address", "2001:db8::1"))).PlanState);
        Assert.Equal([command.CommandLine], Lines(Compare(command).Remedy));
    }

    [Fact]
    public void A_record_whose_data_was_not_read_leaves_it_open()
    {
        Assert.Equal("The records that were read do not tell the data of sip in contoso.com.", Compare(Address, Ip("192.0.2.1"), Item(("HostName", "sip"))).Message);
        Assert.Equal(PlanState.Unknown, Compare(Service, Item(("RecordData.Priority", 1), ("RecordData.DomainName", "x"))).PlanState);
        Assert.Equal((PlanState.Unknown, "No zone."), (new TestPlace().Fails("Get-DnsServerResourceRecord", "No zone.").Compare(Address).PlanState, new TestPlace().Fails("Get-DnsServerResourceRecord", "No zone.").Compare(Address).Message));
    }

    private static PlanCommand Removal(string type, object? data) => Dns(
        "Remove-DnsServerResourceRecord", ("ZoneName", "contoso.com"), ("Name", "sip"), ("RRType", new BareWord(type)), ("RecordData", data), ("Force", PlanSwitch.On));

    [Fact]
    public void A_record_that_is_removed_comes_back_with_its_time_to_live()
    {
        var command = Removal("A", "192.0.2.1");

        var comparison = Compare(command, Ip("192.0.2.1", "00:20:00"), Ip("192.0.2.2"));

        Assert.Equal((PlanState.Different, "sip in contoso.com has 192.0.2.1."), (comparison.PlanState, comparison.Message));
        Assert.Equal(["A: 192.0.2.1, planned (empty)"], Texts(comparison.Difference));
        Assert.Equal([command], comparison.Remedy);
        Assert.Equal(["Add-DnsServerResourceRecordA -ZoneName \"contoso.com\" -Name \"sip\" -IPv4Address \"192.0.2.1\" -TimeToLive \"00:20:00\""], Lines(comparison.Undo));
        Assert.Equal(["Add-DnsServerResourceRecordA -ZoneName \"contoso.com\" -Name \"sip\" -IPv4Address \"192.0.2.1\""], Lines(Compare(command, Ip("192.0.2.1")).Undo));
        Assert.Equal((PlanState.InPlace, "There is no such record: sip in contoso.com."), (Compare(command, Ip("192.0.2.2")).PlanState, Compare(command, Ip("192.0.2.2")).Message));
    }

    [Fact]
    public void Without_data_all_records_of_the_type_are_removed_and_come_back()
    {
        var comparison = Compare(Removal("srv", null), Srv(1, "a.contoso.com."), Srv(2, "b.contoso.com."));

        Assert.Equal("sip in contoso.com has 1 1 443 a.contoso.com; 2 1 443 b.contoso.com.", comparison.Message);
        Assert.Equal(2, comparison.Difference.Length);
        Assert.Equal(
            [
                "Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"sip\" -Priority 1 -Weight 1 -Port 443 -DomainName \"a.contoso.com.\" -TimeToLive \"00:05:00\"",
                "Add-DnsServerResourceRecord -ZoneName \"contoso.com\" -Srv -Name \"sip\" -Priority 2 -Weight 1 -Port 443 -DomainName \"b.contoso.com.\" -TimeToLive \"00:05:00\"",
            ],
            Lines(comparison.Undo));
    }

    [Fact]
    public void What_is_not_known_of_records_cannot_be_compared()
    {
        Assert.False(PlanEvaluation.IsComparable(Removal("MX", null)));
        Assert.False(PlanEvaluation.IsComparable(Dns("Add-DnsServerResourceRecord", ("ZoneName", "contoso.com"), ("Name", "sip"), ("Mx", PlanSwitch.On))));
        Assert.False(PlanEvaluation.IsComparable(Dns("Add-DnsServerResourceRecordA", ("ZoneName", "contoso.com"), ("IPv4Address", "192.0.2.1"))));
        Assert.False(PlanEvaluation.IsComparable(Dns("Add-DnsServerResourceRecordA", ("Name", "sip"), ("IPv4Address", "192.0.2.1"))));
        Assert.False(PlanEvaluation.IsComparable(Dns("Add-DnsServerResourceRecordA", ("ZoneName", "contoso.com"), ("Name", "sip"), ("IPv4Address", "192.0.2.1"), ("CreatePtr", PlanSwitch.On))));
        Assert.True(PlanEvaluation.IsComparable(Dns("add-dnsserverresourcerecorda", ("zonename", "contoso.com"), ("name", "sip"), ("ipv4address", "192.0.2.1"), ("zonescope", "inside"))));
    }
}
