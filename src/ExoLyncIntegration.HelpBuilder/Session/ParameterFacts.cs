using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.HelpBuilder.Session;

/// <summary>What the engine knows about a parameter.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Position">Its position from 0, or <c>named</c>.</param>
/// <param name="PipelineInput">How it takes pipeline input, or <c>False</c>.</param>
/// <param name="Wildcards">Whether wildcards mean something in it.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Default">Its value where it is not given, or <c>None</c>.</param>
/// <param name="Values">The values it takes, where they are a closed set; else none.</param>
/// <param name="Range">The numbers it takes, such as <c>1 to 7</c>; else <see langword="null"/>.</param>
internal sealed record ParameterFacts(
    string Name,
    Type Type,
    bool Required,
    string Position,
    string PipelineInput,
    bool Wildcards,
    IReadOnlyList<string> Aliases,
    string Default,
    IReadOnlyList<string> Values,
    string? Range)
{
    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => Type == typeof(SwitchParameter);

    /// <summary>The parameters that every cmdlet has, which help leaves out.</summary>
    public static bool IsCommon(string name) => Cmdlet.CommonParameters.Contains(name);

    /// <summary>A parameter as one of the parameter sets has it.</summary>
    public static ParameterFacts Of(CmdletInfo command, CommandParameterInfo parameter) => new(
        parameter.Name,
        parameter.ParameterType,
        parameter.IsMandatory,
        parameter.Position < 0 ? "named" : parameter.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Pipeline(parameter),
        parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
        [.. parameter.Aliases.Order(StringComparer.Ordinal)],
        parameter.IsMandatory ? "None" : DefaultOf(command, parameter),
        ClosedSet(parameter),
        parameter.Attributes.OfType<ValidateRangeAttribute>().FirstOrDefault() is { MinRange: not null } range ? $"{range.MinRange} to {range.MaxRange}" : null);

    private static string Pipeline(CommandParameterInfo parameter) => (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static string[] ClosedSet(CommandParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            ? Enum.GetNames(type)
            : [.. parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(static set => set.ValidValues)];
    }

    // The cmdlet's own initializer is the one source of a default.
    private static string DefaultOf(CmdletInfo command, CommandParameterInfo parameter)
    {
        var property = command.ImplementingType.GetProperty(parameter.Name);
        if (property is not { CanRead: true })
        {
            return parameter.ParameterType == typeof(SwitchParameter) ? "False" : "None";
        }

        var cmdlet = Activator.CreateInstance(command.ImplementingType);
        using (cmdlet as IDisposable)
        {
            return property.GetValue(cmdlet) switch
            {
                null or "" => "None",
                bool value => value ? "True" : "False",
                string value => value,
                IEnumerable values => string.Join(", ", values.Cast<object>()) is { Length: > 0 } text ? text : "None",
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
            };
        }
    }
}
