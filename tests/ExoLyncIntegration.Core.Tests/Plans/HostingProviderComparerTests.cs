using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

public sealed class HostingProviderComparerTests
{
    private const string Proxy = "exap.um.outlook.com";

    private static readonly PlanCommand Planned = Command(
        "New-CsHostingProvider", ("Identity", "Exchange Online"), ("Enabled", true), ("ProxyFqdn", Proxy), ("VerificationLevel", new BareWord("UseSourceVerification")), ("Confirm", false));

    private static ConfigurationItem Provider(string name, string proxy, bool isEnabled = true, object? level = null) => Item(
        ("Identity", name), ("Enabled", isEnabled), ("ProxyFqdn", proxy), ("VerificationLevel", level ?? "UseSourceVerification"), ("AutodiscoverUrl", string.Empty), ("SipClientPort", null));

    private static TestPlace Place(params ConfigurationItem[] providers) => new TestPlace()
        .With(ConfigurationSection.HostingProvider, providers)
        .With(ConfigurationSection.PublicProvider);

    [Fact]
    public void Where_there_is_none_it_is_made_and_taken_away_again()
    {
        var comparison = Place(Provider("Other", "other.contoso.com")).Compare(Planned);

        Assert.Equal(PlanState.Missing, comparison.PlanState);
        Assert.Equal("There is no hosting provider 'Exchange Online'.", comparison.Message);
        Assert.Empty(comparison.Difference);
        Assert.Equal([Planned], comparison.Remedy);
        Assert.Equal(["Remove-CsHostingProvider -Identity \"Exchange Online\""], Lines(comparison.Undo));
        var undo = comparison.Undo[0];
        Assert.Equal((Planned.Step, Planned.Topology, Planned.Shell, Planned.Reference), (undo.Step, undo.Topology, undo.Shell, undo.Reference));
        Assert.Equal("Removes the hosting provider 'Exchange Online'.", undo.Description);
    }

    [Fact]
    public void As_planned_it_is_in_place()
    {
        var comparison = Place(Provider("exchange online", Proxy.ToUpperInvariant())).Compare(Planned);

        Assert.Equal(PlanState.InPlace, comparison.PlanState);
        Assert.Equal("The hosting provider 'exchange online' is as planned.", comparison.Message);
        Assert.Empty(comparison.Remedy);
        Assert.Empty(comparison.Undo);
    }

    [Fact]
    public void The_proxy_under_another_name_is_the_provider()
    {
        var comparison = Place(Provider("Voice", Proxy)).Compare(Planned);

        Assert.Equal(PlanState.InPlace, comparison.PlanState);
        Assert.Equal("The provider of this proxy bears the name 'Voice'.", comparison.Message);
    }

    [Fact]
    public void Other_values_are_set_under_the_name_that_is_there_and_set_back()
    {
        var comparison = Place(Provider("Voice", Proxy, isEnabled: false, level: "AlwaysVerifiable")).Compare(Planned);

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal(["Enabled: False, planned True", "VerificationLevel: AlwaysVerifiable, planned UseSourceVerification"], Texts(comparison.Difference));
        Assert.Equal(
            "Enabled: False, planned True; VerificationLevel: AlwaysVerifiable, planned UseSourceVerification. The provider of this proxy bears the name 'Voice'.", comparison.Message);
        Assert.Equal(["Set-CsHostingProvider -Identity \"Voice\" -Enabled $True -VerificationLevel UseSourceVerification"], Lines(comparison.Remedy));
        Assert.Equal(["Set-CsHostingProvider -Identity \"Voice\" -Enabled $False -VerificationLevel AlwaysVerifiable"], Lines(comparison.Undo));
    }

    [Fact]
    public void Under_its_own_name_nothing_is_remarked()
    {
        var comparison = Place(Provider("Exchange Online", Proxy, isEnabled: false)).Compare(Planned);

        Assert.Equal("Enabled: False, planned True.", comparison.Message);
    }

    [Fact]
    public void A_value_that_was_not_read_is_unknown_and_those_that_differ_are_told()
    {
        var comparison = Place(Item(("Identity", "Voice"), ("ProxyFqdn", Proxy), ("Enabled", false))).Compare(Planned);

        Assert.Equal(PlanState.Unknown, comparison.PlanState);
        Assert.Equal("The configuration that was read does not tell VerificationLevel of 'Voice'.", comparison.Message);
        Assert.Equal(["Enabled: False, planned True"], Texts(comparison.Difference));
        Assert.Empty(comparison.Remedy);
    }

    [Fact]
    public void A_provider_whose_proxy_was_not_read_could_be_the_one()
    {
        var comparison = Place(Item(("Identity", "Voice"))).Compare(Planned);

        Assert.Equal(PlanState.Unknown, comparison.PlanState);
        Assert.Equal("The configuration that was read does not tell the proxies of all providers.", comparison.Message);
    }

    [Fact]
    public void A_provider_without_a_name_leaves_it_open()
    {
        var comparison = Place(Provider("Exchange Online", Proxy), Item(("ProxyFqdn", "other.contoso.com"))).Compare(Planned);

        Assert.Equal(PlanState.Unknown, comparison.PlanState);
        Assert.Equal("What was read does not tell the name of each hosting provider.", comparison.Message);
    }

