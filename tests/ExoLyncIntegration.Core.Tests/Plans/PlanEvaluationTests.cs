using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

public sealed class PlanEvaluationTests
{
    private static readonly PlanCommand Federation = Command("Set-CsAccessEdgeConfiguration", ("AllowFederatedUsers", true));

    private static TestPlace Place(bool isFederated) => new TestPlace().With(ConfigurationSection.AccessEdge, Item(("Identity", "Global"), ("AllowFederatedUsers", isFederated)));

    private static ConfigurationItem Replica(string? name, object? isUpToDate) => Item(("ReplicaFqdn", name), ("UpToDate", isUpToDate));

    private static ReplicationState State(params ConfigurationItem[] replicas) =>
        ReplicationState.Of(new TestPlace().With(ConfigurationSection.Replication, replicas).Live());

    [Fact]
    public void Replicas_that_are_behind_are_named()
    {
        var state = State(Replica("edge.contoso.com", false), Replica("fe.contoso.com", true), Replica(null, "false"));

        Assert.Equal(["edge.contoso.com", "a replica without a name"], state.Pending);
        Assert.Null(state.Problem);
    }

    [Fact]
    public void All_up_to_date_leaves_nothing_to_say()
    {
        var state = State(Replica("edge.contoso.com", true), Replica("fe.contoso.com", "TRUE"));

        Assert.Empty(state.Pending);
        Assert.Null(state.Problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("perhaps")]
    public void A_replica_that_does_not_tell_is_a_problem(string? isUpToDate)
    {
        var state = State(Replica("fe.contoso.com", true), Replica("edge.contoso.com", isUpToDate), Replica("old.contoso.com", false));

        Assert.Equal(["old.contoso.com"], state.Pending);
        Assert.Equal("Get-CsManagementStoreReplicationStatus does not tell whether edge.contoso.com is up to date.", state.Problem);
    }

    [Fact]
    public void No_replica_at_all_is_a_problem_and_so_is_a_reading_that_failed()
    {
        Assert.Equal("Get-CsManagementStoreReplicationStatus returned nothing.", State().Problem);
        Assert.Equal("No rights.", ReplicationState.Of(new TestPlace().Unread(ConfigurationSection.Replication, "No rights.").Live()).Problem);
        Assert.Empty(State().Pending);
    }

    [Fact]
    public void What_is_in_place_on_the_servers_tells_of_replication()
    {
        var comparison = PlanEvaluation.Compare(Federation, Place(true).Live(), State(Replica("edge.contoso.com", false), Replica("fe.contoso.com", null)));

        Assert.Equal(PlanState.InPlace, comparison.PlanState);
        Assert.Equal(["edge.contoso.com"], comparison.PendingReplica);
        Assert.Equal("The values are as planned. Not replicated yet to edge.contoso.com.", comparison.Message);
        Assert.NotNull(comparison.ReplicationProblem);
        Assert.Equal("The values are as planned.", PlanEvaluation.Compare(Federation, Place(true).Live(), State(Replica("fe.contoso.com", true))).Message);
        Assert.Empty(PlanEvaluation.Compare(Federation, Place(true).Live()).PendingReplica);
    }

    [Fact]
    public void What_is_not_in_place_cannot_have_been_replicated()
    {
        var comparison = PlanEvaluation.Compare(Federation, Place(false).Live(), State(Replica("edge.contoso.com", false)));

        Assert.Equal(PlanState.Different, comparison.PlanState);
        Assert.Empty(comparison.PendingReplica);
        Assert.Null(comparison.ReplicationProblem);
    }

    [Fact]
    public void What_another_shell_changes_is_not_replicated()
    {
        var command = CommandIn(CommandShell.ExchangeManagementShell, "Configure-EnterprisePartnerApplication.ps1");
        var place = new TestPlace().With(ConfigurationSection.ExchangePartnerApplication, Item(("ApplicationIdentifier", ApplicationIds.Lync), ("Enabled", true)));

        var comparison = PlanEvaluation.Compare(command, place.Live(), State());

        Assert.Equal(PlanState.InPlace, comparison.PlanState);
        Assert.Null(comparison.ReplicationProblem);
    }

    [Fact]
    public void A_command_that_is_not_known_is_unknown_and_may_have_no_way_back()
    {
        var comparison = new TestPlace().Compare(Command("Do-Something"));

        Assert.Equal((PlanState.Unknown, "What this command changes is not known here, and cannot be read back.", "What it changes is not known here."), (comparison.PlanState, comparison.Message, comparison.NoWayBack));
        Assert.Empty(comparison.Remedy);
    }

    [Fact]
    public void A_command_that_only_follows_another_needs_no_way_back()
    {
        var comparison = new TestPlace().Compare(Command("Start-ADSyncSyncCycle"));

        Assert.Equal((PlanState.Unknown, null), (comparison.PlanState, comparison.NoWayBack));
        Assert.NotEqual("What this command changes is not known here, and cannot be read back.", comparison.Message);
    }

    [Fact]
    public void What_the_servers_configuration_tells_is_told_apart()
    {
        Assert.True(PlanEvaluation.IsInConfiguration(Federation));
        Assert.True(PlanEvaluation.IsComparable(Federation));
        Assert.False(PlanEvaluation.IsInConfiguration(Command("Connect-MgGraph")));
        Assert.True(PlanEvaluation.IsComparable(Command("Connect-MgGraph")));
        Assert.False(PlanEvaluation.IsComparable(Command("Do-Something")));
    }

    [Fact]
    public void A_comparison_tells_of_its_command()
    {
        var comparison = Place(true).Compare(Federation);

        Assert.Equal((5, "Set-CsAccessEdgeConfiguration", Federation.CommandLine, Federation.Reference), (comparison.Step, comparison.CommandName, comparison.CommandLine, comparison.Reference));
        Assert.Equal("InPlace: " + Federation.CommandLine, comparison.ToString());
    }
}
