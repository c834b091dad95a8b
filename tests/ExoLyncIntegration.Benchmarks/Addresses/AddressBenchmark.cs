using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Addresses;

/// <summary>
/// A whole organization through the address tests, in the engine, as users drive them: beside what the engine alone needs, beside script functions and beside the pairwise rules;
/// how time grows with the number of users, and what stays in memory for each.
/// </summary>
internal sealed class AddressBenchmark : Benchmark
{
    private const int Rounds = 5;

    // Binds the same parameters and does nothing.
    private const string Binder = "Select-ByPropertyName";

    private static readonly string[] Commands = ["Test-ExoLyncSipAddress", "Test-ExoLyncMailAddress"];

    /// <inheritdoc/>
    public override string Name => "addresses";

    /// <inheritdoc/>
    public override string Title => "Test-ExoLyncSipAddress and Test-ExoLyncMailAddress";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        using var session = new EngineSession();
        session.Run("Import-Module -Assembly $args[0]", typeof(SelectByValueCommand).Assembly);
        session.Run(". ([scriptblock]::Create($args[0]))", File.ReadAllText(Path.Combine(EngineSession.RepositoryRoot, "tests/ExoLyncIntegration.Benchmarks/Addresses/AddressFunctions.ps1")));
        run.Say($"Users as Get-ADUser gives them, with names as people have them; one of {Organization.DuplicateEvery} wants an address that another has.");
        foreach (var command in Commands)
        {
            BesideTheEngine(run, session, command);
            BesideScript(run, session, command);
        }

        BesidePairs(run, session);
        foreach (var command in Commands)
        {
            Growth(run, session, command);
        }

        Growth(run, Binder, users => Measure(session, Binder, users, out _));
        run.Say($"{Binder} keeps nothing: what its time grows by is the engine's and the machine's.");
        CloudMemory(run, session);
    }

    private static void BesideTheEngine(BenchmarkRun run, EngineSession session, string command)
    {
        foreach (var users in new[] { run.Size(1_000, 100), run.Size(100_000, 200) })
        {
            var objects = Organization.Users(users).ToArray();
            var comparison = run.Compare(
                "users",
                Rounds,
                Through(session, command, objects),
                Through(session, Binder, objects),
                Through(session, "Select-ByValue", objects));
            run.AtMost(
                string.Create(CultureInfo.InvariantCulture, $"{command}, time for {users:#,0} users"), "a cmdlet that binds the same parameters and does nothing", 2, comparison.Time(command, Binder));
        }
    }

    private static void BesideScript(BenchmarkRun run, EngineSession session, string command)
    {
        var script = command == Commands[0] ? "Test-SipAddressByScript" : "Test-MailAddressByScript";
        var objects = Organization.Users(run.Size(10_000, 100)).ToArray();
        var comparison = run.Compare("users", Rounds, Through(session, command, objects), Through(session, script, objects), Through(session, Binder, objects));
        run.AtLeast($"{command}, speed", "a script function with the same checks", 20, comparison.Speed(command, script));

        // The engine hands the properties over before any check begins: no command with these parameters can be faster than that.
        var binding = comparison.SecondsPerUnit(Binder);
        run.Say($"A cmdlet that binds the same properties and does nothing is {comparison.Speed(Binder, script):0.0} times as fast as the script: {binding * 1e6:0.0} of the command's {comparison.SecondsPerUnit(command) * 1e6:0.0} µs are the engine's, and no command with these parameters can be faster. The checks themselves take {Math.Max(comparison.SecondsPerUnit(command) - binding, 0) * 1e6:0.0} µs, those of the script {comparison.SecondsPerUnit(script) * 1e6:0.0} µs.");
    }

    private static void BesidePairs(BenchmarkRun run, EngineSession session)
    {
        int[] sizes = run.IsShort ? [100, 200] : [8_000, 16_000, 32_000];
        var judged = run.Size(100, 10);
        run.Say($"The pairwise rules judge {judged} users against all the others: all of them would take hours.");
        foreach (var users in sizes)
        {
            var objects = Organization.Users(users).ToArray();
            var values = objects.Select(static user => ((object[])user.Properties["proxyAddresses"].Value).Cast<string>().ToArray()).ToArray();
            var comparison = run.Compare(
                "users",
                1,
                Through(session, Commands[1], objects),
                Contestant.Timed("pairwise rules", judged, () => PairwiseRules.Judge(values, judged)));
            if (users == sizes[^1])
            {
                run.AtLeast(string.Create(CultureInfo.InvariantCulture, $"{Commands[1]}, speed with {users:#,0} users"), "the pairwise rules", 1, comparison.Speed(Commands[1], "pairwise rules"));
            }
        }
    }

    private static void Growth(BenchmarkRun run, EngineSession session, string command)
    {
        var bytes = 0.0;
        var exponent = Growth(run, command, users => Measure(session, command, users, out bytes));
        run.Say($"{command}: {bytes:0.0} bytes a user stay in memory.");
        run.AtMost($"{command}, growth of time", "–", 1.05, exponent, string.Empty);
        run.AtMost($"{command}, memory", "–", 64, bytes, "bytes a user");
    }

    private static double Growth(BenchmarkRun run, string command, Func<int, TimeSpan> measure)
    {
        var largest = run.Size(1_000_000, 4_000);
        return run.Growth(command, "users", 3, [largest / 1000, largest / 100, largest / 10, largest], measure);
    }

    // What the command keeps of the cloud's users, beside the objects that the caller gave.
    private static void CloudMemory(BenchmarkRun run, EngineSession session)
    {
        var users = run.Size(200_000, 1_000);
        var mailboxes = Organization.Mailboxes(users).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = 0L;
        session.Run("$args[0] | Test-ExoLyncSipAddress -CloudUser $args[1] | Out-Null", Organization.Users(1, () => after = GC.GetTotalMemory(forceFullCollection: true)), mailboxes);
        GC.KeepAlive(mailboxes);
        var bytes = (double)(after - before) / users;
        run.Say($"-CloudUser: {bytes:0} bytes for each user of the cloud stay in memory, beside the objects that the caller has.");
        run.AtMost("-CloudUser, memory", "–", 512, bytes, "bytes a user");
    }

    private static Contestant Through(EngineSession session, string command, PSObject[] users) =>
        Contestant.Timed(command, users.Length, () => session.Run($"$args[0] | {command} | Out-Null", (object)users));

    private static TimeSpan Measure(EngineSession session, string command, int users, out double bytesPerUser)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = 0L;
        var clock = Stopwatch.StartNew();

        // What is alive when the last user is on the way. An argument is enumerated as the pipeline goes; input of Invoke would be buffered.
        session.Run($"$args[0] | {command} | Out-Null", Organization.Users(users, () =>
        {
            clock.Stop();
            after = GC.GetTotalMemory(forceFullCollection: true);
            clock.Start();
        }));
        clock.Stop();
        bytesPerUser = (double)(after - before) / users;
        return clock.Elapsed;
    }
}
