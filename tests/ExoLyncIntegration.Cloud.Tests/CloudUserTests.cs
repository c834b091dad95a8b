using System;
using System.Linq;
using System.Text.Json.Nodes;
using ExoLyncIntegration.Server;
using Xunit;

namespace ExoLyncIntegration;

public sealed class CloudUserTests : CloudTest
{
    [Fact]
    public void All_users_come_in_order_over_all_pages()
    {
        Tenant.UserCount = 2500;
        Connect().ThrowOnError();

        Assert.Equal(Names(2500), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
        Assert.Equal(3, Tenant.Requests.Count);
        Assert.All(Tenant.Requests, static request => Assert.Contains("$top=999", request, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tenant_without_users_gives_nothing()
    {
        Connect().ThrowOnError();

        Assert.Empty(Session.Run("Get-ExoLyncCloudUser").ThrowOnError().Output);
    }

    [Fact]
    public void A_user_carries_what_the_address_checks_read_and_nothing_else_is_asked_for()
    {
        Tenant.UserCount = 1;
        Connect().ThrowOnError();

        var outcome = Session.Run("Get-ExoLyncCloudUser").ThrowOnError();

        Assert.Equal(["SMTP:user0@contoso.com", "sip:user0@contoso.com"], (string[])outcome.Single("ProxyAddresses")!);
        Assert.Equal(["user0@contoso.com"], (string[])outcome.Single("ImAddresses")!);
        Assert.Equal(true, outcome.Single("OnPremisesSyncEnabled"));
        Assert.Equal("AAAAAA==", outcome.Single("OnPremisesImmutableId"));
        Assert.DoesNotContain("*", Assert.Single(Tenant.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_directory_has_no_value_for_is_empty()
    {
        Tenant.UserCount = 1;
        Tenant.User = static _ => new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["userPrincipalName"] = "x@contoso.com", ["proxyAddresses"] = new JsonArray() };
        Connect().ThrowOnError();

        var outcome = Session.Run("Get-ExoLyncCloudUser").ThrowOnError();

        Assert.Null(outcome.Single("Mail"));
        Assert.Null(outcome.Single("OnPremisesSyncEnabled"));
        Assert.Empty((string[])outcome.Single("ProxyAddresses")!);
    }

    [Fact]
    public void A_domain_gets_those_with_any_address_in_it_by_an_advanced_query()
    {
        Tenant.UserCount = 3000;
        Tenant.User = static index =>
        {
            var user = TestTenant.Sample(index);
            if (index % 3 != 0)
            {
                user["userPrincipalName"] = $"user{index}@fabrikam.com";
                user["proxyAddresses"] = index % 3 == 1 ? new JsonArray($"SMTP:user{index}@contoso.com") : new JsonArray($"SMTP:user{index}@fabrikam.com");
            }

            return user;
        };
        Connect().ThrowOnError();

        var outcome = Session.Run("Get-ExoLyncCloudUser -Domain contoso.com").ThrowOnError();

        Assert.Equal(2000, outcome.Output.Count);
        Assert.Equal(2000, outcome.Column("Id").Distinct().Count());
        Assert.All(Tenant.Requests, static request => Assert.EndsWith(" advanced", request, StringComparison.Ordinal));
    }

    [Fact]
    public void A_domain_that_cannot_be_one_is_an_error_before_anything_is_asked()
    {
        Connect().ThrowOnError();

        Assert.Equal(["InvalidDomainName"], Session.Run("""Get-ExoLyncCloudUser -Domain "x') or (id ne '" """).ErrorIds);
        Assert.Empty(Tenant.Requests);
    }

    [Theory]
    [InlineData("user7@contoso.com")]
    [InlineData("sip:USER7@contoso.com")]
    [InlineData("smtp:user7@contoso.com")]
    [InlineData("00000007-0000-0000-0000-000000000001")]
    [InlineData("BwAAAA==")]
    public void A_user_is_found_by_whatever_names_it(string identity)
    {
        Tenant.UserCount = 30;
        Connect().ThrowOnError();

        Assert.Equal(["user7@contoso.com"], UserNames(Session.Run("Get-ExoLyncCloudUser $args[0]", identity).ThrowOnError()));
    }

    [Fact]
    public void Identities_from_the_pipeline_go_twenty_in_one_request_and_come_back_in_their_order()
    {
        Tenant.UserCount = 60;
        Connect().ThrowOnError();

        var names = Names(45).Reverse().ToArray();
        var outcome = Session.Run("$args[0] | Get-ExoLyncCloudUser", [names]).ThrowOnError();

        Assert.Equal(names, UserNames(outcome));
        Assert.Equal(3, Tenant.Requests.Count(static request => request.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public void Objects_are_found_by_the_property_that_the_cloud_knows()
    {
        Tenant.UserCount = 10;
        Connect().ThrowOnError();

        var outcome = Session.Run("""
            [pscustomobject]@{ Identity = 'CN=User 3,DC=contoso,DC=com'; SipAddress = 'sip:user3@contoso.com' },
            [pscustomobject]@{ Identity = 'User 4'; PrimarySmtpAddress = 'user4@contoso.com'; ExternalDirectoryObjectId = '00000004-0000-0000-0000-000000000001' },
            [pscustomobject]@{ UserPrincipalName = 'user5@contoso.com'; Mail = '' } | Get-ExoLyncCloudUser
            """).ThrowOnError();

        Assert.Equal(["user3@contoso.com", "user4@contoso.com", "user5@contoso.com"], UserNames(outcome));
    }

    [Fact]
    public void A_user_that_is_not_there_is_an_error_and_the_others_come()
    {
        Tenant.UserCount = 3;
        Connect().ThrowOnError();

        var outcome = Session.Run("'user1@contoso.com', 'nobody@contoso.com', 'user2@contoso.com', '99999999-0000-0000-0000-000000000001' | Get-ExoLyncCloudUser");

        Assert.Equal(["user1@contoso.com", "user2@contoso.com"], UserNames(outcome));
        Assert.Equal(["CloudUserNotFound", "CloudUserNotFound"], outcome.ErrorIds);
        Assert.Equal("nobody@contoso.com", outcome.Errors[0].TargetObject);
    }

    [Fact]
    public void An_apostrophe_in_an_address_is_part_of_it()
    {
        Tenant.UserCount = 1;
        Tenant.User = static index =>
        {
            var user = TestTenant.Sample(index);
            user["userPrincipalName"] = "o'brien@contoso.com";
            return user;
        };
        Connect().ThrowOnError();

        Assert.Equal(["o'brien@contoso.com"], UserNames(Session.Run("Get-ExoLyncCloudUser \"o'brien@contoso.com\"").ThrowOnError()));
    }

    [Fact]
    public void Users_pipe_into_the_address_tests()
    {
        Tenant.UserCount = 3;
        Tenant.User = static index =>
        {
            var user = TestTenant.Sample(index);
            if (index == 1)
            {
                user["proxyAddresses"] = new JsonArray("SMTP:user1@contoso.com");
                user["imAddresses"] = new JsonArray();
                user["mail"] = null;
            }

            return user;
        };
        Connect().ThrowOnError();

        var sip = Session.Run("Get-ExoLyncCloudUser | Test-ExoLyncSipAddress").ThrowOnError();
        var mail = Session.Run("Get-ExoLyncCloudUser | Test-ExoLyncMailAddress").ThrowOnError();

        Assert.Equal(Names(3), sip.Column("Identity"));
        Assert.Equal("Fail", sip.Column("Status")[1]);
        Assert.Equal("Fail", mail.Column("Status")[1]);
        Assert.DoesNotContain("Fail", new[] { sip.Column("Status")[0], sip.Column("Status")[2], mail.Column("Status")[0], mail.Column("Status")[2] });
    }

    [Fact]
    public void Users_on_premises_are_compared_with_those_in_the_cloud()
    {
        Tenant.UserCount = 2;
        Tenant.User = static index =>
        {
            var user = TestTenant.Sample(index);
            user["proxyAddresses"] = index == 0 ? new JsonArray("SMTP:user0@contoso.com", "sip:user0@contoso.com") : new JsonArray("SMTP:user1@contoso.com", "sip:other@contoso.com");
            user["imAddresses"] = index == 0 ? new JsonArray("user0@contoso.com") : new JsonArray("other@contoso.com");
            return user;
        };
        Connect().ThrowOnError();

        var outcome = Session.Run("""
            $cloud = Get-ExoLyncCloudUser
            0, 1 | ForEach-Object { [pscustomobject]@{
                UserPrincipalName = "user$_@contoso.com"; Mail = "user$_@contoso.com"; 'msRTCSIP-PrimaryUserAddress' = "sip:user$_@contoso.com"
                ProxyAddresses = "SMTP:user$_@contoso.com", "sip:user$_@contoso.com" } } |
                Test-ExoLyncSipAddress -CloudUser $cloud
            """).ThrowOnError();

        Assert.NotEqual("Fail", outcome.Column("Status")[0]);
        Assert.Equal("Fail", outcome.Column("Status")[1]);
    }

    [Fact]
    public void The_table_shows_the_addresses_that_count()
    {
        Tenant.UserCount = 1;
        Connect().ThrowOnError();

        var text = Session.Display("Get-ExoLyncCloudUser");

        Assert.Contains("SipAddress", text, StringComparison.Ordinal);
        Assert.Contains("sip:user0@contoso.com", text, StringComparison.Ordinal);
    }
}
