using System;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Help;
using Xunit;

namespace ExoLyncIntegration.Prompt;

public sealed class CompletionTests
{
    /// <summary>Every parameter whose values are a closed set: an enumeration, a ValidateSet, a boolean, a small range, a scenario.</summary>
    public static TheoryData<string, string> ClosedSets =>
        [.. ModuleHelp.Cmdlets.SelectMany(static cmdlet => ModuleHelp.ParametersOf(cmdlet)
            .Where(IsClosed)
            .Select(parameter => new TheoryDataRow<string, string>(cmdlet.Name, parameter.Name)))];

    [Theory]
    [MemberData(nameof(ClosedSets))]
    public void A_parameter_with_a_closed_set_of_values_completes(string cmdlet, string parameter)
    {
        using var session = new EngineSession();

        var completions = session.Complete($"{cmdlet} -{parameter} ");

        // Without values of its own the engine offers the files of the current folder.
        Assert.True(completions.Count > 1 && !completions.Any(static text => text.Contains('/', StringComparison.Ordinal)), $"{cmdlet} -{parameter} offers: {string.Join(", ", completions.Take(5))}");
    }

    private static bool IsClosed(ParameterMetadata parameter)
    {
        var type = parameter.ParameterType.IsArray ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            || type == typeof(bool)
            || parameter.Name is "Scenario" or "Feature" or "Article"
            || parameter.Attributes.OfType<ValidateSetAttribute>().Any()
            || parameter.Attributes.OfType<ValidateRangeAttribute>().Any(static range => range is { MinRange: int low, MaxRange: int high } && high - low <= 10);
    }
}
