using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

public sealed class SettingsComparerTests
{
    private static readonly PlanCommand Federation = Command("Set-CsAccessEdgeConfiguration", ("AllowFederatedUsers", true));

    private static PlanComparison Compare(PlanCommand command, params ConfigurationItem[] items) =>
        new TestPlace().With(ConfigurationSection.AccessEdge, items).Compare(command);

    [Theory]
    [InlineData(true, PlanState.InPlace)]
    [InlineData(false, PlanState.Different)]
    public void A_value_is_compared_with_that_of_the_global_settings(bool current, PlanState expected)
    {
        var comparison = Compare(
            Federation, Item(("Identity", "Other"), ("AllowFederatedUsers", !current)), Item(("Identity", "global"), ("AllowFederatedUsers", current)));

        Assert.Equal(expected, comparison.PlanState);
        Assert.Equal(expected == PlanState.InPlace ? [] : ["Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True"], Lines(comparison.Remedy));
        Assert.Equal(expected == PlanState.InPlace ? [] : ["Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False"], Lines(comparison.Undo));
        Assert.Equal(expected == PlanState.InPlace ? "The values are as planned." : "AllowFederatedUsers: False, planned True.", comparison.Message);
    }

    [Fact]
    public void A_single_object_without_a_name_is_the_one()
    {
        Assert.Equal(PlanState.InPlace, Compare(Federation, Item(("AllowFederatedUsers", true))).PlanState);
        Assert.Equal(PlanState.Conflict, Compare(Federation, Item(("AllowFederatedUsers", true)), Item(("AllowFederatedUsers", true))).PlanState);
        Assert.Equal(PlanState.Conflict, Compare(Federation, Item(("Identity", "Other"), ("AllowFederatedUsers", true))).PlanState);
        Assert.Equal("There is no CsAccessEdgeConfiguration 'Global' to change.", Compare(Federation).Message);
    }

    [Fact]
    public void A_name_is_kept_to_and_is_part_of_the_way_back()
    {
        var comparison = new TestPlace()
            .With(ConfigurationSection.ExternalAccessPolicy, Item(("Identity", "Global"), ("EnableFederationAccess", true)), Item(("Identity", "Tag:Guests"), ("EnableFederationAccess", false)))
            .Compare(Command("Set-CsExternalAccessPolicy", ("Identity", "tag:guests"), ("EnableFederationAccess", true)));

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal(["Set-CsExternalAccessPolicy -Identity \"tag:guests\" -EnableFederationAccess $False"], Lines(comparison.Undo));
        Assert.Equal("Sets back what was changed.", comparison.Undo[0].Description);
    }

    [Fact]
    public void What_was_not_read_is_unknown()
    {
        var unread = new TestPlace().Unread(ConfigurationSection.AccessEdge, "No rights.").Compare(Federation);
        var partly = Compare(
            Command("Set-CsAccessEdgeConfiguration", ("AllowFederatedUsers", true), ("AllowOutsideUsers", true), ("KeepCrlsUpToDateForPeers", true)),
            Item(("Identity", "Global"), ("AllowFederatedUsers", false)));

        Assert.Equal((PlanState.Unknown, "No rights."), (unread.PlanState, unread.Message));
        Assert.Equal((PlanState.Unknown, "The configuration that was read does not tell AllowOutsideUsers, KeepCrlsUpToDateForPeers."), (partly.PlanState, partly.Message));
        Assert.Equal(["AllowFederatedUsers: False, planned True"], Texts(partly.Difference));
        Assert.Empty(partly.Remedy);
    }

    private static readonly PlanCommand Routing = Command(
        "Set-CsAccessEdgeConfiguration", ("usednssrvrouting", PlanSwitch.On), ("AllowFederatedUsers", true), ("EnablePartnerDiscovery", true));

    [Fact]
    public void Another_routing_brings_its_own_settings_and_the_way_back_names_the_route()
    {
        var comparison = Compare(
            Routing, Item(("Identity", "Global"), ("AllowFederatedUsers", false), ("RoutingMethod", "UseDefaultRouting"), ("DefaultRouteFqdn", "edge.contoso.com")));

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal(["RoutingMethod: UseDefaultRouting, planned usednssrvrouting", "AllowFederatedUsers: False, planned True"], Texts(comparison.Difference));
        Assert.Equal(["Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False -UseDefaultRouting -DefaultRouteFqdn \"edge.contoso.com\""], Lines(comparison.Undo));
    }

