using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.References;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>Steps 2 and 3: the commands that mend what the address tests found, where there is only one way to mend it.</summary>
/// <remarks>
/// With directory synchronization, addresses are mastered in Active Directory. Without it, the SIP address belongs on the mailbox in Exchange Online and
/// the mail attribute in Active Directory, where Lync reads it (KB 2614614, steps 2 and 3).
/// </remarks>
public static class AddressPlan
{
    /// <summary>The commands for a user.</summary>
    /// <param name="result">What a test found.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="disputes">What the other results dispute.</param>
    /// <returns>The commands, one for each place where something is to be changed; none where only a person can decide.</returns>
    public static IReadOnlyList<PlanCommand> For(AddressCheckResult result, Scenario scenario, AddressDisputes disputes) =>
        For(result.DirectoryIdentity, result.MailboxIdentity, Decided(result, disputes).Select(static finding => finding.Change!), result.Step, scenario);

    /// <summary>Why some of what was found is not mended by <see cref="For(AddressCheckResult, Scenario, AddressDisputes)"/>.</summary>
    /// <param name="result">What a test found.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="disputes">What the other results dispute.</param>
    /// <returns>One sentence for each finding that fails and is left to a person.</returns>
    public static IReadOnlyList<string> LeftToPeople(AddressCheckResult result, Scenario scenario, AddressDisputes disputes)
    {
        var decided = Decided(result, disputes).ToList();
        var sentences = result.Finding
            .Where(finding => finding.Status == CheckStatus.Fail && !decided.Contains(finding))
            .Select(finding => $"{result.Identity}: {finding.Check} is left to a person. {finding.Message}" + (finding.Change is null ? string.Empty : " Another user has or wants the address."))
            .ToList();
        foreach (var isDirectory in new[] { true, false })
        {
            if (decided.Exists(finding => IsInDirectory(finding.Change!, scenario) == isDirectory) && (isDirectory ? result.DirectoryIdentity : result.MailboxIdentity) is null)
            {
                sentences.Add(isDirectory
                    ? $"{result.Identity}: what Set-ADUser could find the user by is not known. Test the users of Get-ADUser, or of Get-CsUser, to have it."
                    : $"{result.Identity}: what Set-Mailbox could find the mailbox by is not known. Test the mailboxes of Get-Mailbox to have it.");
            }
        }

        return sentences;
    }

    /// <summary>What brings changes in Active Directory to the cloud.</summary>
    /// <param name="step">The deployment step.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The command.</returns>
    public static PlanCommand SynchronizationCycle(int step, Scenario scenario) => new("Start-ADSyncSyncCycle", [new("PolicyType", new BareWord("Delta"))])
    {
        Step = step,
        Topology = scenario.Topology,
        Shell = CommandShell.DirectorySynchronization,
        Description = "Brings the changed addresses to the cloud.",
        Reference = Source.ManagingAttributes,
    };

    /// <summary>The command of one change alone, as a remediation.</summary>
    internal static string? CommandLine(AddressChange change, string? directoryIdentity, string? mailboxIdentity, int step, Scenario scenario) =>
        For(directoryIdentity, mailboxIdentity, [change], step, scenario).FirstOrDefault()?.CommandLine;

    // An address that somebody else has as well is not given to anybody.
    private static IEnumerable<AddressFinding> Decided(AddressCheckResult result, AddressDisputes disputes) =>
        result.Finding.Where(finding => finding is { Status: CheckStatus.Fail or CheckStatus.Warning, Change: { } change } && !disputes.Includes(change));

    private static bool IsInDirectory(AddressChange change, Scenario scenario) =>
        change.Attribute == AttributeName.Mail || scenario.DirectorySynchronization;

    private static List<PlanCommand> For(string? directoryIdentity, string? mailboxIdentity, IEnumerable<AddressChange> changes, int step, Scenario scenario)
    {
        var all = changes.ToList();
        var commands = new List<PlanCommand>();
        if (directoryIdentity is not null)
        {
            Add(commands, InDirectory(directoryIdentity, [.. all.Where(change => IsInDirectory(change, scenario))]), "Set-ADUser", CommandShell.ActiveDirectory, step, scenario);
        }

        if (mailboxIdentity is not null)
        {
            Add(commands, OnMailbox(mailboxIdentity, [.. all.Where(change => !IsInDirectory(change, scenario))]), "Set-Mailbox", CommandShell.ExchangeOnline, step, scenario);
        }

        return commands;
    }

    private static void Add(List<PlanCommand> commands, List<KeyValuePair<string, object?>> parameters, string name, CommandShell shell, int step, Scenario scenario)
    {
        // One parameter is the identity alone.
        if (parameters.Count < 2)
        {
            return;
        }

        commands.Add(new PlanCommand(name, parameters)
        {
            Step = step,
            Topology = scenario.Topology,
            Shell = shell,
            Description = step == 2 ? "Gives Exchange Online the user's SIP address." : "Gives Lync the user's mail address.",
            Reference = step == 2 && shell == CommandShell.ExchangeOnline ? Source.MailboxAddresses : Source.Article,
        });
    }

    private static List<KeyValuePair<string, object?>> InDirectory(string identity, List<AddressChange> changes)
    {
        List<KeyValuePair<string, object?>> parameters = [new("Identity", identity)];
        var (remove, add) = Merged(changes, AttributeName.ProxyAddresses);
        if (remove.Length > 0)
        {
            parameters.Add(new("Remove", new Hashtable { [AttributeName.ProxyAddresses] = OneOrAll(remove) }));
        }

        if (add.Length > 0)
        {
            parameters.Add(new("Add", new Hashtable { [AttributeName.ProxyAddresses] = OneOrAll(add) }));
        }

        // One value at most: all proposals come from the same address.
        if (Merged(changes, AttributeName.Mail).Add is { Length: > 0 } mail)
        {
            parameters.Add(new("EmailAddress", mail[0]));
        }

        return parameters;
    }

    private static List<KeyValuePair<string, object?>> OnMailbox(string identity, List<AddressChange> changes)
    {
        List<KeyValuePair<string, object?>> parameters = [new("Identity", identity)];
        var (remove, add) = Merged(changes, AttributeName.ProxyAddresses);
        var addresses = new Hashtable();
        if (remove.Length > 0)
        {
            addresses["Remove"] = OneOrAll(remove);
        }

        if (add.Length > 0)
        {
            addresses["Add"] = OneOrAll(add);
        }

        if (addresses.Count > 0)
        {
            parameters.Add(new("EmailAddresses", addresses));
        }

        return parameters;
    }

    private static (string[] Remove, string[] Add) Merged(List<AddressChange> changes, string attribute)
    {
        var here = changes.Where(change => change.Attribute == attribute).ToList();
        return (
            [.. here.SelectMany(static change => change.Remove).Distinct(StringComparer.Ordinal)],
            [.. here.SelectMany(static change => change.Add).Distinct(StringComparer.Ordinal)]);
    }

    private static object OneOrAll(string[] values) => values.Length == 1 ? values[0] : values;
}
