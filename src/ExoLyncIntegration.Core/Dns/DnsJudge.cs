using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Dns;

/// <summary>Judges observations: a requirement and what was found make a result. The same code for live answers and for zone files.</summary>
public static class DnsJudge
{
    /// <summary>The result for a host.</summary>
    /// <param name="requirement">What has to be there, or must not.</param>
    /// <param name="host">What was found.</param>
    /// <param name="context">What else the judgement takes into account.</param>
    /// <returns>The result.</returns>
    public static DnsCheckResult Judge(DnsRequirement requirement, HostObservation host, DnsContext context) => Result(
        requirement,
        host,
        requirement.Rule.Need == DnsNeed.Forbidden ? HostJudge.JudgeForbidden(requirement, host) : HostJudge.Judge(requirement, host, context.NamedHosts),
        context);

    /// <summary>The result for a service.</summary>
    /// <param name="requirement">What has to be there.</param>
    /// <param name="service">What was found.</param>
    /// <param name="context">What else the judgement takes into account.</param>
    /// <returns>The result.</returns>
    public static DnsCheckResult Judge(DnsRequirement requirement, ServiceObservation service, DnsContext context) =>
        Result(requirement, service, ServiceJudge.Judge(requirement, service, context.NamedHosts), context);

    /// <summary>The result for a record of a domain that is Microsoft's own, and whose records are Microsoft's affair.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="context">Who would have been asked.</param>
    /// <returns>The result.</returns>
    public static DnsCheckResult NotApplicable(DnsRequirement requirement, DnsContext context) => Result(
        requirement,
        new HostObservation { Name = requirement.Name, Ending = DnsEnding.NoData },
        new(CheckStatus.NotApplicable, PointsTo.Undetermined, $"{requirement.Name} is Microsoft's affair: {requirement.Domain} is a tenant's initial domain."),
        context);

    private static DnsCheckResult Result(DnsRequirement requirement, DnsObservation observation, DnsVerdict verdict, DnsContext context)
    {
        var mend = verdict.Status == CheckStatus.Fail || (verdict.Status == CheckStatus.Warning && verdict.PointsTo == PointsTo.Absent);
        var message = verdict.Message;
        if (context.ScenarioIsAssumed && verdict is { Status: CheckStatus.Fail, PointsTo: PointsTo.OnPremises })
        {
            message += " OnlineOnly is assumed; if the organization has servers of its own, say so with -Scenario OnPremises or -Scenario Hybrid.";
        }

        return new DnsCheckResult
        {
            Step = requirement.Rule.Check.Step,
            Check = requirement.Rule.Check.Id,
            Target = requirement.Name,
            Status = verdict.Status,
            Expected = requirement.Expected,
            Actual = DnsWording.Actual(observation),
            Message = message,
            Remediation = mend ? Remediation(requirement, observation)
                : verdict.Status == CheckStatus.Inconclusive ? "Ask again, with another server or with more time."
                : null,
            Reference = requirement.Rule.Reference,
            Domain = requirement.Domain.Ascii,
            UnicodeDomain = requirement.Domain.Unicode,
            Name = requirement.Name,
            Type = requirement.Rule.Type,
            PointsTo = verdict.PointsTo,
            Topology = requirement.Scenario.Topology,
            View = requirement.View,
            Found = [.. observation.Here.Select(static record => record.ToString())],
            Record = mend ? requirement.Record?.ToString() : null,
            Server = observation.Server ?? context.Server,
            Elapsed = observation.Elapsed,
        };
    }

    private static string Remediation(DnsRequirement requirement, DnsObservation observation) =>
        requirement.Rule.Need == DnsNeed.Forbidden
            ? $"Remove the record: {requirement.Name} {DnsWording.Actual(observation)}"
            : requirement.Record?.ToString() ?? string.Format(
                CultureInfo.InvariantCulture,
                requirement.Rule.Type == DnsRecordType.SRV ? "{0}. 3600 IN SRV 0 0 {1} <{2}>" : "{0}. 3600 IN A <{2}>",
                requirement.Name,
                requirement.Rule.Port,
                requirement.Rule.Type == DnsRecordType.SRV
                    ? requirement.Rule.Destination == DnsDestination.Pool ? $"a pool in {requirement.Domain}" : "the organization's host"
                    : DnsWording.Address(requirement.Rule.Destination, requirement.View));
}