    [Fact]
    public void Without_the_providers_or_the_public_ones_it_is_unknown_for_the_reason_that_was_given()
    {
        var providers = new TestPlace().Unread(ConfigurationSection.HostingProvider, "No rights.").Compare(Planned);
        var publicOnes = new TestPlace().With(ConfigurationSection.HostingProvider).Unread(ConfigurationSection.PublicProvider, "No time.").Compare(Planned);

        Assert.Equal((PlanState.Unknown, "No rights."), (providers.PlanState, providers.Message));
        Assert.Equal((PlanState.Unknown, "No time."), (publicOnes.PlanState, publicOnes.Message));
    }

    [Theory]
    [InlineData("exchange online", "other.contoso.com", PlanState.Conflict)]
    [InlineData("Messenger", "EXAP.um.outlook.com", PlanState.Conflict)]
    [InlineData("Messenger", "other.contoso.com", PlanState.Missing)]
    public void Name_and_proxy_are_unique_across_public_providers(string name, string proxy, PlanState expected)
    {
        var comparison = Place().With(ConfigurationSection.PublicProvider, Item(("Identity", name), ("ProxyFqdn", proxy))).Compare(Planned);

        Assert.Equal(expected, comparison.PlanState);
        if (expected == PlanState.Conflict)
        {
            Assert.StartsWith($"The public provider '{name}' ({proxy}) has the name or the proxy", comparison.Message, System.StringComparison.Ordinal);
            Assert.Empty(comparison.Remedy);
            Assert.Empty(comparison.Undo);
        }
    }

    [Fact]
    public void Another_proxy_under_the_name_takes_a_new_provider_and_the_old_one_comes_back()
    {
        var comparison = Place(Provider("Exchange Online", "old.contoso.com")).Compare(Planned);

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal("Its ProxyFqdn is old.contoso.com and cannot be changed. The hosting provider 'Exchange Online' has to be removed and created again.", comparison.Message);
        Assert.Equal([$"ProxyFqdn: old.contoso.com, planned {Proxy}"], Texts(comparison.Difference));
        Assert.Equal(["Remove-CsHostingProvider -Identity \"Exchange Online\"", Planned.CommandLine], Lines(comparison.Remedy));
        Assert.Equal(
            ["New-CsHostingProvider -Identity \"Exchange Online\" -Enabled $True -ProxyFqdn \"old.contoso.com\" -VerificationLevel UseSourceVerification"], Lines(comparison.Undo));
    }

    [Theory]
    [InlineData("UseDefaultRouting", PlanState.Conflict)]
    [InlineData("usedefaultrouting", PlanState.Conflict)]
    [InlineData("UseDnsSrvRouting", PlanState.Missing)]
    [InlineData(null, PlanState.Missing)]
    public void With_default_routing_none_can_be_made_and_the_way_back_is_kept(string? routing, PlanState expected)
    {
        var comparison = Place().With(ConfigurationSection.AccessEdge, Item(("Identity", "Global"), ("RoutingMethod", routing))).Compare(Planned);

        Assert.Equal(expected, comparison.PlanState);
        Assert.Equal(["Remove-CsHostingProvider -Identity \"Exchange Online\""], Lines(comparison.Undo));
        if (expected == PlanState.Conflict)
        {
            Assert.Empty(comparison.Remedy);
            Assert.Contains("-UseDnsSrvRouting first", comparison.Message, System.StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_edge_that_shows_nothing_forbids_nothing() =>
        Assert.Equal(PlanState.Missing, Place().With(ConfigurationSection.AccessEdge).Compare(Planned).PlanState);

    [Fact]
    public void A_change_needs_the_provider()
    {
        var set = Command("set-cshostingprovider", ("Identity", "Voice"), ("Enabled", true), ("Force", PlanSwitch.On), ("WhatIf", PlanSwitch.On));

        var absent = Place(Provider("Other", Proxy)).Compare(set);
        var there = Place(Provider("Voice", Proxy, isEnabled: false)).Compare(set);
        var done = Place(Provider("Voice", Proxy)).Compare(set);

        Assert.Equal((PlanState.Conflict, "There is no hosting provider 'Voice' to change."), (absent.PlanState, absent.Message));
        Assert.Empty(absent.Remedy);
        Assert.Equal(["Set-CsHostingProvider -Identity \"Voice\" -Enabled $True"], Lines(there.Remedy));
        Assert.Equal(PlanState.InPlace, done.PlanState);
    }

    [Fact]
    public void A_removal_is_in_place_where_there_is_nothing_and_is_made_good_with_all_values()
    {
        var remove = Command("Remove-CsHostingProvider", ("Identity", "Voice"));

        var absent = Place(Provider("Other", Proxy)).Compare(remove);
        var there = Place(Provider("Other", "other.contoso.com"), Provider("Voice", Proxy, isEnabled: false)).Compare(remove);

        Assert.Equal((PlanState.InPlace, "There is no hosting provider 'Voice'."), (absent.PlanState, absent.Message));
        Assert.Empty(absent.Remedy);
        Assert.Equal((PlanState.Different, "The hosting provider 'Voice' is there."), (there.PlanState, there.Message));
        Assert.Equal(["Identity: Voice, planned (empty)"], Texts(there.Difference));
        Assert.Equal([remove], there.Remedy);
        Assert.Equal([$"New-CsHostingProvider -Identity \"Voice\" -Enabled $False -ProxyFqdn \"{Proxy}\" -VerificationLevel UseSourceVerification"], Lines(there.Undo));
    }
}
