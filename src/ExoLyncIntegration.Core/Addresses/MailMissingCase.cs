using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>What an empty mail attribute asks for, in one kind of deployment. Source: KB 2614614, step 3.</summary>
/// <param name="Applies">Whether a scenario is of this kind; <see langword="null"/> stands for no scenario.</param>
/// <param name="Advice">What to do, in one or two sentences.</param>
public sealed record MailMissingCase(System.Func<Scenario?, bool> Applies, string Advice)
{
    /// <summary>The cases, the most special first.</summary>
    public static IReadOnlyList<MailMissingCase> All { get; } =
    [
        new(
            static scenario => scenario is { Topology: Topology.Hybrid },
            "In a hybrid deployment the mail attribute reaches the cloud through directory synchronization alone, because users homed online have no other place for it: fill it in in the on-premises Active Directory and synchronize."),
        new(
            static scenario => scenario is { DirectorySynchronization: true },
            "A user who never had a mailbox on-premises has an empty mail attribute: fill it in by hand in the on-premises Active Directory; directory synchronization does not write it back."),
        new(
            static scenario => scenario is not null,
            "Without directory synchronization nothing tells Active Directory of the mailbox in the cloud: fill in the mail attribute by hand in the on-premises Active Directory."),
        new(
            static _ => true,
            "Lync cannot find the user's mailbox: fill in the mail attribute in the on-premises Active Directory, by hand where the user never had a mailbox there. -Scenario tells more."),
    ];

    /// <summary>The case of a scenario.</summary>
    /// <param name="scenario">The scenario, or <see langword="null"/>.</param>
    /// <returns>The case.</returns>
    public static MailMissingCase Of(Scenario? scenario) => All.First(entry => entry.Applies(scenario));
}
