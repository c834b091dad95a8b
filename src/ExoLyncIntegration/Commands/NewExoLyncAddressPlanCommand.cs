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
    private (int Step, Scenario Scenario)? synchronization;
    private bool isAssumed;

    /// <summary>Results of Test-ExoLyncSipAddress and Test-ExoLyncMailAddress.</summary>
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
        if (InputObject?.BaseObject is not AddressCheckResult result)
        {
            WriteError(new ExoLyncException(ErrorCatalogue.NotAnAddressResult, $"An object of type {InputObject?.TypeNames[0]} is no result of an address test."), InputObject);
            return;
        }

        if (result.Finding.Length == 0)
        {
            return;
        }

        var scenario = Scenario ?? result.Scenario ?? Assumed();
        var commands = AddressPlan.For(result, scenario);
        foreach (var sentence in AddressPlan.LeftToPeople(result, scenario))
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

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Once, after all changes in the directory.
        if (synchronization is var (step, scenario))
        {
            WritePlan([AddressPlan.SynchronizationCycle(step, scenario)]);
        }
    }

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
