using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Plans;

/// <summary>What is in place, as a session would read it, for the tests of the comparisons. What a test does not give was not read.</summary>
internal sealed class TestPlace
{
    private readonly Dictionary<ConfigurationSection, SectionReading> sections = [];
    private readonly Dictionary<string, SectionReading> answers = [];

    /// <summary>The command lines that were asked, in their order.</summary>
    public List<string> Asked { get; } = [];

    public static ConfigurationItem Item(params (string Name, object? Value)[] properties) =>
        new(properties.Select(static property => new KeyValuePair<string, object?>(property.Name, property.Value)));

    public static PlanCommand Command(string name, params (string Name, object? Value)[] parameters) =>
        CommandIn(CommandShell.LyncManagementShell, name, parameters);

    public static PlanCommand CommandIn(CommandShell shell, string name, params (string Name, object? Value)[] parameters) =>
        new(name, parameters.Select(static parameter => new KeyValuePair<string, object?>(parameter.Name, parameter.Value)))
        {
            Step = 5,
            Topology = Topology.Hybrid,
            Shell = shell,
            Description = "What was planned.",
            Reference = "https://example.com/source",
        };

    public TestPlace With(ConfigurationSection section, params ConfigurationItem[] items)
    {
        sections[section] = SectionReading.Of(items);
        return this;
    }

    public TestPlace Unread(ConfigurationSection section, string reason)
    {
        sections[section] = SectionReading.Unknown(reason);
        return this;
    }

    public TestPlace Answers(string command, params ConfigurationItem[] items)
    {
        answers[command] = SectionReading.Of(items);
        return this;
    }

    public TestPlace Fails(string command, string reason)
    {
        answers[command] = SectionReading.Unknown(reason);
        return this;
    }

    public LiveConfiguration Live() => new(
        section => sections.TryGetValue(section, out var reading) ? reading : SectionReading.Unknown($"{section} was not read."),
        query =>
        {
            Asked.Add(query.ToString());
            return answers.TryGetValue(query.Command, out var answer) ? answer : SectionReading.Unknown($"{query.Command} was not run.");
        });

    public PlanComparison Compare(PlanCommand command) => PlanEvaluation.Compare(command, Live());

    public static string[] Lines(IEnumerable<PlanCommand> commands) => [.. commands.Select(static command => command.CommandLine)];

    public static string[] Texts(IEnumerable<PlanDifference> differences) => [.. differences.Select(static difference => difference.ToString())];
}
