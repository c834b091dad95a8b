using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Addresses;

public sealed partial class AddressInputTests
{
    private static readonly string[] Good = ["SMTP:anna@contoso.com", "sip:anna@contoso.com", "x500:/o=Contoso/cn=anna", "X400:C=US;A= ;P=Contoso;O=Exchange;S=Meier;", "eum:4711;phone-context=dp.contoso.com"];
    private static readonly string[] WithoutSip = ["SMTP:anna@contoso.com", "smtp:a.meier@contoso.com"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_ADUser_tells_everything_that_it_is_asked_for(bool deserialized)
    {
        var user = UserShapes.ADUser(Good, "anna@contoso.com", "sip:anna@contoso.com");

        var result = TestSip(deserialized ? user.Deserialized() : user);

        Assert.Equal(("Pass", UserShapes.DistinguishedName, "sip:anna@contoso.com"), (result.Status, result.Identity, result.SipAddress));
        Assert.Equal("Pass", TestMail(deserialized ? user.Deserialized() : user).Status);
    }

    [Fact]
    public void The_Enabled_of_an_account_in_Active_Directory_is_not_that_of_Lync()
    {
        var user = UserShapes.ADUser(WithoutSip, "anna@contoso.com", "sip:anna@contoso.com");

        Assert.Equal("Fail", TestSip(user).Status);
        Assert.Equal("NotApplicable", TestSip(UserShapes.ADUser(WithoutSip, null, "sip:anna@contoso.com", ("msRTCSIP-UserEnabled", null))).Status);
    }

    [Fact]
    public void What_Get_ADUser_was_not_asked_for_is_unknown_and_what_it_was_is_empty()
    {
        var notAsked = UserShapes.ADUser([], null, null);
        notAsked.Properties.Remove("PropertyNames");
        notAsked.Properties.Add(new PSNoteProperty("PropertyNames", new[] { "DistinguishedName", "UserPrincipalName", "SamAccountName" }));
        var asked = UserShapes.ADUser([], null, "sip:anna@contoso.com");

        Assert.All(TestMail(notAsked).Findings, finding => Assert.Equal("Inconclusive", finding.Status));
        Assert.Equal("Inconclusive", TestSip(notAsked).Status);
        Assert.Equal(["Mail.Missing"], TestMail(asked).Checks);
        Assert.Contains("Sip.Missing", TestSip(asked).Failed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_Mailbox_has_typed_collections_and_typed_addresses(bool deserialized)
    {
        PSObject Shape(string[] proxies) => deserialized ? UserShapes.Mailbox(proxies, "anna@contoso.com").Deserialized() : UserShapes.Mailbox(proxies, "anna@contoso.com");

        Assert.Equal(("Pass", "anna", "anna@contoso.com"), (TestMail(Shape(Good)).Status, TestMail(Shape(Good)).Identity, TestMail(Shape(Good)).Mail));
        Assert.Contains("Sip.Missing", TestSip(Shape(WithoutSip)).Failed);

        // A mailbox does not carry Lync Server's attribute: whether the two agree is not known.
        Assert.Equal(["Sip.DiffersFromPrimaryUserAddress"], TestSip(Shape(Good)).Checks);
        Assert.Equal("Inconclusive", TestSip(Shape(Good)).Status);
        Assert.Equal("Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-Mailbox -ResultSize Unlimited)", TestSip(Shape(Good)).Remediation);
        Assert.Null(TestSip(Shape(Good)).DirectoryIdentity);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_EXOMailbox_has_texts(bool deserialized)
    {
        var mailbox = UserShapes.ExoMailbox(Good, "anna@contoso.com");

        var result = TestMail(deserialized ? mailbox.Deserialized() : mailbox);

        Assert.Equal(("Pass", "anna@contoso.com"), (result.Status, result.Mail));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_CsUser_knows_the_SIP_address_and_the_home_but_no_proxy_addresses(bool deserialized)
    {
        var user = UserShapes.CsUser("sip:anna@contoso.com");
        var outcome = Run("$args[0] | Test-ExoLyncSipAddress -Scenario OnPremises", deserialized ? user.Deserialized() : user);
        var result = new AddressOutcome(outcome.Output.Single());

        Assert.Equal(("Inconclusive", "sip:anna@contoso.com", UserShapes.DistinguishedName), (result.Status, result.SipAddress, result.DirectoryIdentity));
        Assert.Contains("Sip.Missing", result.Checks);
        Assert.DoesNotContain("Sip.Homing", result.Checks);
    }

    [Fact]
    public void Get_CsUser_and_mailboxes_together_know_everything()
    {
        var user = UserShapes.CsUser("sip:anna@contoso.com");
        user.Properties.Add(new PSNoteProperty("UserPrincipalName", "anna@contoso.com"));

        var outcome = Run("$args[0] | Test-ExoLyncSipAddress -Scenario OnPremises -CloudUser $args[1]", user, UserShapes.Mailbox(Good, "anna@contoso.com"));

        Assert.Equal("Pass", outcome.Single("Status")?.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Get_CsUser_says_whom_Lync_is_not_enabled_for(bool? enabled) =>
        Assert.Equal("NotApplicable", TestSip(UserShapes.CsAdUser(null, enabled, "anna@contoso.com")).Status);

    [Fact]
    public void Get_CsAdUser_knows_the_mail_address()
    {
        var result = TestMail(UserShapes.CsAdUser("sip:anna@contoso.com", true, null));

        Assert.Contains("Mail.Missing", result.Failed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_MgUser_has_every_property_and_null_where_it_was_not_asked(bool deserialized)
    {
        PSObject Shape(string? mail, string[]? proxies, string[]? messaging, string[]? phones = null) =>
            deserialized ? UserShapes.MgUser(mail, proxies, messaging, phones).Deserialized() : UserShapes.MgUser(mail, proxies, messaging, phones);

        Assert.Equal("Pass", TestMail(Shape("anna@contoso.com", Good, ["anna@contoso.com"])).Status);
        Assert.Contains("Sip.Missing", TestSip(Shape("anna@contoso.com", WithoutSip, [])).Failed);
        Assert.Equal([], TestSip(Shape("anna@contoso.com", null, null)).Failed);
        Assert.Equal([], TestMail(Shape(null, null, null)).Failed);
        Assert.Equal(["Mail.Missing"], TestMail(Shape(null, null, null, phones: [])).Failed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Get_ExoLyncCloudUser_was_asked_for_everything(bool deserialized)
    {
        using var session = new EngineSession();
        PSObject Shape(string proxies, string messaging)
        {
            var user = session.Run($"[ExoLyncIntegration.Tenants.CloudUser] @{{ Id = '7f1b7a3e-0000-4000-8000-000000000001'; UserPrincipalName = 'anna@contoso.com'; Mail = 'anna@contoso.com'; ProxyAddresses = {proxies}; ImAddresses = {messaging} }}").ThrowOnError().Output.Single();
            return deserialized ? user.Deserialized() : user;
        }

        Assert.Equal("Pass", TestMail(Shape("'SMTP:anna@contoso.com', 'SIP:anna@contoso.com'", "'anna@contoso.com'")).Status);
        Assert.Equal(["Sip.DiffersFromPrimaryUserAddress"], TestSip(Shape("'SMTP:anna@contoso.com', 'SIP:anna@contoso.com'", "'anna@contoso.com'")).Checks);
        Assert.Contains("Sip.Missing", TestSip(Shape("'SMTP:anna@contoso.com'", "@()")).Failed);
        Assert.Contains("Mail.NotPrimary", TestMail(Shape("'SMTP:a.meier@contoso.com'", "@()")).Failed);
    }

    // What a user on-premises and its copy in the cloud have in common; the copy has another SIP address, so that whether it was found shows.
    [Theory]
    [InlineData("'mS-DS-ConsistencyGuid' = [guid] '00112233-4455-6677-8899-aabbccddeeff'; ObjectGUID = [guid]::NewGuid()", "onPremisesImmutableId = 'MyIRAFVEd2aImaq7zN3u/w=='", true)]
    [InlineData("ObjectGUID = [guid] '00112233-4455-6677-8899-aabbccddeeff'", "ImmutableId = 'MyIRAFVEd2aImaq7zN3u/w=='", true)]
    [InlineData("ObjectGUID = '00112233-4455-6677-8899-aabbccddeeff'", "onPremisesImmutableId = 'MyIRAFVEd2aImaq7zN3u/w=='", true)]
    [InlineData("'mS-DS-ConsistencyGuid' = ([guid] '00112233-4455-6677-8899-aabbccddeeff').ToByteArray()", "onPremisesImmutableId = 'MyIRAFVEd2aImaq7zN3u/w=='", true)]
    [InlineData("ObjectGUID = [guid] '00112233-4455-6677-8899-aabbccddeeff'", "onPremisesImmutableId = 'myiraFVEd2aImaq7zN3u/w=='", false)]
    [InlineData("userPrincipalName = 'anna@contoso.com'", "UserPrincipalName = 'ANNA@Contoso.com'", true)]
    [InlineData("userPrincipalName = 'anna@contoso.com'", "UserPrincipalName = 'bert@contoso.com'", false)]
    [InlineData("mail = 'anna@contoso.com'", "PrimarySmtpAddress = 'Anna@contoso.com'", true)]
    [InlineData("mail = 'anna@contoso.com'", "Mail = 'bert@contoso.com'", false)]
    [InlineData("userPrincipalName = 'anna@contoso.com'; mail = 'bert@contoso.com'", "UserPrincipalName = 'carl@contoso.com'; Mail = 'bert@contoso.com'", true)]
    public void A_copy_in_the_cloud_is_joined_by_immutable_id_sign_in_name_and_mail_address(string here, string there, bool isFound)
    {
        using var session = new EngineSession();
        var outcome = session.Run(
            $"[pscustomobject] @{{ 'msRTCSIP-PrimaryUserAddress' = 'sip:anna@contoso.com'; {here} }} | Test-ExoLyncSipAddress -CloudUser ([pscustomobject] @{{ Id = 'x'; proxyAddresses = 'sip:cloud@contoso.com'; {there} }})").ThrowOnError();

        Assert.Contains(isFound ? "Sip.CloudAddress" : "Sip.CloudUser", new AddressOutcome(outcome.Output.Single()).Failed);
    }

    [Theory]
    [InlineData("Test-ExoLyncSipAddress", "sip:anna@contoso.com:5061", "Sip.Port")]
    [InlineData("Test-ExoLyncSipAddress", "anna@contoso.com", "Sip.Prefix")]
    [InlineData("Test-ExoLyncMailAddress", "anna@contoso", "Mail.Format")]
    public void A_text_is_judged_as_an_address_that_stands_in_no_attribute(string command, string text, string check)
    {
        var result = new AddressOutcome(Run($"$args[0] | {command}", text).Output.Single());

        Assert.Equal([check], result.Failed);
        Assert.DoesNotContain("msRTCSIP", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" in mail", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_text_says_what_it_does_not_tell_and_how_to_have_it()
    {
        var result = new AddressOutcome(Run("'sip:anna@contoso.com' | Test-ExoLyncSipAddress").Output.Single());

        Assert.Equal("Inconclusive", result.Status);
        Assert.StartsWith("A text tells an address alone", result.Message, StringComparison.Ordinal);
        Assert.Contains("-ProxyAddresses", result.Remediation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-ADUser", "Get-ADUser -Filter * -Properties ")]
    [InlineData("Get-CsUser", "Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-Mailbox ")]
    [InlineData("Get-Mailbox", "Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-Mailbox ")]
    [InlineData("Get-EXOMailbox", "Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-Mailbox ")]
    [InlineData("Get-MgUser", "Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-MgUser ")]
    [InlineData("Import-Csv", "Give the objects a property named msRTCSIP-PrimaryUserAddress (a file: a column)")]
    [InlineData("the parameters", "Give -SipAddress as well")]
    public void What_is_unknown_comes_with_the_way_to_know_it_for_each_source(string source, string remedy)
    {
        var user = source switch
        {
            "Get-ADUser" => NotAsked(UserShapes.ADUser(Good, "anna@contoso.com", null)),
            "Get-CsUser" => UserShapes.CsUser("sip:anna@contoso.com"),
            "Get-Mailbox" => UserShapes.Mailbox(Good, "anna@contoso.com"),
            "Get-EXOMailbox" => UserShapes.ExoMailbox(Good, "anna@contoso.com"),
            "Get-MgUser" => UserShapes.MgUser("anna@contoso.com", Good, ["anna@contoso.com"]),
            _ => null,
        };
        var outcome = source switch
        {
            "Import-Csv" => Run("[pscustomobject] @{ proxyAddresses = 'SMTP:anna@contoso.com;sip:anna@contoso.com' } | Test-ExoLyncSipAddress"),
            "the parameters" => Run("Test-ExoLyncSipAddress -ProxyAddresses SMTP:anna@contoso.com, sip:anna@contoso.com -UserPrincipalName anna@contoso.com"),
            _ => Run("$args[0] | Test-ExoLyncSipAddress", user),
        };

        var result = new AddressOutcome(outcome.Output.Single());
        Assert.Equal("Inconclusive", result.Status);
        Assert.StartsWith(remedy, result.Remediation, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_what_a_false_is_for_where_nobody_fails()
    {
        using var session = new EngineSession();
        var doubt = session.Run("$args[0], $args[0] | Test-ExoLyncSipAddress -Quiet", UserShapes.Mailbox(Good, "anna@contoso.com")).ThrowOnError();
        var failure = session.Run("$args | Test-ExoLyncSipAddress -Quiet", UserShapes.Mailbox(Good, "anna@contoso.com"), UserShapes.Mailbox(WithoutSip, "bert@contoso.com")).ThrowOnError();

        Assert.False((bool)doubt.Output.Single().BaseObject);
        var warning = Assert.Single(doubt.Warnings);
        Assert.Contains("Sip.DiffersFromPrimaryUserAddress could not be judged for 2 of 2 users", warning, StringComparison.Ordinal);
        Assert.EndsWith("Get-CsUser | Test-ExoLyncSipAddress -CloudUser (Get-Mailbox -ResultSize Unlimited)", warning, StringComparison.Ordinal);
        Assert.False((bool)failure.Output.Single().BaseObject);
        Assert.Empty(failure.Warnings);
    }

    [Fact]
    public void A_user_whose_SIP_address_only_the_cloud_knows_is_inconclusive()
    {
        using var session = new EngineSession();
        var outcome = session.Run("[pscustomobject] @{ UserPrincipalName = 'anna@contoso.com' } | Test-ExoLyncSipAddress -CloudUser $args[0]", UserShapes.Mailbox(Good, "anna@contoso.com")).ThrowOnError();

        Assert.Equal(["Inconclusive"], outcome.Column("Status"));
    }

    [Fact]
    public void A_CSV_file_has_several_values_in_one_field()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllLines(
            path,
            [
                "\"DisplayName\",\"UserPrincipalName\",\"mail\",\"proxyAddresses\",\"msRTCSIP-PrimaryUserAddress\"",
                "\"Anna\",\"anna@contoso.com\",\"anna@contoso.com\",\"SMTP:anna@contoso.com;smtp:a.meier@contoso.com; X400:C=US;A= ;P=Contoso;S=Meier;sip:anna@contoso.com\",\"sip:anna@contoso.com\"",
                "\"Bert\",\"bert@contoso.com\",\"\",\"\",\"sip:bert@contoso.com\"",
                "\"Carl\",\"carl@contoso.com\",\"carl@contoso.com\",\"System.Object[]\",\"sip:carl@contoso.com\"",
                "\"Dora\",\"dora@contoso.com\",\"dora@contoso.com\",\"SMTP:dora@contoso.com;sip:dora@contoso.com;gruu\",\"sip:dora@contoso.com\"",
            ]);
        try
        {
            using var session = new EngineSession();
            session.Run(CsvReader.Definition).ThrowOnError();
            var sip = session.Run("Import-Csv $args[0] | Test-ExoLyncSipAddress", path).ThrowOnError();
            var mail = session.Run("Import-Csv $args[0] | Test-ExoLyncMailAddress", path).ThrowOnError();

            Assert.Equal(["Pass", "Fail", "Inconclusive", "Fail"], sip.Column("Status"));
            Assert.Equal(["anna@contoso.com", "bert@contoso.com", "carl@contoso.com", "dora@contoso.com"], sip.Column("Identity"));
            Assert.Equal(["Sip.Parameter"], new AddressOutcome(sip.Output[3]).Checks);
            Assert.Equal(["Pass", "Fail", "Inconclusive", "Pass"], mail.Column("Status"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_object_without_addresses_is_one_error_and_the_rest_goes_on()
    {
        using var session = new EngineSession();
        var outcome = session.Run("[pscustomobject]@{ Color = 'red' }, $args[0] | Test-ExoLyncSipAddress", UserShapes.ADUser(Good, "anna@contoso.com", "sip:anna@contoso.com"));

        Assert.Equal(["ObjectWithoutAddress"], outcome.ErrorIds);
        Assert.NotEmpty(outcome.Errors[0].ErrorDetails.RecommendedAction);
        Assert.Equal(["Pass"], outcome.Column("Status"));
    }

    [Fact]
    public void Addresses_can_be_typed_at_the_prompt()
    {
        using var session = new EngineSession();
        const string Whole = "-Identity anna -SipAddress sip:anna@contoso.com -ProxyAddresses SMTP:anna@contoso.com, sip:anna@contoso.com -Mail anna@contoso.com -UserPrincipalName anna@contoso.com";

        Assert.Equal(["Pass"], session.Run($"Test-ExoLyncSipAddress {Whole}").ThrowOnError().Column("Status"));
        Assert.Equal(["Pass"], session.Run($"Test-ExoLyncMailAddress {Whole} -AcceptedDomain contoso.com").ThrowOnError().Column("Status"));
        Assert.Equal(["NotApplicable"], session.Run($"Test-ExoLyncSipAddress {Whole} -SipEnabled $false").ThrowOnError().Column("Status"));
        Assert.Equal(["Fail"], session.Run("'sip:anna' | Test-ExoLyncSipAddress").ThrowOnError().Column("Status"));
        Assert.Equal(["Fail"], session.Run("'anna' | Test-ExoLyncMailAddress").ThrowOnError().Column("Status"));
    }

    [Fact]
    public void An_address_typed_as_empty_is_empty_and_one_not_typed_is_unknown()
    {
        using var session = new EngineSession();

        Assert.Equal(["Fail"], session.Run("Test-ExoLyncMailAddress -Mail '' -UserPrincipalName anna@contoso.com").ThrowOnError().Column("Status"));
        Assert.Equal(["Fail"], session.Run("Test-ExoLyncMailAddress -Mail $null -SipAddress sip:anna@contoso.com").ThrowOnError().Column("Status"));
        Assert.Equal(["Inconclusive"], session.Run("Test-ExoLyncMailAddress -SipAddress sip:anna@contoso.com").ThrowOnError().Column("Status"));
        Assert.Equal(["Fail"], session.Run("Test-ExoLyncSipAddress -SipAddress sip:anna@contoso.com -ProxyAddresses @()").ThrowOnError().Column("Status"));
    }

    [Fact]
    public void Accepted_domains_can_be_the_objects_of_Exchange()
    {
        var domain = new PSObject();
        domain.Properties.Add(new PSNoteProperty("Name", "Contoso (default)"));
        domain.Properties.Add(new PSNoteProperty("DomainName", "contoso.com"));

        var outcome = Run("$args[0], $args[1] | Test-ExoLyncMailAddress -AcceptedDomain $args[2]", UserShapes.Mailbox(Good, "anna@contoso.com"), UserShapes.Mailbox(["SMTP:b@fabrikam.com"], "b@fabrikam.com"), domain);

        Assert.Equal(["Pass", "Fail"], outcome.Column("Status"));
    }

    [Theory]
    [InlineData("$args[0] | Test-ExoLyncMailAddress -Quiet", true)]
    [InlineData("$args[0], $args[1] | Test-ExoLyncMailAddress -Quiet", false)]
    [InlineData("$args[0] | Test-ExoLyncSipAddress -Quiet", true)]
    [InlineData("$args[2] | Test-ExoLyncSipAddress -Quiet", false)]
    [InlineData("$args[0], 1 | Test-ExoLyncSipAddress -Quiet -ErrorAction SilentlyContinue", false)]
    [InlineData("@() | Test-ExoLyncSipAddress -Quiet", false)]
    [InlineData("$args[0] | Test-ExoLyncSipAddress -Quiet -CloudUser $args[0]", true)]
    [InlineData("$args[0] | Test-ExoLyncSipAddress -Quiet -CloudUser $args[0], 1 -ErrorAction SilentlyContinue", false)]
    public void Quiet_gives_one_truth_value_that_doubt_makes_false(string script, bool expected)
    {
        using var session = new EngineSession();
        var outcome = session.Run(
            script, UserShapes.ADUser(Good, "anna@contoso.com", "sip:anna@contoso.com"), UserShapes.ADUser([], null, "sip:bert@contoso.com"), UserShapes.CsUser("sip:anna@contoso.com"));

        Assert.Equal(expected, Assert.Single(outcome.Output).BaseObject);
    }

    [Fact]
    public void Every_party_of_a_duplicate_is_shown()
    {
        using var session = new EngineSession();
        var outcome = session.Run(
            "'anna', 'bert' | ForEach-Object { [pscustomobject]@{ SamAccountName = $_; mail = 'info@contoso.com'; proxyAddresses = 'SMTP:info@contoso.com'; 'msRTCSIP-PrimaryUserAddress' = '' } } | Test-ExoLyncMailAddress").ThrowOnError();

        Assert.Equal(["anna", "bert", "anna"], outcome.Column("Identity"));
        Assert.Equal(["Pass", "Fail", "Fail"], outcome.Column("Status"));
    }

    [Fact]
    public void The_views_show_who_and_what()
    {
        using var session = new EngineSession();
        var text = Colour().Replace(session.Display("Test-ExoLyncSipAddress -Identity anna -SipAddress sip:anna -ProxyAddresses sip:anna"), string.Empty);

        Assert.Matches(@"Fail {10}anna  sip:anna\n {14}'sip:anna' in (.|\n)*\n {14}Do: ", text);
    }

    [Fact]
    public void A_user_who_passes_takes_one_line_and_SIP_and_mail_results_share_a_view()
    {
        using var session = new EngineSession();
        const string Whole = "-Identity anna -SipAddress sip:anna@contoso.com -ProxyAddresses SMTP:anna@contoso.com, sip:anna@contoso.com -Mail anna@contoso.com -UserPrincipalName anna@contoso.com";
        var lines = Colour().Replace(session.Display($"& {{ 1..2 | ForEach-Object {{ Test-ExoLyncSipAddress {Whole} }}; Test-ExoLyncMailAddress {Whole}; Test-ExoLyncMailAddress -Identity bert -Mail bert; (Test-ExoLyncMailAddress -Mail bert).Finding }}", 80), string.Empty)
            .Split('\n').Where(static line => line.Trim().Length > 0).ToList();

        Assert.Equal(["Pass          anna  sip:anna@contoso.com", "Pass          anna  sip:anna@contoso.com", "Pass          anna  anna@contoso.com", "Fail          bert"], lines.Take(4).Select(static line => line.TrimEnd()));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
        Assert.Contains(lines, line => line.StartsWith("Fail          Mail.Format  ", StringComparison.Ordinal));
    }

    private static PSObject NotAsked(PSObject user)
    {
        var names = ((string[])user.Properties["PropertyNames"].Value).Where(static name => name != "msRTCSIP-PrimaryUserAddress").ToArray();
        user.Properties.Remove("PropertyNames");
        user.Properties.Add(new PSNoteProperty("PropertyNames", names));
        return user;
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();

    private static SessionOutcome Run(string script, params object?[] arguments)
    {
        using var session = new EngineSession();
        return session.Run(script, arguments).ThrowOnError();
    }

    private static AddressOutcome TestSip(PSObject user) => new(Run("$args[0] | Test-ExoLyncSipAddress", user).Output.Single());

    private static AddressOutcome TestMail(PSObject user) => new(Run("$args[0] | Test-ExoLyncMailAddress", user).Output.Single());
}
