using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Commands;

/// <summary>Plans steps 2 and 3: the commands that mend what the address tests found.</summary>
[Cmdlet(VerbsCommon.New, "ExoLyncAddressPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(PlanCommand))]
public sealed class NewExoLyncAddressPlanCommand : PlanWritingCmdlet
{
    private readonly List<AddressCheckResult> results = [];
    private readonly AddressDisputes disputes = new();
    private bool isAssumed;

    /// <summary>Results of Test-ExoLyncSipAddress and Test-ExoLyncMailAddress, also from another session or from Clixml.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The scenario to plan for, or the name of a topology; the one that the users were tested for unless given.</summary>
    [Parameter]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Read() is not { } result)
        {
            var isIncomplete = InputObject is not null && DeserializedAddressResult.IsOne(InputObject);
            WriteError(
                new ExoLyncException(ErrorCatalogue.NotAnAddressResult, isIncomplete ? "A result of an address test came without the changes that mend it." : $"An object of type {InputObject?.TypeNames[0]} is no result of an address test."),
                InputObject);
        }
        else if (result.Finding.Length > 0)
        {
            disputes.Note(result);
            results.Add(result);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Only the last result tells whether an address is one user's alone.
        (int Step, Scenario Scenario)? synchronization = null;
        foreach (var result in results)
        {
            var scenario = Scenario ?? result.Scenario ?? Assumed();
            var commands = AddressPlan.For(result, scenario, disputes);
            foreach (var sentence in AddressPlan.LeftToPeople(result, scenario, disputes))
            {
                WriteWarning(sentence);
            }

            WritePlan(commands);
            foreach (var command in commands)
            {
                if (scenario.DirectorySynchronization && command.Shell == CommandShell.ActiveDirectory)
                {
                    synchronization = (command.Step, scenario);
                }
            }
        }

        // Once, after all changes in the directory.
        if (synchronization is var (step, synchronized))
        {
            WritePlan([AddressPlan.SynchronizationCycle(step, synchronized)]);
        }
    }

    private AddressCheckResult? Read() =>
        InputObject?.BaseObject as AddressCheckResult ?? (InputObject is not null && DeserializedAddressResult.TryRead(InputObject, out var result) ? result : null);

    private Scenario Assumed()
    {
        if (!isAssumed)
        {
            isAssumed = true;
            WriteWarning("No -Scenario was given, here or to the test: OnPremises without directory synchronization is assumed.");
        }

        return ExoLyncIntegration.Scenarios.Scenario.ForTopology(Topology.OnPremises);
    }
}
