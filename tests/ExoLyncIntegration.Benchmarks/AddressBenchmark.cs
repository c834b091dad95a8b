using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace ExoLyncIntegration.Benchmarks;

/// <summary>
/// A whole organization through the address tests, in the engine, as users drive them: how long a user takes and what stays in memory for
/// each, as the number of users doubles.
/// </summary>
internal static class AddressBenchmark
{
    private const int DefaultUsers = 1_000_000;

    private static readonly string[] FirstNames = ["Anna", "Bert", "Charlotte", "Dieter", "Elisabeth", "Friedrich", "Gül", "Hans", "Ines", "Johannes"];
    private static readonly string[] LastNames = ["Meier", "Oberhuber", "Li", "Schwarzenbach", "Ng", "Kowalski", "Andersson", "Fischer", "de Vries", "Özdemir"];

    /// <summary>Runs the benchmark.</summary>
    /// <param name="arguments">The largest number of users; a million unless given.</param>
    public static void Run(string[] arguments)
    {
        var largest = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultUsers;
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using (var import = PowerShell.Create(runspace))
        {
            import.AddCommand("Import-Module").AddParameter("Name", Path.Combine(RepositoryRoot, "ExoLyncIntegration.psd1")).Invoke();
        }

        // The first run compiles.
        Measure(runspace, "Test-ExoLyncSipAddress", 1_000);
        Measure(runspace, "Test-ExoLyncMailAddress", 1_000);
        Console.WriteLine("command                      users  seconds      CPU CPU us/user  bytes/user  duplicates");
        foreach (var command in new[] { "Test-ExoLyncSipAddress", "Test-ExoLyncMailAddress" })
        {
            for (var users = largest / 8; users <= largest; users *= 2)
            {
                var (elapsed, processor, bytes, failed) = Measure(runspace, command, users);
                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0,-24} {1,9:N0} {2,8:F1} {3,8:F1} {4,11:F1} {5,11:F1} {6,11:N0}",
                    command, users, elapsed.TotalSeconds, processor.TotalSeconds, processor.TotalMicroseconds / users, (double)bytes / users, failed));
            }
        }
    }

    private static string RepositoryRoot => typeof(AddressBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static (TimeSpan Elapsed, TimeSpan Processor, long Bytes, int Failed) Measure(Runspace runspace, string command, int users)
    {
        using var shell = PowerShell.Create(runspace);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = 0L;

        // What is alive when the last user is on the way. An argument is enumerated as the pipeline goes; input of Invoke would be buffered.
        var input = Users(users, () => after = GC.GetTotalMemory(forceFullCollection: true));
        shell.AddScript($"$args[0] | {command} | Where-Object Status -EQ Fail").AddArgument(input);
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var failed = shell.Invoke();
        return (clock.Elapsed, Environment.CpuUsage.TotalTime - processor, after - before, failed.Count);
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
