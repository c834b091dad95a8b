using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

/// <summary>Partner applications of Lync Server and of Exchange Server, and the authentication servers.</summary>
public sealed class PartnerComparerTests
{
    private const string Document = "https://autodiscover.contoso.com/autodiscover/metadata/json/1";

    private static readonly PlanCommand WithServer = Command(
        "New-CsPartnerApplication", ("Identity", "microsoft.exchange"), ("ApplicationIdentifier", ApplicationIds.Exchange), ("ApplicationTrustLevel", new BareWord("Full")), ("UseOAuthServer", PlanSwitch.On));

    private static readonly PlanCommand WithDocument = Command(
        "New-CsPartnerApplication", ("Identity", "Exchange"), ("ApplicationTrustLevel", new BareWord("Full")), ("MetadataUrl", Document));

    private static ConfigurationItem Application(string name, object? token, string trust = "Full", string id = ApplicationIds.Exchange, object? enabled = null) => Item(
        ("Identity", name), ("ApplicationIdentifier", id), ("ApplicationTrustLevel", trust), ("Realm", "contoso.com"), ("AuthToken", token), ("Enabled", enabled ?? true));

    private static PlanComparison Compare(PlanCommand command, params ConfigurationItem[] items) =>
        new TestPlace().With(ConfigurationSection.PartnerApplication, items).Compare(command);

    [Theory]
    [InlineData("UseOAuthServer", PlanState.InPlace)]
    [InlineData("Value=useoauthserver", PlanState.InPlace)]
    [InlineData("Value=https://other.contoso.com/", PlanState.Different)]
    [InlineData(null, PlanState.Different)]
    public void An_application_may_trust_the_authentication_server(string? token, PlanState expected) =>
        Assert.Equal(expected, Compare(WithServer, Application("Microsoft.Exchange", token)).PlanState);

    [Theory]
    [InlineData("Value=" + Document, PlanState.InPlace)]
    [InlineData("value=HTTPS://autodiscover.contoso.com/autodiscover/metadata/json/1", PlanState.InPlace)]
    [InlineData(Document, PlanState.InPlace)]
    [InlineData("Value=" + Document + "/more", PlanState.Different)]
    [InlineData("UseOAuthServer", PlanState.Different)]
    [InlineData(null, PlanState.Different)]
    public void An_application_may_be_told_by_its_metadata_document(string? token, PlanState expected) =>
        Assert.Equal(expected, Compare(WithDocument, Application("Exchange", token)).PlanState);

    [Fact]
    public void Another_token_is_set_and_set_back_by_the_parameter_that_it_came_from()
    {
        var toDocument = Compare(WithDocument, Application("Exchange", "UseOAuthServer", trust: "None"));
        var toServer = Compare(WithServer, Application("microsoft.exchange", "Value=" + Document));

        Assert.Equal(["ApplicationTrustLevel: None, planned Full", $"AuthToken: UseOAuthServer, planned Value={Document}"], Texts(toDocument.Difference));
        Assert.Equal([$"Set-CsPartnerApplication -Identity \"Exchange\" -ApplicationTrustLevel Full -MetadataUrl \"{Document}\""], Lines(toDocument.Remedy));
        Assert.Equal(["Set-CsPartnerApplication -Identity \"Exchange\" -ApplicationTrustLevel None -UseOAuthServer"], Lines(toDocument.Undo));
        Assert.Equal(["Set-CsPartnerApplication -Identity \"microsoft.exchange\" -UseOAuthServer"], Lines(toServer.Remedy));
        Assert.Equal([$"Set-CsPartnerApplication -Identity \"microsoft.exchange\" -MetadataUrl \"{Document}\""], Lines(toServer.Undo));
    }

    [Fact]
    public void A_disabled_application_is_enabled_unless_the_plan_says_otherwise()
    {
        var silent = Compare(WithServer, Application("microsoft.exchange", "UseOAuthServer", enabled: false));
        var decided = Compare(
            Command("Set-CsPartnerApplication", ("Identity", "microsoft.exchange"), ("Enabled", false)), Application("microsoft.exchange", "UseOAuthServer", enabled: false));

        Assert.Equal(["Enabled: False, planned True"], Texts(silent.Difference));
        Assert.Equal(["Set-CsPartnerApplication -Identity \"microsoft.exchange\" -Enabled $False"], Lines(silent.Undo));
        Assert.Equal(PlanState.InPlace, decided.PlanState);
    }

    [Fact]
    public void What_an_application_does_not_show_is_unknown()
    {
        var comparison = Compare(WithServer, Item(("Identity", "microsoft.exchange"), ("ApplicationTrustLevel", "Full")));

        Assert.Equal((PlanState.Unknown, "The configuration that was read does not tell ApplicationIdentifier, AuthToken of 'microsoft.exchange'."), (comparison.PlanState, comparison.Message));
    }

