using System.Collections;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

/// <summary>Set-ADUser and Set-Mailbox: what of their changes is still open, and the way back.</summary>
public sealed class AttributeComparerTests
{
    private const string Proxies = "proxyAddresses";
    private const string OldSip = "sip:anna@old.contoso.com";
    private const string NewSip = "sip:anna@contoso.com";
    private const string Smtp = "SMTP:anna@contoso.com";

    private static PlanCommand User(params (string Name, object? Value)[] parameters) =>
        CommandIn(CommandShell.ActiveDirectory, "Set-ADUser", [("Identity", "CN=Anna"), .. parameters]);

    private static PlanCommand Mailbox(object? addresses) =>
        CommandIn(CommandShell.ExchangeOnline, "Set-Mailbox", ("Identity", "anna"), ("EmailAddresses", addresses));

    private static Hashtable Table(params (string Name, object Value)[] entries)
    {
        var table = new Hashtable();
        foreach (var (name, value) in entries)
        {
            table[name] = value;
        }

        return table;
    }

    private static PlanComparison InDirectory(PlanCommand command, params (string Name, object? Value)[] attributes) =>
        new TestPlace().Answers("Get-ADUser", Item(attributes)).Compare(command);

    private static PlanComparison InExchange(PlanCommand command, params string[] addresses) =>
        new TestPlace().Answers("Get-Mailbox", Item(("EmailAddresses", addresses))).Compare(command);

    [Fact]
    public void An_address_is_added_and_taken_away_again()
    {
        var comparison = InDirectory(User(("Add", Table((Proxies, NewSip)))), (Proxies, new[] { Smtp }));

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Equal([$"{Proxies}: {Smtp}, planned {Smtp}, {NewSip}"], Texts(comparison.Difference));
        Assert.Equal($"{Proxies}: {Smtp}, planned {Smtp}, {NewSip}.", comparison.Message);
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Add @{{{Proxies}=\"{NewSip}\"}}"], Lines(comparison.Remedy));
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Remove @{{{Proxies}=\"{NewSip}\"}}"], Lines(comparison.Undo));
        Assert.Equal("What was planned.", comparison.Remedy[0].Description);
        Assert.Equal("Gives the user 'CN=Anna' back what was there.", comparison.Undo[0].Description);
    }

    [Fact]
    public void What_is_there_in_another_spelling_of_a_host_is_in_place()
    {
        var comparison = InDirectory(User(("Add", Table((Proxies, NewSip))), ("Confirm", false)), (Proxies, new[] { Smtp, "SIP:Anna@Contoso.com" }));

        Assert.Equal((PlanState.InPlace, "The user 'CN=Anna' is as planned."), (comparison.PlanState, comparison.Message));
    }

    [Theory]
    [InlineData("SMTP:anna@contoso.com", "SMTP:Anna@contoso.com", true)]
    [InlineData("SMTP:anna@contoso.com", "smtp:anna@contoso.com", false)]
    [InlineData("smtp:anna@contoso.com", "SMTP:anna@contoso.com", false)]
    [InlineData("smtp:anna@contoso.com", "smtp:ANNA@contoso.com", true)]
    [InlineData("SMTP:anna@contoso.com", "SMTP:berta@contoso.com", false)]
    public void Whether_a_mail_address_is_the_primary_one_counts(string planned, string current, bool isInPlace) =>
        Assert.Equal(isInPlace ? PlanState.InPlace : PlanState.Different, InDirectory(User(("Add", Table((Proxies, planned)))), (Proxies, new[] { current })).PlanState);

    [Fact]
    public void Of_several_values_only_those_that_are_open_are_changed()
    {
        var comparison = InDirectory(
            User(("Remove", Table((Proxies, new[] { OldSip, "sip:gone@contoso.com" }))), ("Add", Table((Proxies, new[] { NewSip, Smtp })))),
            (Proxies, new[] { OldSip, Smtp }));

        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Remove @{{{Proxies}=\"{OldSip}\"}} -Add @{{{Proxies}=\"{NewSip}\"}}"], Lines(comparison.Remedy));
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Remove @{{{Proxies}=\"{NewSip}\"}} -Add @{{{Proxies}=\"{OldSip}\"}}"], Lines(comparison.Undo));
        Assert.Equal([$"{Proxies}: {OldSip}, {Smtp}, planned {Smtp}, {NewSip}"], Texts(comparison.Difference));
    }

