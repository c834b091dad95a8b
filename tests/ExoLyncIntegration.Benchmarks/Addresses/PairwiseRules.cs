using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Benchmarks.Addresses;

/// <summary>
/// The published rules of the tool that administrators had, in words of our own: each value against patterns, and against every value of every other user, because that is how
/// a duplicate is looked for there.
/// </summary>
internal static partial class PairwiseRules
{
    private const int MaximumLength = 256;

    /// <summary>Counts what the rules find about the first users, each of whom is compared with all.</summary>
    /// <param name="users">The values of each user.</param>
    /// <param name="judged">How many users are judged.</param>
    public static int Judge(IReadOnlyList<string[]> users, int judged)
    {
        var found = 0;
        for (var user = 0; user < judged; user++)
        {
            foreach (var value in users[user])
            {
                if (HasFault(value) || HasOther(users, user, value))
                {
                    found++;
                }
            }
        }

        return found;
    }

    private static bool HasFault(string value)
    {
        if (value.Length > MaximumLength || value.IndexOf(':', value.IndexOf(':', StringComparison.Ordinal) + 1) >= 0)
        {
            return true;
        }

        if (value.Contains("smtp:", StringComparison.OrdinalIgnoreCase))
        {
            return MailBreaker().IsMatch(value) || !MailForm().IsMatch(value);
        }

        return value.StartsWith("x400", StringComparison.OrdinalIgnoreCase) || value.StartsWith("x500", StringComparison.OrdinalIgnoreCase)
            ? LegacyBreaker().IsMatch(value)
            : OtherBreaker().IsMatch(value);
    }

    private static bool HasOther(IReadOnlyList<string[]> users, int user, string value)
    {
        for (var other = 0; other < users.Count; other++)
        {
            if (other == user)
            {
                continue;
            }

            foreach (var candidate in users[other])
            {
#pragma warning disable CA1309 // The peer compares so.
                if (string.Equals(value, candidate, StringComparison.InvariantCultureIgnoreCase))
#pragma warning restore CA1309
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"[\s<>();,\[\]""]")]
    private static partial Regex MailBreaker();

    [GeneratedRegex(@"^smtp:[a-z0-9!#$%&'*+/=?^_{|}~`-]+(\.[a-z0-9!#$%&'*+/=?^_{|}~`-]+)*@([a-z0-9-]+\.)+[a-z]{2,17}$", RegexOptions.IgnoreCase)]
    private static partial Regex MailForm();

    [GeneratedRegex(@"[\t\r\n\[\]""']")]
    private static partial Regex LegacyBreaker();

    [GeneratedRegex(@"[\s<>(),\[\]""]")]
    private static partial Regex OtherBreaker();
}