    [Fact]
    public void The_identifier_cannot_be_changed_and_the_old_application_comes_back_as_it_was()
    {
        const string other = "00000000-0000-0000-0000-000000000001";
        var byServer = Compare(WithServer, Application("microsoft.exchange", "UseOAuthServer", id: other));
        var byDocument = Compare(WithServer, Application("microsoft.exchange", "Value=" + Document, id: other));

        Assert.Equal(PlanState.Different, byServer.PlanState);
        Assert.Equal([$"ApplicationIdentifier: {other}, planned {ApplicationIds.Exchange}"], Texts(byServer.Difference));
        Assert.Equal(["Remove-CsPartnerApplication -Identity \"microsoft.exchange\"", WithServer.CommandLine], Lines(byServer.Remedy));
        Assert.Equal(
            [$"New-CsPartnerApplication -Identity \"microsoft.exchange\" -ApplicationIdentifier \"{other}\" -ApplicationTrustLevel Full -Realm \"contoso.com\" -Enabled $True -UseOAuthServer"],
            Lines(byServer.Undo));
        Assert.Equal([$"New-CsPartnerApplication -Identity \"microsoft.exchange\" -ApplicationTrustLevel Full -Enabled $True -MetadataUrl \"{Document}\""], Lines(byDocument.Undo));
    }

    [Fact]
    public void An_application_that_is_not_there_is_made() =>
        Assert.Equal(["Remove-CsPartnerApplication -Identity \"microsoft.exchange\""], Lines(Compare(WithServer, Application("Other", "UseOAuthServer")).Undo));

    [Fact]
    public void An_authentication_server_is_made_changed_or_left()
    {
        var command = Command("New-CsOAuthServer", ("Identity", "microsoft.sts"), ("MetadataUrl", Document));
        PlanComparison At(params ConfigurationItem[] items) => new TestPlace().With(ConfigurationSection.OAuthServer, items).Compare(command);

        Assert.Equal(["Remove-CsOAuthServer -Identity \"microsoft.sts\""], Lines(At().Undo));
        Assert.Equal("There is no OAuth server 'microsoft.sts'.", At().Message);
        Assert.Equal(PlanState.InPlace, At(Item(("Identity", "Microsoft.STS"), ("MetadataUrl", Document))).PlanState);
        Assert.Equal(PlanState.Unknown, At(Item(("Identity", "microsoft.sts"))).PlanState);
        Assert.Equal(
            ["Set-CsOAuthServer -Identity \"microsoft.sts\" -MetadataUrl \"https://old.contoso.com\""],
            Lines(At(Item(("Identity", "microsoft.sts"), ("MetadataUrl", "https://old.contoso.com"))).Undo));
    }

    [Fact]
    public void An_authentication_server_that_is_removed_comes_back_with_all_that_was_shown()
    {
        var comparison = new TestPlace()
            .With(ConfigurationSection.OAuthServer, Item(("Identity", "microsoft.sts"), ("MetadataUrl", Document), ("Realm", "contoso.com"), ("Type", "AzureAD"), ("AuthorizationUriOverride", "")))
            .Compare(Command("Remove-CsOAuthServer", ("Identity", "microsoft.sts")));

        Assert.Equal([$"New-CsOAuthServer -Identity \"microsoft.sts\" -MetadataUrl \"{Document}\" -Realm \"contoso.com\" -Type \"AzureAD\""], Lines(comparison.Undo));
    }

    private static readonly PlanCommand Script = CommandIn(CommandShell.ExchangeManagementShell, "C:\\Scripts\\configure-enterprisepartnerapplication.ps1", ("AuthMetadataUrl", "https://pool.contoso.com/metadata/json/1"));

    private static PlanComparison Exchange(params ConfigurationItem[] items) =>
        new TestPlace().With(ConfigurationSection.ExchangePartnerApplication, items).Compare(Script);

    [Fact]
    public void Exchange_Server_has_Lync_Server_for_a_partner_if_one_of_its_applications_is_enabled()
    {
        var disabled = Item(("Identity", "LyncEnterprise"), ("ApplicationIdentifier", ApplicationIds.Lync), ("Enabled", false));
        var enabled = Item(("Identity", "Lync"), ("ApplicationIdentifier", ApplicationIds.Lync.ToUpperInvariant()), ("Enabled", true));
        var other = Item(("Identity", "Other"), ("ApplicationIdentifier", ApplicationIds.Exchange), ("Enabled", true));

        Assert.Equal(PlanState.InPlace, Exchange(disabled, enabled).PlanState);
        Assert.Equal(PlanState.Different, Exchange(other, disabled).PlanState);
        Assert.Equal(["Set-PartnerApplication -Identity \"LyncEnterprise\" -Enabled $True"], Lines(Exchange(disabled).Remedy));
        Assert.Equal(["Set-PartnerApplication -Identity \"LyncEnterprise\" -Enabled $False"], Lines(Exchange(disabled).Undo));
        Assert.Equal("Enables the partner application 'LyncEnterprise'.", Exchange(disabled).Remedy[0].Description);
        Assert.Equal("Disables the partner application 'LyncEnterprise'.", Exchange(disabled).Undo[0].Description);
        Assert.Equal(["Enabled: False, planned True"], Texts(Exchange(disabled).Difference));
        Assert.Equal(PlanState.Missing, Exchange(other).PlanState);
        Assert.Equal([Script], Exchange().Remedy);
        Assert.Empty(Exchange().Undo);
        Assert.NotNull(Exchange().NoWayBack);
    }

    [Fact]
    public void Where_Exchange_Server_was_not_asked_it_is_unknown() =>
        Assert.Equal("Not here.", new TestPlace().Unread(ConfigurationSection.ExchangePartnerApplication, "Not here.").Compare(Script).Message);
}
