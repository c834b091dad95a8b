using System;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Plans.Comparison;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Judges the configuration of steps 4 to 7: what the plans would change is not in place.</summary>
public static class ConfigurationJudge
{
    private const string LookAtServers = "Run the test in the Management Shell of Lync Server or Skype for Business Server, or in a session that has imported its cmdlets.";
    private const string LookAtReplication = "Run Get-CsManagementStoreReplicationStatus on a Front End server, as an account that may read the topology, and the test again in that session.";

    /// <summary>Judges a configuration.</summary>
    /// <param name="scenario">What is to be integrated.</param>
    /// <param name="live">The configuration.</param>
    /// <returns>The results, in the order of the steps; none where there are no servers on-premises.</returns>
    public static IEnumerable<CheckResult> Judge(Scenario scenario, LiveConfiguration live)
    {
        if (!scenario.HasServers)
        {
            yield break;
        }

        var replication = ReplicationState.Of(live);
        foreach (var (step, plan) in DeploymentPlan.Steps(includeRecommended: false))
        {
            foreach (var result in Step(CheckOf(step), scenario, plan, live, replication))
            {
                yield return result;
            }
        }
    }

    private static CheckDefinition CheckOf(int step) => ConfigurationChecks.All.First(check => check.Step == step);

    private static List<CheckResult> Step(
        CheckDefinition check, Scenario scenario, Func<Scenario, IReadOnlyList<PlanCommand>> plan, LiveConfiguration live, ReplicationState replication)
    {
        try
        {
            var commands = plan(scenario);
            var results = commands.Where(PlanEvaluation.IsInConfiguration)
                .Select(command => Result(check, PlanEvaluation.Compare(command, live, replication)))
                .ToList();
            if (commands.Any(static command => command.Shell == CommandShell.ExchangeManagementShell))
            {
                results.Add(ExchangeSide(check, commands, live[ConfigurationSection.ExchangePartnerApplication]));
            }

            return results;
        }
        catch (ExoLyncException exception)
        {
            // The scenario does not tell enough to say what should be there.
            return [check.Result("Scenario", CheckStatus.Inconclusive, exception.Message, remediation: exception.Definition.RecommendedAction)];
        }
    }

    // Exchange's half of step 6: the script of Exchange Server makes Lync a partner application.
    private static CheckResult ExchangeSide(CheckDefinition check, IReadOnlyList<PlanCommand> commands, SectionReading applications)
    {
        const string target = "Exchange Server";
        var remedy = string.Join("\n", commands.Where(static command => command.Shell == CommandShell.ExchangeManagementShell).Select(static command => command.CommandLine));
        var expected = $"An enabled partner application {ApplicationIds.Lync}";
        if (applications.Items is not { } items)
        {
            return check.Result(
                target, CheckStatus.Inconclusive, $"Exchange Server's half of step {check.Step} was not looked at: {applications.Reason}", expected,
                remediation: "Import the cmdlets of an on-premises Exchange server into this session (Import-PSSession), so that Get-PartnerApplication is there, and run the test again.");
        }

        var lync = items.Where(static item => item.Is("ApplicationIdentifier", ApplicationIds.Lync)).ToList();
        return lync.Any(static item => item.Is("Enabled", "True"))
            ? check.Result(target, CheckStatus.Pass, "Lync Server is a partner application of Exchange Server.", expected)
            : lync.Count > 0
                ? check.Result(target, CheckStatus.Fail, "Lync Server is a partner application of Exchange Server, but a disabled one.", expected, "Disabled",
                    CommandLineWriter.Write("Set-PartnerApplication", [new("Identity", lync[0].Identity), new("Enabled", true)], []))
                : check.Result(target, CheckStatus.Fail, "Exchange Server has no partner application for Lync Server.", expected, null, remedy);
    }

    private static CheckResult Result(CheckDefinition check, PlanComparison comparison)
    {
        // What is in place helps no server that does not have it yet.
        var (status, remediation) = comparison switch
        {
            { PlanState: PlanState.InPlace, PendingReplica.Length: > 0 } => (CheckStatus.Warning, (string?)null),
            { PlanState: PlanState.InPlace, ReplicationProblem: not null } => (CheckStatus.Inconclusive, LookAtReplication),
            { PlanState: PlanState.InPlace } => (CheckStatus.Pass, null),
            { PlanState: PlanState.Unknown } => (CheckStatus.Inconclusive, LookAtServers),
            { Remedy.Length: > 0 } => (CheckStatus.Fail, string.Join("\n", comparison.Remedy.Select(static command => command.CommandLine))),
            _ => (CheckStatus.Fail, check.WhatToDo),
        };
        return check.Result(
            TargetOf(comparison.Command), status,
            comparison.ReplicationProblem is { } problem ? $"{comparison.Message} Whether all servers have it is not known: {problem}" : comparison.Message,
            comparison.CommandLine,
            comparison.Difference.Length > 0 ? string.Join("; ", comparison.Difference.Select(static difference => difference.ToString())) : null,
            remediation);
    }

    private static string TargetOf(PlanCommand command) => command.Parameters["Identity"] is { } identity
        ? $"{command.CommandName} {identity}"
        : command.CommandName;
}