    [Fact]
    public void A_route_that_is_empty_is_not_part_of_the_way_back()
    {
        var comparison = Compare(
            Command("Set-CsAccessEdgeConfiguration", ("UseDefaultRouting", PlanSwitch.On), ("DefaultRouteFqdn", "edge.contoso.com")),
            Item(("Identity", "Global"), ("RoutingMethod", "UseDnsSrvRouting"), ("DefaultRouteFqdn", string.Empty)));

        Assert.Equal(["Set-CsAccessEdgeConfiguration -DefaultRouteFqdn \"\" -UseDnsSrvRouting"], Lines(comparison.Undo));
    }

    [Fact]
    public void With_another_routing_other_settings_are_unknown_all_the_same()
    {
        var comparison = Compare(
            Command("Set-CsAccessEdgeConfiguration", ("UseDnsSrvRouting", PlanSwitch.On), ("EnablePartnerDiscovery", true), ("AllowOutsideUsers", true)),
            Item(("Identity", "Global"), ("RoutingMethod", "UseDefaultRouting")));

        Assert.Equal((PlanState.Unknown, "The configuration that was read does not tell AllowOutsideUsers."), (comparison.PlanState, comparison.Message));
    }

    [Fact]
    public void With_the_same_routing_its_settings_have_to_be_known()
    {
        var comparison = Compare(Routing, Item(("Identity", "Global"), ("AllowFederatedUsers", true), ("RoutingMethod", "UseDnsSrvRouting")));

        Assert.Equal((PlanState.Unknown, "The configuration that was read does not tell EnablePartnerDiscovery."), (comparison.PlanState, comparison.Message));
    }

    [Fact]
    public void What_DNS_routing_alone_takes_goes_back_together_with_its_switch()
    {
        var comparison = Compare(
            Routing, Item(("Identity", "Global"), ("AllowFederatedUsers", true), ("RoutingMethod", "UseDnsSrvRouting"), ("EnablePartnerDiscovery", false)));

        Assert.Equal(["EnablePartnerDiscovery: False, planned True"], Texts(comparison.Difference));
        Assert.Equal(["Set-CsAccessEdgeConfiguration -EnablePartnerDiscovery $False -UseDnsSrvRouting"], Lines(comparison.Undo));
    }

    [Fact]
    public void Beside_other_settings_that_switch_is_needed_as_well()
    {
        var comparison = Compare(
            Routing, Item(("Identity", "Global"), ("AllowFederatedUsers", false), ("RoutingMethod", "UseDnsSrvRouting"), ("EnablePartnerDiscovery", false)));

        Assert.Equal(["Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False -EnablePartnerDiscovery $False -UseDnsSrvRouting"], Lines(comparison.Undo));
    }

    [Fact]
    public void A_list_is_the_same_in_any_order()
    {
        PlanComparison With(params string[] current) => Compare(
            Command("Set-CsAccessEdgeConfiguration", ("Domains", new[] { "a.contoso.com", "b.contoso.com" })), Item(("Identity", "Global"), ("Domains", current)));

        Assert.Equal(PlanState.InPlace, With("B.contoso.com", "a.contoso.com").PlanState);
        Assert.Equal(PlanState.Different, With("a.contoso.com").PlanState);
    }

    [Fact]
    public void A_realm_of_OAuth_is_compared_with_the_OAuth_configuration()
    {
        var comparison = new TestPlace().With(ConfigurationSection.OAuthConfiguration, Item(("Identity", "Global"), ("Realm", "contoso.com"), ("ExchangeAutodiscoverUrl", null)))
            .Compare(Command("Set-CsOAuthConfiguration", ("Realm", "CONTOSO.com"), ("ExchangeAutodiscoverUrl", "https://autodiscover.contoso.com/autodiscover/autodiscover.svc")));

        Assert.Equal(["ExchangeAutodiscoverUrl: (empty), planned https://autodiscover.contoso.com/autodiscover/autodiscover.svc"], Texts(comparison.Difference));
    }
}
