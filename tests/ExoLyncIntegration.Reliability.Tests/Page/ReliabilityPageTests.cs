using System;
using System.IO;
using System.Linq;
using Xunit;

namespace ExoLyncIntegration.Page;

public sealed class ReliabilityPageTests
{
    /// <summary>EXOLYNC_WRITE_DOCS=1 in the environment renews the page.</summary>
    [Fact]
    public void The_page_shows_the_tests_that_there_are()
    {
        var page = File.ReadAllText(ReliabilityPage.FilePath);
        var renewed = ReliabilityPage.Renewed(page);
        if (Environment.GetEnvironmentVariable("EXOLYNC_WRITE_DOCS") == "1")
        {
            File.WriteAllText(ReliabilityPage.FilePath, renewed);
            return;
        }

        Assert.Equal(renewed, page);
    }

    [Fact]
    public void A_test_names_commands_that_its_fault_can_reach() =>
        Assert.Empty(
            from test in MarkedTests.Faults
            where FaultMatrix.Surroundings.ContainsKey(test.Fault)
            from command in test.Commands.Except(FaultMatrix.Surroundings[test.Fault])
            select $"{test.Test}: {test.Fault} does not reach {command}");

    [Fact]
    public void Every_cell_that_can_happen_is_tested() =>
        Assert.Empty(
            from row in FaultMatrix.Surroundings
            from command in row.Value
            where !FaultMatrix.Open.Contains((row.Key, command))
            where !MarkedTests.Faults.Any(test => test.Fault == row.Key && test.Commands.Contains(command))
            select $"{row.Key} reaches {command}");

    [Fact]
    public void Every_value_is_tested_wherever_it_can_come_to_stand() =>
        Assert.Empty(
            from row in InjectionTable.Cells
            from sink in row.Value
            where !MarkedTests.Injections.Any(test => test.Source == row.Key && test.Sinks.Contains(sink))
            select $"{row.Key} comes to stand in {sink}");

    [Fact]
    public void A_test_of_injection_names_cells_of_the_table() =>
        Assert.Empty(
            from test in MarkedTests.Injections
            from sink in test.Sinks.Except(InjectionTable.Cells[test.Source])
            select $"{test.Test}: no value of {test.Source} stands in {sink}");
}
