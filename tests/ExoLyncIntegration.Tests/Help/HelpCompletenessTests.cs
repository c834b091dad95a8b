using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Help;

public sealed class HelpCompletenessTests
{
    public static TheoryData<string> CmdletNames => ModuleHelp.CmdletNames;

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_cmdlet_has_a_synopsis_a_description_notes_and_links(string cmdlet)
    {
        var help = ModuleHelp.HelpOf(cmdlet);

        // Without a help file the engine makes the synopsis from the syntax.
        Assert.DoesNotContain(cmdlet, ModuleHelp.Text(help, "Synopsis"), System.StringComparison.Ordinal);
        Assert.EndsWith(".", ModuleHelp.Text(help, "Synopsis"), System.StringComparison.Ordinal);
        Assert.NotEmpty(ModuleHelp.Text(help, "description.Text"));
        Assert.NotEmpty(ModuleHelp.Text(help, "alertSet.alert.Text"));
        Assert.NotEmpty(ModuleHelp.Text(help, "inputTypes.inputType.type.name"));
        Assert.NotEmpty(ModuleHelp.Text(help, "returnValues.returnValue.type.name"));
        Assert.Contains(ModuleHelp.Values(help, "relatedLinks.navigationLink.uri"), static uri => uri.ToString()!.StartsWith("https://", System.StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_cmdlet_has_three_examples_or_more_each_with_a_task_code_and_a_remark(string cmdlet)
    {
        var examples = ModuleHelp.Values(ModuleHelp.HelpOf(cmdlet), "examples.example").Select(PSObject.AsPSObject).ToList();

        Assert.True(examples.Count >= 3, $"{cmdlet} has {examples.Count} examples.");
        Assert.All(examples, static example =>
        {
            Assert.Matches(@"Example \d+: \S", ModuleHelp.Text(example, "title"));
            Assert.NotEmpty(ModuleHelp.Text(example, "code"));
            Assert.NotEmpty(ModuleHelp.Text(example, "remarks.Text"));
        });
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Every_parameter_is_described(string cmdlet)
    {
        using var session = new EngineSession();
        var command = ModuleHelp.Cmdlets.Single(command => command.Name == cmdlet);

        foreach (var parameter in ModuleHelp.ParametersOf(command))
        {
            var help = session.Run("Get-Help $args[0] -Parameter $args[1]", cmdlet, parameter.Name).ThrowOnError().Output.Single();
            var words = ModuleHelp.Text(help, "description.Text");

            // Values and ranges are generated; without words they stand alone.
            Assert.False(words.Length == 0 || words.StartsWith("Values:", System.StringComparison.Ordinal) || words.StartsWith("Range:", System.StringComparison.Ordinal), $"{cmdlet} -{parameter.Name} has no description.");
        }
    }

    // Where help is silent the engine shows False, which would say that leaving the parameter out is the same as $false.
    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void What_a_truth_value_is_when_it_is_left_out_is_told(string cmdlet)
    {
        using var session = new EngineSession();
        var command = ModuleHelp.Cmdlets.Single(command => command.Name == cmdlet);

        foreach (var parameter in ModuleHelp.ParametersOf(command).Where(static parameter => parameter.ParameterType == typeof(bool) || parameter.ParameterType == typeof(bool?)))
        {
            var help = session.Run("Get-Help $args[0] -Parameter $args[1]", cmdlet, parameter.Name).ThrowOnError().Output.Single();

            Assert.DoesNotMatch("^(|False|None)$", ModuleHelp.Text(help, "defaultValue"));
        }
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Help_names_every_output_type_of_a_cmdlet(string cmdlet)
    {
        var declared = ModuleHelp.Cmdlets.Single(command => command.Name == cmdlet).OutputType.Select(static output => output.Name);

        var described = ModuleHelp.Text(ModuleHelp.HelpOf(cmdlet), "returnValues.returnValue.type.name").Split('\n');

        Assert.Equal(declared.DefaultIfEmpty("None").Order(), described.Order());
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Related_links_that_are_no_address_lead_to_help_that_exists(string cmdlet)
    {
        using var session = new EngineSession();
        var links = ModuleHelp.Values(ModuleHelp.HelpOf(cmdlet), "relatedLinks.navigationLink").Select(PSObject.AsPSObject)
            .Where(static link => ModuleHelp.Text(link, "uri").Length == 0);

        foreach (var link in links)
        {
            Assert.Empty(session.Run("$null = Get-Help $args[0] -ErrorAction SilentlyContinue -ErrorVariable missing; $missing", ModuleHelp.Text(link, "linkText")).Output);
        }
    }

    // What a configuration is made of stands in the sources of its sections; the example only says it as a line to type.
    [Fact]
    public void The_example_that_records_a_configuration_reads_every_section_of_the_servers()
    {
        using var session = new EngineSession();
        var sections = session.Run("[ExoLyncIntegration.Configuration.ConfigurationSource]::All | ForEach-Object Command").ThrowOnError().Output.Select(static command => command.ToString());
        var example = ModuleHelp.Values(ModuleHelp.HelpOf("Test-ExoLyncPlan"), "examples.example").Select(PSObject.AsPSObject)
            .Select(static example => ModuleHelp.Text(example, "code")).Single(static code => code.Contains("Export-Clixml", System.StringComparison.Ordinal));

        Assert.Equal(
            sections.Where(static command => command.StartsWith("Get-Cs", System.StringComparison.Ordinal)).Order(),
            Regex.Matches(example, "Get-Cs[A-Za-z]+").Select(static match => match.Value).Order());
    }
}
