using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Addresses;

/// <summary>
/// A whole organization through the address tests, in the engine, as users drive them: how long a user takes and what stays in memory for
/// each, as the number of users doubles.
/// </summary>
internal sealed class AddressBenchmark : Benchmark
{
    private static readonly string[] FirstNames = ["Anna", "Bert", "Charlotte", "Dieter", "Elisabeth", "Friedrich", "Gül", "Hans", "Ines", "Johannes"];
    private static readonly string[] LastNames = ["Meier", "Oberhuber", "Li", "Schwarzenbach", "Ng", "Kowalski", "Andersson", "Fischer", "de Vries", "Özdemir"];

    /// <inheritdoc/>
    public override string Name => "addresses";

    /// <inheritdoc/>
    public override string Title => "Test-ExoLyncSipAddress and Test-ExoLyncMailAddress";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        using var session = new EngineSession();
        var largest = run.Size(1_000_000, 4_000);
        foreach (var command in new[] { "Test-ExoLyncSipAddress", "Test-ExoLyncMailAddress" })
        {
            var bytes = 0.0;
            var exponent = run.Growth(
                command, "users", 1, [largest / 4, largest / 2, largest], users => Measure(session, command, users, out bytes));
            run.Say($"{command}: {bytes:0.0} bytes a user stay in memory.");
            run.AtMost($"{command}, growth of time", "–", 1.05, exponent, string.Empty);
            run.AtMost($"{command}, memory", "–", 64, bytes, "bytes a user");
        }
    }

    private static TimeSpan Measure(EngineSession session, string command, int users, out double bytesPerUser)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = 0L;

        // What is alive when the last user is on the way. An argument is enumerated as the pipeline goes; input of Invoke would be buffered.
        var input = Users(users, () => after = GC.GetTotalMemory(forceFullCollection: true));
        var clock = Stopwatch.StartNew();
        session.Run($"$args[0] | {command} | Where-Object Status -EQ Fail", input);
        clock.Stop();
        bytesPerUser = (double)(after - before) / users;
        return clock.Elapsed;
    }

    /// <summary>Users as Get-ADUser gives them: one address for mail, SIP and sign-in, an alias for every second one; a few duplicates.</summary>
    private static IEnumerable Users(int count, Action beforeLast)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == count - 1)
            {
                beforeLast();
            }

            // One of a hundred thousand has an address that the one before has.
            var unique = number % 100_000 == 99_999 ? number - 1 : number;
            var (first, last) = (FirstNames[unique % 10], LastNames[unique / 10 % 10]);
            var name = string.Create(CultureInfo.InvariantCulture, $"{Plain(first)}.{Plain(last)}{unique / 100}");
            var address = name + "@contoso.com";
            var proxies = new List<object> { "SMTP:" + address, "sip:" + address };
            if (number % 2 == 0)
            {
                proxies.Add("smtp:" + name + "@contoso.onmicrosoft.com");
            }

            var user = new PSObject();
            user.Properties.Add(new PSNoteProperty("DistinguishedName", string.Create(CultureInfo.InvariantCulture, $"CN={last}\\, {first} {(unique == number ? number / 100 : number)},OU=Staff,OU=Berlin,DC=contoso,DC=com")));
            user.Properties.Add(new PSNoteProperty("mail", address));
            user.Properties.Add(new PSNoteProperty("msRTCSIP-PrimaryUserAddress", "sip:" + address));
            user.Properties.Add(new PSNoteProperty("proxyAddresses", proxies.ToArray()));
            user.Properties.Add(new PSNoteProperty("UserPrincipalName", address));
            yield return user;
        }
    }

    private static string Plain(string name) =>
        name.ToLowerInvariant().Replace("ü", "ue", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
}
