using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using CsCheck;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Scenarios;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Plan and scenario files with any content.</summary>
public sealed class PlanFileInvariantTests : IDisposable
{
    private const int Batch = 50;

    private static readonly Gen<object?> Value = Gen.OneOf(
        HostileText.Texts.Select(static text => (object?)text),
        HostileText.Texts.Array[0, 4].Select(static list => (object?)list),
        Gen.Bool.Select(static flag => (object?)flag),
        Gen.Int.Select(static number => (object?)number),
        Gen.UShort.Select(static number => (object?)number),
        Gen.Long.Select(static number => (object?)number),
        Gen.ULong.Select(static number => (object?)number),
        Gen.Byte.Select(static number => (object?)number),
        Gen.Byte.Array[4].Select(static bytes => (object?)new IPAddress(bytes)),
        Gen.Byte.Array[16].Array[1, 3].Select(static list => (object?)list.Select(static bytes => new IPAddress(bytes)).ToArray()),
        Gen.Long[0, TimeSpan.TicksPerDay * 400].Select(static ticks => (object?)TimeSpan.FromTicks(ticks)),
        Gen.Guid.Select(static identifier => (object?)identifier),
        Gen.Const((object?)PlanSwitch.On),
        Gen.Const((object?)null),
        Gen.OneOf("Full", "UseSourceVerification", "Lync1").Select(static word => (object?)new BareWord(word)),
        HostileText.Texts.Array[1, 3].Select(static texts => (object?)new Hashtable { ["Add"] = texts, ["Remove"] = texts[0] }));

    private static readonly Gen<PlanCommand> Command = Gen.Select(
        Gen.Int[0, 7], Gen.Enum<Topology>(), Gen.Enum<CommandShell>(), HostileText.Texts, Value.Array[0, 5],
        static (step, topology, shell, text, values) => new PlanCommand("x" + text, values.Select(static (value, index) => new KeyValuePair<string, object?>("P" + index, value)))
        {
            Step = step,
            Topology = topology,
            Shell = shell,
            Description = text,
            Reference = text,
        });

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Invariant("a plan file gives back its commands, with every value of the same type", 2_000, "plans of hostile values")]
    public void A_plan_file_gives_back_its_commands() =>
        Command.Array[Batch].Hold(
            commands =>
            {
                var back = session.Run("$args[0] | Export-ExoLyncPlan $args[1]; Import-ExoLyncPlan $args[1]", commands, folder.At("plan.json")).ThrowOnError();
                Assert.Equal(commands.Select(Shown), back.Output.Select(static item => Shown((PlanCommand)item.BaseObject)), StringComparer.Ordinal);
            },
            iter: Iterations(nameof(A_plan_file_gives_back_its_commands)),
            threads: 1);

    [Fact]
    [Invariant("a damaged plan file is a plan, or the error InvalidPlanFile", 5_000, "damaged files")]
    public void A_damaged_plan_file_is_a_plan_or_refused() => AssertRefused(
        nameof(A_damaged_plan_file_is_a_plan_or_refused),
        "New-ExoLyncDeploymentPlan (New-ExoLyncScenario Hybrid -SipDomain contoso.com -PoolFqdn pool.contoso.com -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555) | Export-ExoLyncPlan $args[0]",
        "Import-ExoLyncPlan",
        "InvalidPlanFile");

    [Fact]
    [Invariant("a damaged scenario file is a scenario, or an error of the catalogue", 5_000, "damaged files")]
    public void A_damaged_scenario_file_is_a_scenario_or_refused() => AssertRefused(
        nameof(A_damaged_scenario_file_is_a_scenario_or_refused),
        "New-ExoLyncScenario Hybrid -SipDomain contoso.com -PoolFqdn pool.contoso.com -ExternalWebServicesFqdn web.contoso.com -TenantId 11111111-2222-3333-4444-555555555555 | Export-ExoLyncScenario $args[0]",
        "Import-ExoLyncScenario",
        "InvalidScenarioFile", "InvalidScenario", "InvalidDomainName", "ScenarioRuleViolated", "CloudClosed");

    private void AssertRefused(string test, string write, string read, params string[] ids)
    {
        var file = folder.At("file.json");
        session.Run(write, file).ThrowOnError();
        var text = File.ReadAllText(file);
        var damage = Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 12], HostileText.Texts).Array[1, 4];
        damage.Array[Batch].Hold(
            damages =>
            {
                byte[][] files = [.. damages.Select(edits => Encoding.UTF8.GetBytes(edits.Aggregate(text, Damaged)))];
                var said = session.Run(
                    $"foreach ($bytes in $args[0]) {{ [System.IO.File]::WriteAllBytes($args[1], $bytes); try {{ $null = {read} $args[1] -ErrorAction Stop; 'read' }} catch {{ $_.FullyQualifiedErrorId.Split(',')[0] }} }}",
                    files, file).ThrowOnError();
                Assert.All(said.Output.Select(static id => id.ToString()), id => Assert.Contains(id, ids.Append("read")));
            },
            iter: Iterations(test),
            threads: 1);
    }

    private static string Damaged(string text, (int At, int Length, string Put) edit)
    {
        var start = Math.Min(edit.At, text.Length);
        return text.Remove(start, Math.Min(edit.Length, text.Length - start)).Insert(start, edit.Put);
    }

    private static int Iterations(string test) => Math.Max(1, Samples.Of(typeof(PlanFileInvariantTests), test) / Batch);

    private static string Shown(PlanCommand command) => string.Join(
        '\n',
        command.MarkedParameters().Select(static parameter => $"{parameter.Key}: {Shown(parameter.Value)}")
            .Prepend($"{command.Step} {command.Topology} {command.Shell} {command.CommandName} {command.Description} {command.Reference} {command.CommandLine}"));

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => "text " + text,
        // A hash table has no order of its own.
        IDictionary table => "table " + string.Join(", ", table.Keys.Cast<string>().Order().Select(key => key + "=" + Shown(table[key]))),
        IEnumerable list => list.GetType().Name + " " + string.Join(", ", list.Cast<object?>().Select(Shown)),
        _ => value.GetType().Name + " " + value,
    };
}
