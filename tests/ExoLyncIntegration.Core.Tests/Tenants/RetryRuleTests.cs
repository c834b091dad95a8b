using System;
using Xunit;

namespace ExoLyncIntegration.Tenants;

public sealed class RetryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 300 ", 300)]
    [InlineData("0", 0)]
    [InlineData("Mon, 23 Nov 2026 12:01:30 GMT", 90)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0)]
    public void What_the_service_says_is_kept_to(string retryAfter, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRule.Default.DelayBefore(1, retryAfter, Now, jitter: 0.5));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    public void Without_a_usable_word_the_wait_doubles_up_to_a_limit(string? retryAfter)
    {
        Assert.Equal(TimeSpan.FromSeconds(1), RetryRule.Default.DelayBefore(1, retryAfter, Now, jitter: 1));
        Assert.Equal(TimeSpan.FromSeconds(4), RetryRule.Default.DelayBefore(3, retryAfter, Now, jitter: 1));
        Assert.Equal(TimeSpan.FromSeconds(60), new RetryRule(50, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)).DelayBefore(40, retryAfter, Now, jitter: 1));
    }

    [Fact]
    public void Jitter_takes_away_up_to_half_of_a_wait_so_that_callers_do_not_return_together()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), RetryRule.Default.DelayBefore(3, null, Now, jitter: 0));
        Assert.Equal(TimeSpan.FromSeconds(3), RetryRule.Default.DelayBefore(3, null, Now, jitter: 0.5));
    }

    [Theory]
    [InlineData("86400", true)]
    [InlineData("86401", false)]
    [InlineData("2147483647", false)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", false)]
    public void A_wait_of_more_than_a_day_is_not_worth_it(string retryAfter, bool isWaited) =>
        Assert.Equal(isWaited, RetryRule.Default.DelayBefore(1, retryAfter, Now, 0) is not null);

    [Fact]
    public void After_the_last_attempt_nothing_is_waited_for_whatever_the_service_says()
    {
        Assert.NotNull(RetryRule.Default.DelayBefore(7, "1", Now, 0));
        Assert.Null(RetryRule.Default.DelayBefore(8, "1", Now, 0));
    }
}
