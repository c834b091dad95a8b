using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Help;

/// <summary>The module's cmdlets and their help, as Get-Command and Get-Help give them.</summary>
internal static class ModuleHelp
{
    private static readonly Lazy<IReadOnlyList<CmdletInfo>> Exported = new(static () =>
    {
        using var session = new EngineSession();
        return [.. session.Run("Get-Command -Module ExoLyncIntegration").ThrowOnError().Output.Select(static item => (CmdletInfo)item.BaseObject)];
    });

    private static readonly Lazy<IReadOnlyDictionary<string, PSObject>> Topics = new(static () =>
    {
        using var session = new EngineSession();
        return Cmdlets.ToDictionary(
            static cmdlet => cmdlet.Name,
            cmdlet => session.Run("Get-Help $args[0] -Full", cmdlet.Name).ThrowOnError().Output.Single());
    });

    /// <summary>Every exported cmdlet.</summary>
    public static IReadOnlyList<CmdletInfo> Cmdlets => Exported.Value;

    /// <summary>The name of every exported cmdlet, for a theory.</summary>
    public static TheoryData<string> CmdletNames => [.. Cmdlets.Select(static cmdlet => cmdlet.Name)];

    /// <summary>What <c>Get-Help -Full</c> gives for a cmdlet.</summary>
    public static PSObject HelpOf(string cmdlet) => Topics.Value[cmdlet];

    /// <summary>The parameters of a cmdlet that are its own, and -WhatIf and -Confirm.</summary>
    public static IEnumerable<ParameterMetadata> ParametersOf(CmdletInfo cmdlet) =>
        cmdlet.Parameters.Values.Where(static parameter => !Cmdlet.CommonParameters.Contains(parameter.Name));

    /// <summary>A property of an object by a dotted path; every value on the way, lists flattened.</summary>
    public static IReadOnlyList<object> Values(PSObject item, string path)
    {
        IEnumerable<object> current = [item];
        foreach (var name in path.Split('.'))
        {
            current = [.. current.SelectMany(value => Flat(PSObject.AsPSObject(value).Properties[name]?.Value))];
        }

        return [.. current];
    }

    /// <summary>The text that stands at a path.</summary>
    public static string Text(PSObject item, string path) => string.Join('\n', Values(item, path).Select(static value => value.ToString())).Trim();

    private static object[] Flat(object? value) => value switch
    {
        null => [],
        PSObject { BaseObject: object[] wrapped } => wrapped,
        object[] list => list,
        _ => [value],
    };
}