    [Fact]
    public void A_value_in_another_spelling_is_taken_away_in_the_old_one_only()
    {
        var command = User(("Remove", Table((Proxies, "SIP:anna@contoso.com"))), ("Add", Table((Proxies, NewSip))));

        var open = InDirectory(command, (Proxies, new[] { "SIP:anna@contoso.com" }));
        var done = InDirectory(command, (Proxies, new[] { NewSip }));

        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Remove @{{{Proxies}=\"SIP:anna@contoso.com\"}} -Add @{{{Proxies}=\"{NewSip}\"}}"], Lines(open.Remedy));
        Assert.Equal([$"{Proxies}: SIP:anna@contoso.com, planned {NewSip}"], Texts(open.Difference));
        Assert.Equal(PlanState.InPlace, done.PlanState);
    }

    [Fact]
    public void What_is_taken_away_for_good_is_taken_away_in_any_spelling()
    {
        var alone = InDirectory(User(("Remove", Table((Proxies, OldSip)))), (Proxies, new[] { Smtp, OldSip.ToUpperInvariant() }));
        var besideAnother = InDirectory(User(("Remove", Table((Proxies, OldSip))), ("Add", Table((Proxies, NewSip)))), (Proxies, new[] { NewSip, OldSip.ToUpperInvariant() }));

        Assert.Equal([$"{Proxies}: {Smtp}, {OldSip.ToUpperInvariant()}, planned {Smtp}"], Texts(alone.Difference));
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Remove @{{{Proxies}=\"{OldSip.ToUpperInvariant()}\"}}"], Lines(besideAnother.Remedy));
    }

    [Fact]
    public void A_spelling_that_was_taken_away_beside_another_addition_is_told_from_that()
    {
        var comparison = InDirectory(
            User(("Remove", Table((Proxies, "SIP:anna@contoso.com"))), ("Add", Table((Proxies, new[] { NewSip, Smtp })))), (Proxies, new[] { NewSip, Smtp }));

        Assert.Equal(PlanState.InPlace, comparison.PlanState);
    }

