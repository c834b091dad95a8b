using System;
using System.Linq;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;
using Fault = ExoLyncIntegration.Server.Fault;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

/// <summary>What goes wrong with the cloud: whatever it is, no user is lost and none comes twice, or an error says that the list is not complete.</summary>
public sealed class FaultTests : CloudTest
{
    private const int Users = 2500;

    private static readonly string[] PassingFaults =
    [
        "429 in seconds", "429 until a date", "429 with a date in the past", "429 without a word", "503 in seconds", "500", "502", "504", "reset", "truncated JSON", "cut body",
        "damaged compression", "cut compression", "token refused once",
    ];

    public static TheoryData<string, int> Passing
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var fault in PassingFaults)
            {
                for (var page = 0; page < 3; page++)
                {
                    data.Add(fault, page);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Passing))]
    [Fault(Row.CloudThrottles, "Get-ExoLyncCloudUser")]
    [Fault(Row.CloudFails, "Get-ExoLyncCloudUser")]
    [Fault(Row.CloudLies, "Get-ExoLyncCloudUser")]
    public void A_passing_fault_on_any_page_costs_time_and_no_user(string fault, int page)
    {
        Tenant.UserCount = Users;
        Connect().ThrowOnError();
        for (var before = 0; before < page; before++)
        {
            Tenant.Faults.Enqueue(Fault.None);
        }

        Tenant.Faults.Enqueue(Named(fault));

        var outcome = Session.Run("Get-ExoLyncCloudUser -Verbose").ThrowOnError();

        Assert.Equal(Names(Users), UserNames(outcome));
        Assert.Equal(4, Tenant.Requests.Count);

        // A connection that was kept open and is reset, the platform mends by itself.
        Assert.True(outcome.Verbose.Count > 0 || fault == "reset");
    }

    public static TheoryData<string, string> Lasting => new()
    {
        { "missing permission", "CloudPermissionMissing" },
        { "expired page token", "CloudRequestRefused" },
        { "refused token", "CloudTokenRejected" },
        { "throttled for good", "CloudUnavailable" },
        { "down for good", "CloudUnavailable" },
        { "loop in the next link", "CloudAnswerInvalid" },
        { "page that is not there", "CloudRequestRefused" },
    };

    [Theory]
    [MemberData(nameof(Lasting))]
    [Fault(Row.CloudThrottles, "Get-ExoLyncCloudUser")]
    [Fault(Row.CloudFails, "Get-ExoLyncCloudUser")]
    [Fault(Row.CloudRefuses, "Get-ExoLyncCloudUser")]
    [Fault(Row.CloudLies, "Get-ExoLyncCloudUser")]
    public void A_lasting_fault_on_the_second_page_ends_with_its_error_after_the_users_before_it(string fault, string error)
    {
        Tenant.UserCount = Users;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.None);
        foreach (var each in Lasts(fault))
        {
            Tenant.Faults.Enqueue(each);
        }

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal([error], outcome.ErrorIds);
        Assert.Equal(Names(999), UserNames(outcome));
    }

    [Theory]
    [InlineData("https://graph.microsoft.com.evil.example/v1.0/users")]
    [InlineData("https://evil.example/v1.0/users")]
    [InlineData("https://graph.microsoft.com@evil.example/v1.0/users")]
    [InlineData("https://somebody:secret@graph.microsoft.com/v1.0/users")]
    [InlineData("http://graph.microsoft.com/v1.0/users")]
    [InlineData("https://graph.microsoft.com:8443/v1.0/users")]
    [InlineData("//evil.example/v1.0/users")]
    [InlineData("/v1.0/users?$skiptoken=2")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [Fault(Row.CloudLies, "Get-ExoLyncCloudUser")]
    public void A_next_link_to_another_place_is_not_followed_and_the_token_is_not_sent_there(string link)
    {
        Tenant.UserCount = Users;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.ForeignLink(link));

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal(["CloudAnswerInvalid"], outcome.ErrorIds);
        Assert.Single(Tenant.Requests);
        Assert.DoesNotContain(CloudWorld.ContactedHosts, static host => host.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public void Retry_After_in_seconds_is_kept_to()
    {
        Tenant.UserCount = 1;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.Answer(429, "2"));

        var outcome = Session.Run("Get-ExoLyncCloudUser -Verbose").ThrowOnError();

        Assert.EndsWith("sent again after 2.0 s.", Assert.Single(outcome.Verbose), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Get-ExoLyncCloudUser")]
    public void A_token_that_is_refused_is_renewed_once()
    {
        Tenant.UserCount = Users;
        Connect().ThrowOnError();
        var first = Tenant.Tokens.Single();
        Tenant.IsAccepted = token => token != first;

        Assert.Equal(Names(Users), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
        Assert.Equal(2, Tenant.Tokens.Count);
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Get-ExoLyncCloudUser")]
    public void A_token_that_is_refused_again_after_renewal_is_an_error_and_not_a_loop()
    {
        Connect().ThrowOnError();
        Tenant.IsAccepted = static _ => false;

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal(["CloudTokenRejected"], outcome.ErrorIds);
        Assert.Equal(2, Tenant.Requests.Count);
    }

    [Fact]
    [Fault(Row.ClockJumps, "Get-ExoLyncCloudUser")]
    public void A_clock_that_differs_is_named_where_the_token_is_refused()
    {
        Connect().ThrowOnError();
        Tenant.IsAccepted = static _ => false;
        Tenant.ClockSkew = TimeSpan.FromHours(2);

        Assert.Contains("clock differs from the service's by 120 minutes", Session.Run("Get-ExoLyncCloudUser").Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Row.ClockJumps, "Get-ExoLyncCloudUser")]
    public void A_wrong_clock_does_not_turn_a_date_into_hours_of_waiting()
    {
        // The service's clock is an hour ahead, and so is the date that it names.
        Tenant.UserCount = 1;
        Connect().ThrowOnError();
        Tenant.ClockSkew = TimeSpan.FromHours(1);
        Tenant.Faults.Enqueue(Fault.ThrottledUntil(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1)));

        Assert.Equal(Names(1), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
    }

    [Fact]
    public void A_given_token_that_is_refused_is_not_tried_again()
    {
        Session.Run("Connect-ExoLyncCloud -AccessToken $args[0]", Secure(Tenant.IssueToken("https://graph.microsoft.com"))).ThrowOnError();
        Tenant.IsAccepted = static _ => false;

        Assert.Equal(["CloudTokenRejected"], Session.Run("Get-ExoLyncCloudUser").ErrorIds);
        Assert.Single(Tenant.Requests);
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Get-ExoLyncCloudUser")]
    public void A_missing_permission_is_explained_with_the_consent_to_ask_for()
    {
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.Answer(403, code: "Authorization_RequestDenied"));

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal(["CloudPermissionMissing"], outcome.ErrorIds);
        Assert.Contains("application permission User.Read.All", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Tenant.ClientId, outcome.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Row.CloudLies, "Get-ExoLyncCloudUser")]
    public void An_answer_without_a_field_that_was_asked_for_is_never_taken_for_an_empty_field()
    {
        Tenant.UserCount = 5;
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.MissingField);

        Assert.Equal(Names(5), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
        Assert.Equal(2, Tenant.Requests.Count);
    }

    [Fact]
    public void A_request_that_is_refused_as_it_stands_is_not_repeated()
    {
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.Answer(400, code: "Directory_ExpiredPageToken"));

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal(["CloudRequestRefused"], outcome.ErrorIds);
        Assert.Contains("Directory_ExpiredPageToken", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Single(Tenant.Requests);
    }

    [Fact]
    public void A_fault_that_stays_ends_with_an_error_and_not_with_a_short_list()
    {
        Tenant.UserCount = 3;
        Connect().ThrowOnError();
        for (var count = 0; count < 8; count++)
        {
            Tenant.Faults.Enqueue(Fault.Answer(503, "0"));
        }

        var outcome = Session.Run("Get-ExoLyncCloudUser");

        Assert.Equal(["CloudUnavailable"], outcome.ErrorIds);
        Assert.Equal(8, Tenant.Requests.Count);
    }

    [Fact]
    [Fault(Row.CloudThrottles, "Get-ExoLyncCloudUser")]
    public void A_service_that_asks_to_wait_for_more_than_a_day_is_not_waited_for()
    {
        Connect().ThrowOnError();
        Tenant.Faults.Enqueue(Fault.Answer(429, "2147483647"));

        Assert.Equal(["CloudUnavailable"], Session.Run("Get-ExoLyncCloudUser").ErrorIds);
        Assert.Single(Tenant.Requests);
    }

    [Fact]
    [Fault(Row.ClockJumps, "Get-ExoLyncCloudUser")]
    public void A_clock_that_jumps_between_pages_costs_no_user()
    {
        // The token ends by the clock while the listing goes on: it is renewed, and the listing with it.
        Tenant.UserCount = Users;
        Tenant.Lifetime = TimeSpan.FromMinutes(2);
        Connect().ThrowOnError();

        Assert.Equal(Names(Users), UserNames(Session.Run("Get-ExoLyncCloudUser").ThrowOnError()));
        Assert.True(Tenant.Tokens.Count > 1);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(503, "1")]
    [InlineData(504, null)]
    [Fault(Row.CloudThrottles, "Get-ExoLyncCloudUser")]
    public void In_a_batch_only_what_was_throttled_is_asked_again(int status, string? retryAfter)
    {
        Tenant.UserCount = 20;
        Connect().ThrowOnError();
        Tenant.BatchFaults.Enqueue(Fault.None);
        Tenant.BatchFaults.Enqueue(Fault.Answer(status, retryAfter));
        Tenant.BatchFaults.Enqueue(Fault.Answer(status, retryAfter));

        var outcome = Session.Run("$args[0] | Get-ExoLyncCloudUser", [Names(20)]).ThrowOnError();

        Assert.Equal(Names(20), UserNames(outcome));
        Assert.Equal(22, Tenant.Requests.Count(static request => request.StartsWith("batch", StringComparison.Ordinal)));
    }

    [Fact]
    [Fault(Row.CloudLies, "Get-ExoLyncCloudUser")]
    public void What_a_batch_leaves_unanswered_is_asked_again()
    {
        Tenant.UserCount = 5;
        Connect().ThrowOnError();
        Tenant.BatchFaults.Enqueue(Fault.MissingField);

        Assert.Equal(Names(5), UserNames(Session.Run("$args[0] | Get-ExoLyncCloudUser", [Names(5)]).ThrowOnError()));
    }

    [Fact]
    [Fault(Row.CloudRefuses, "Get-ExoLyncCloudUser")]
    public void A_permission_that_is_missing_inside_a_batch_is_an_error()
    {
        Tenant.UserCount = 5;
        Connect().ThrowOnError();
        Tenant.BatchFaults.Enqueue(Fault.Answer(403));

        Assert.Equal(["CloudPermissionMissing"], Session.Run("$args[0] | Get-ExoLyncCloudUser", [Names(5)]).ErrorIds);
    }

    private static Fault[] Lasts(string fault) => fault switch
    {
        "missing permission" => [Fault.Answer(403, code: "Authorization_RequestDenied")],
        "expired page token" => [Fault.Answer(400, code: "Directory_ExpiredPageToken")],
        "refused token" => [Fault.Answer(401, code: "InvalidAuthenticationToken"), Fault.Answer(401, code: "InvalidAuthenticationToken")],
        "throttled for good" => [.. Enumerable.Repeat(Fault.Answer(429, "0"), 8)],
        "down for good" => [.. Enumerable.Repeat(Fault.Answer(503, "0"), 8)],
        "loop in the next link" => [Fault.LoopingLink],
        _ => [Fault.Answer(404, code: "Request_ResourceNotFound")],
    };

    private static Fault Named(string fault)
    {
        switch (fault)
        {
            case "429 in seconds": return Fault.Answer(429, "1");
            case "429 until a date": return Fault.ThrottledUntil(TimeSpan.FromSeconds(2));
            case "429 with a date in the past": return Fault.ThrottledUntil(TimeSpan.FromMinutes(-5));
            case "429 without a word": return Fault.Answer(429);
            case "503 in seconds": return Fault.Answer(503, "1");
            case "reset": return Fault.Reset;
            case "truncated JSON": return Fault.TruncatedJson;
            case "cut body": return Fault.CutBody;
            case "damaged compression": return Fault.DamagedCompression;
            case "cut compression": return Fault.CutCompression;
            case "token refused once": return Fault.Answer(401);
            default: return Fault.Answer(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
