using System;
using System.Collections.Generic;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Results;
using Xunit;

namespace ExoLyncIntegration.OAuth;

public sealed class EwsRulesTests
{
    private static readonly DateTimeOffset Before = new(2026, 9, 30, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset Blocked = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2027, 3, 31, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<bool?, int, DateTimeOffset, CheckStatus, string?> Cases => new()
    {
        { true, 1, Before, CheckStatus.Pass, null },
        { true, 1, Last, CheckStatus.Pass, null },
        { true, 1, End, CheckStatus.Fail, "Move the mailboxes' integration" },
        { true, 0, Before, CheckStatus.Warning, "Name the applications" },
        { true, 0, Last, CheckStatus.Warning, "Name the applications" },
        { false, 1, Before, CheckStatus.Fail, "Set-OrganizationConfig -EwsEnabled $true" },
        { false, 0, Last, CheckStatus.Fail, "Set-OrganizationConfig -EwsEnabled $true" },
        { null, 0, Before, CheckStatus.Warning, "Set-OrganizationConfig -EwsEnabled $true" },
        { null, 1, Blocked, CheckStatus.Warning, "Set-OrganizationConfig -EwsEnabled $true" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_setting_is_judged_by_the_day(bool? isEnabled, int applications, DateTimeOffset now, CheckStatus expected, string? remedy)
    {
        var result = EwsRules.Judge(new EwsSettings(isEnabled, new string[applications]), null, now);

        Assert.Equal(expected, result.Status);
        Assert.StartsWith(remedy ?? string.Empty, result.Remediation ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal(remedy is null, result.Remediation is null);
        Assert.Equal(now == End ? null : $"EwsEnabled {isEnabled?.ToString() ?? "not set"}, {applications} allowed applications", result.Actual);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_nothing_is_set_the_message_says_whether_it_is_blocked_already(bool isBefore) => Assert.StartsWith(
        isBefore ? "Exchange Web Services are allowed only as long as nothing is set" : "Nothing is set: since 1 October 2026",
        EwsRules.Judge(new EwsSettings(null, []), null, isBefore ? Before : Blocked).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(false, 1, false)]
    [InlineData(null, 0, true)]
    [InlineData(null, 1, false)]
    public void Where_no_application_is_named_the_message_says_how(bool? isEnabled, int applications, bool isSaid)
    {
        foreach (var now in new[] { Before, Blocked })
        {
            Assert.Equal(isSaid, EwsRules.Judge(new EwsSettings(isEnabled, new string[applications]), null, now).Message.Contains("-EwsAllowedAppIDs"));
        }
    }

    [Fact]
    public void What_was_not_read_is_inconclusive_until_the_end_after_which_nothing_has_to_be_read()
    {
        var result = EwsRules.Judge(null, "No session.", Last);

        Assert.Equal((CheckStatus.Inconclusive, "The organization settings could not be read: No session."), (result.Status, result.Message));
        Assert.Equal(CheckStatus.Fail, EwsRules.Judge(null, "No session.", End).Status);
    }

    private static EwsSettings? Read(params KeyValuePair<string, object?>[] properties) => EwsSettings.Of(new ConfigurationItem(properties));

    [Theory]
    [InlineData(true, true)]
    [InlineData("False", false)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_setting_is_read_as_Exchange_and_files_write_it(object? value, bool? expected) => Assert.Equal(expected, Read(new KeyValuePair<string, object?>("EwsEnabled", value))!.Enabled);

    [Fact]
    public void Applications_are_read_from_a_text_or_a_list()
    {
        static KeyValuePair<string, object?>[] With(object? value) => [new("EwsEnabled", true), new("EwsAllowedAppIDs", value)];

        Assert.Equal(["a", "b", "c"], Read(With("a, b;c,"))!.AllowedAppIds);
        Assert.Equal(["a", "b"], Read(With(new List<string> { "a", "b" }))!.AllowedAppIds);
        Assert.Empty(Read(With(null))!.AllowedAppIds);
        Assert.Empty(Read(new KeyValuePair<string, object?>("EwsEnabled", true))!.AllowedAppIds);
    }

    [Fact]
    public void An_object_without_the_setting_is_not_the_organization() => Assert.Null(Read(new KeyValuePair<string, object?>("EwsAllowedAppIDs", "a")));
}
