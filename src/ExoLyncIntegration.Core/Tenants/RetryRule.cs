using System;

namespace ExoLyncIntegration.Tenants;

/// <summary>When a request that a service could not answer is sent again.</summary>
/// <param name="MaximumAttempts">How often a request is sent in all.</param>
/// <param name="FirstDelay">The longest wait before the second attempt, where the service names none; it doubles with each attempt.</param>
/// <param name="LongestDelay">The longest wait that the rule chooses itself. What a service names is kept to, up to <see cref="LongestTold"/>.</param>
public sealed record RetryRule(int MaximumAttempts, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    /// <summary>The longest wait that a service may ask for; one that names more is not throttling, it is closed.</summary>
    public static TimeSpan LongestTold { get; } = TimeSpan.FromDays(1);

    /// <summary>Eight attempts, which without a word from the service take up to about two minutes.</summary>
    public static RetryRule Default { get; } = new(8, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>How long to wait before the next attempt.</summary>
    /// <param name="failures">How many attempts have failed, 1 or more.</param>
    /// <param name="retryAfter">What the service said: a number of seconds or a date (RFC 9110, 10.2.3); <see langword="null"/> where nothing.</param>
    /// <param name="now">The service's clock where it tells it, else this computer's: a date is compared with it.</param>
    /// <param name="jitter">A random number from 0 to 1, so that many callers do not return at once.</param>
    /// <returns>The wait; zero where a date has passed. <see langword="null"/> where no attempt is left, or none that is worth the wait.</returns>
    public TimeSpan? DelayBefore(int failures, string? retryAfter, DateTimeOffset now, double jitter)
    {
        if (failures >= MaximumAttempts)
        {
            return null;
        }

        if (Parse(retryAfter, now) is { } told)
        {
            return told <= LongestTold ? told : null;
        }

        var longest = Math.Min(LongestDelay.TotalMilliseconds, FirstDelay.TotalMilliseconds * Math.Pow(2, failures - 1));
        return TimeSpan.FromMilliseconds(longest * (0.5 + (jitter / 2)));
    }

    // A value that is neither seconds nor a date counts as none.
    private static TimeSpan? Parse(string? retryAfter, DateTimeOffset now)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (int.TryParse(retryAfter, System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite, invariant, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (DateTimeOffset.TryParseExact(
            retryAfter?.Trim(), "r", invariant, System.Globalization.DateTimeStyles.AssumeUniversal, out var date))
        {
            return date > now ? date - now : TimeSpan.Zero;
        }

        return null;
    }
}
