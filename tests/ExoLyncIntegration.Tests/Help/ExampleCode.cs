using System;
using System.Linq;
using System.Management.Automation.Language;
using Xunit;

namespace ExoLyncIntegration.Help;

/// <summary>Code that documentation shows.</summary>
internal static class ExampleCode
{
    /// <summary>The engine's parser takes the code, and each of the module's commands in it has the parameters that are used.</summary>
    public static void AssertValid(string code, string where)
    {
        var script = Parser.ParseInput(code, out _, out var errors);

        Assert.True(errors.Length == 0, $"{where}: {errors.FirstOrDefault()?.Message}");
        foreach (var command in script.FindAll(static node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>())
        {
            if (command.GetCommandName() is { } name && name.Contains("-ExoLync", StringComparison.OrdinalIgnoreCase))
            {
                var cmdlet = ModuleHelp.Cmdlets.FirstOrDefault(cmdlet => cmdlet.Name == name);
                Assert.True(cmdlet is not null, $"{where}: the module has no command {name}, spelled so.");
                Assert.All(command.CommandElements.OfType<CommandParameterAst>(), parameter =>
                    Assert.True(cmdlet.Parameters.ContainsKey(parameter.ParameterName), $"{where}: {name} has no parameter -{parameter.ParameterName}."));
            }
        }
    }
}
