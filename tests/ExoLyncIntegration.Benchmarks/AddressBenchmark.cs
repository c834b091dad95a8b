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
        Console.WriteLine("command                    users   seconds  us/user  bytes/user  duplicates found");
        foreach (var command in new[] { "Test-ExoLyncSipAddress", "Test-ExoLyncMailAddress" })
        {
            for (var users = largest / 8; users <= largest; users *= 2)
            {
                var (elapsed, bytes, failed) = Measure(runspace, command, users);
                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0,-24} {1,9:N0} {2,8:F1} {3,8:F1} {4,11:F1} {5,9:N0}",
                    command, users, elapsed.TotalSeconds, elapsed.TotalMicroseconds / users, (double)bytes / users, failed));
            }
        }
    }

    private static string RepositoryRoot => typeof(AddressBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static (TimeSpan Elapsed, long Bytes, int Failed) Measure(Runspace runspace, string command, int users)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand(command).AddCommand("Where-Object").AddParameter("Property", "Status").AddParameter("EQ").AddParameter("Value", "Fail");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = 0L;
        var clock = Stopwatch.StartNew();
        var failed = shell.Invoke(Users(users, () => after = LiveBytes(clock)));
        return (clock.Elapsed, after - before, failed.Count);
    }

    // What is alive when the last user is on the way; the collection itself is not counted as time.
    private static long LiveBytes(Stopwatch clock)
    {
        clock.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        clock.Start();
        return bytes;
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
            var name = string.Create(CultureInfo.InvariantCulture, $"firstname.lastname{(number % 100_000 == 99_999 ? number - 1 : number)}");
            var address = name + "@contoso.com";
            var proxies = new List<object> { "SMTP:" + address, "sip:" + address };
            if (number % 2 == 0)
            {
                proxies.Add("smtp:" + name + "@contoso.onmicrosoft.com");
            }

            var user = new PSObject();
            user.Properties.Add(new PSNoteProperty("DistinguishedName", string.Create(CultureInfo.InvariantCulture, $"CN=Lastname{number}\\, Firstname,OU=Staff,OU=Berlin,DC=contoso,DC=com")));
            user.Properties.Add(new PSNoteProperty("mail", address));
            user.Properties.Add(new PSNoteProperty("msRTCSIP-PrimaryUserAddress", "sip:" + address));
            user.Properties.Add(new PSNoteProperty("proxyAddresses", proxies.ToArray()));
            user.Properties.Add(new PSNoteProperty("UserPrincipalName", address));
            yield return user;
        }
    }
}