    [Fact]
    public void Two_values_of_one_attribute_are_added_as_a_list()
    {
        var comparison = InDirectory(User(("Add", Table((Proxies, new[] { NewSip, Smtp })))));

        Assert.Equal([$"{Proxies}: (empty), planned {NewSip}, {Smtp}"], Texts(comparison.Difference));
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Add @{{{Proxies}=@(\"{NewSip}\", \"{Smtp}\")}}"], Lines(comparison.Remedy));
    }

    [Fact]
    public void An_attribute_is_replaced_and_gets_its_old_value_or_none_back()
    {
        const string attribute = "msRTCSIP-PrimaryUserAddress";
        var command = User(("Replace", Table((attribute, NewSip))));

        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Replace @{{\"{attribute}\"=\"{OldSip}\"}}"], Lines(InDirectory(command, (attribute, OldSip)).Undo));
        Assert.Equal([$"Set-ADUser -Identity \"CN=Anna\" -Clear \"{attribute}\""], Lines(InDirectory(command).Undo));
        Assert.Equal([command.CommandLine], Lines(InDirectory(command).Remedy));
        Assert.Equal(PlanState.InPlace, InDirectory(command, (attribute, NewSip.ToUpperInvariant())).PlanState);
        Assert.Equal(PlanState.Different, InDirectory(command, (attribute, new[] { NewSip, OldSip })).PlanState);
        Assert.Equal([$"{attribute}: {OldSip}, planned {NewSip}"], Texts(InDirectory(command, (attribute, OldSip)).Difference));
    }

    [Fact]
    public void The_mail_attribute_has_a_parameter_of_its_own()
    {
        var command = User(("EmailAddress", "anna@contoso.com"));

        Assert.Equal([command.CommandLine], Lines(InDirectory(command, ("mail", "a@old.contoso.com")).Remedy));
        Assert.Equal(["Set-ADUser -Identity \"CN=Anna\" -EmailAddress \"a@old.contoso.com\""], Lines(InDirectory(command, ("mail", "a@old.contoso.com")).Undo));
        Assert.Equal(["Set-ADUser -Identity \"CN=Anna\" -Clear \"mail\""], Lines(InDirectory(command).Undo));
        Assert.Equal(PlanState.InPlace, InDirectory(command, ("mail", "Anna@contoso.com")).PlanState);
    }

    [Fact]
    public void What_is_cleared_comes_back()
    {
        var one = User(("Clear", "mail"));
        var two = User(("Clear", new[] { "mail", "info" }));

        Assert.Equal(PlanState.InPlace, InDirectory(one).PlanState);
        Assert.Equal(PlanState.InPlace, InDirectory(one, ("mail", string.Empty)).PlanState);
        Assert.Equal(["Set-ADUser -Identity \"CN=Anna\" -EmailAddress \"a@contoso.com\""], Lines(InDirectory(one, ("mail", "a@contoso.com")).Undo));
        Assert.Equal(["Set-ADUser -Identity \"CN=Anna\" -Clear @(\"mail\", \"info\")"], Lines(InDirectory(two, ("mail", "a@contoso.com"), ("info", "x")).Remedy));
        Assert.Equal(["Set-ADUser -Identity \"CN=Anna\" -Clear \"info\""], Lines(InDirectory(two, ("info", "x")).Remedy));
    }

    [Fact]
    public void Several_kinds_of_change_go_back_in_one_command()
    {
        var comparison = InDirectory(
            User(("Add", Table((Proxies, NewSip))), ("Replace", Table(("info", "new"))), ("EmailAddress", "anna@contoso.com"), ("Clear", "pager")),
            (Proxies, Smtp), ("info", "old"), ("mail", "a@contoso.com"), ("pager", "7"));

        Assert.Equal(
            [$"Set-ADUser -Identity \"CN=Anna\" -Add @{{{Proxies}=\"{NewSip}\"}} -Replace @{{info=\"new\"}} -EmailAddress \"anna@contoso.com\" -Clear \"pager\""],
            Lines(comparison.Remedy));
        Assert.Equal(4, comparison.Difference.Length);
        Assert.Single(comparison.Undo);
        Assert.Equal("7", ((Hashtable)comparison.Undo[0].Parameters["Replace"]!)["pager"]);
        Assert.Equal("old", ((Hashtable)comparison.Undo[0].Parameters["Replace"]!)["info"]);
        Assert.Equal("a@contoso.com", comparison.Undo[0].Parameters["EmailAddress"]);
        Assert.Equal(NewSip, ((Hashtable)comparison.Undo[0].Parameters["Remove"]!)[Proxies]);
        Assert.False(comparison.Undo[0].Parameters.Contains("Add"));
    }

    [Fact]
    public void The_user_is_asked_for_where_the_change_goes_with_the_attributes_that_it_touches()
    {
        var place = new TestPlace().Answers("Get-ADUser", Item());

        var comparison = place.Compare(User(("Server", "dc.contoso.com"), ("Add", Table((Proxies, NewSip))), ("EmailAddress", "anna@contoso.com")));

        Assert.Equal([$"Get-ADUser -Identity \"CN=Anna\" -Server \"dc.contoso.com\" -Properties @(\"{Proxies}\", \"mail\")"], place.Asked);
        Assert.Contains("-Server \"dc.contoso.com\"", comparison.Undo[0].CommandLine, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_user_it_is_unknown()
    {
        var command = User(("EmailAddress", "anna@contoso.com"));

        Assert.Equal("No such user.", new TestPlace().Fails("Get-ADUser", "No such user.").Compare(command).Message);
        Assert.Equal("Get-ADUser gives 2 objects for 'CN=Anna', where one is expected.", new TestPlace().Answers("Get-ADUser", Item(), Item()).Compare(command).Message);
        Assert.Equal(PlanState.Unknown, new TestPlace().Answers("Get-ADUser").Compare(command).PlanState);
    }

    [Theory]
    [InlineData("Office")]
    [InlineData("Enabled")]
    public void A_change_of_something_else_cannot_be_compared(string parameter)
    {
        Assert.False(PlanEvaluation.IsComparable(User((parameter, "x"))));
        Assert.False(PlanEvaluation.IsComparable(CommandIn(CommandShell.ActiveDirectory, "Set-ADUser", ("EmailAddress", "anna@contoso.com"))));
        Assert.False(PlanEvaluation.IsComparable(CommandIn(CommandShell.ExchangeOnline, "Set-Mailbox", ("Identity", "anna"), ("Server", "x"))));
        Assert.True(PlanEvaluation.IsComparable(CommandIn(CommandShell.ActiveDirectory, "set-aduser", ("Identity", "CN=Anna"), ("emailaddress", "a@contoso.com"), ("server", "dc"))));
    }

    [Fact]
    public void Addresses_of_a_mailbox_are_added_and_taken_away()
    {
        var comparison = InExchange(Mailbox(Table(("Remove", OldSip), ("Add", new[] { NewSip, Smtp }))), Smtp, OldSip);

        Assert.Equal(PlanState.Different, comparison.PlanState);
        var remedy = (Hashtable)comparison.Remedy[0].Parameters["EmailAddresses"]!;
        var undo = (Hashtable)comparison.Undo[0].Parameters["EmailAddresses"]!;
        Assert.Equal((OldSip, NewSip), (remedy["Remove"], remedy["Add"]));
        Assert.Equal((NewSip, OldSip), (undo["Remove"], undo["Add"]));
        Assert.Equal("anna", comparison.Undo[0].Parameters["Identity"]);
        Assert.Equal("Gives the mailbox 'anna' back what was there.", comparison.Undo[0].Description);
    }

    [Fact]
    public void What_a_mailbox_only_gets_has_no_part_that_takes_away()
    {
        var remedy = (Hashtable)InExchange(Mailbox(Table(("Add", NewSip))), Smtp).Remedy[0].Parameters["EmailAddresses"]!;

        Assert.Equal("Add", Assert.Single(remedy.Keys));
    }

    [Fact]
    public void All_addresses_of_a_mailbox_are_replaced_and_come_back()
    {
        var comparison = InExchange(Mailbox(new[] { Smtp, NewSip }), Smtp, OldSip);

        Assert.Equal([$"Set-Mailbox -Identity \"anna\" -EmailAddresses @(\"{Smtp}\", \"{NewSip}\")"], Lines(comparison.Remedy));
        Assert.Equal([$"Set-Mailbox -Identity \"anna\" -EmailAddresses @(\"{Smtp}\", \"{OldSip}\")"], Lines(comparison.Undo));
        Assert.Equal(PlanState.InPlace, InExchange(Mailbox(new[] { Smtp, NewSip }), NewSip, Smtp).PlanState);
    }

    [Fact]
    public void A_mailbox_that_does_not_show_its_addresses_is_unknown() => Assert.Equal(
        "What Get-Mailbox gives does not tell EmailAddresses of 'anna'.",
        new TestPlace().Answers("Get-Mailbox", Item(("Identity", "anna"))).Compare(Mailbox(Table(("Add", NewSip)))).Message);

    [Fact]
    public void A_mailbox_is_asked_for_by_its_name()
    {
        var place = new TestPlace().Answers("Get-Mailbox", Item(("EmailAddresses", Smtp)));

        place.Compare(Mailbox(Table(("Add", NewSip))));

        Assert.Equal(["Get-Mailbox -Identity \"anna\""], place.Asked);
    }
}
