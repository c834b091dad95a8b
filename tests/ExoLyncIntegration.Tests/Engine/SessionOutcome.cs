using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Engine;

/// <summary>What a script gave: every stream, apart.</summary>
internal sealed record SessionOutcome(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    ErrorRecord? Terminating,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Information,
    IReadOnlyList<string> HostLines)
{
    /// <summary>The lines that -WhatIf printed, without their prefix.</summary>
    public IReadOnlyList<string> WhatIf =>
        [.. HostLines.Where(line => line.StartsWith("What if: ", System.StringComparison.Ordinal)).Select(line => line["What if: ".Length..])];

    /// <summary>The ids of all errors, the terminating one last, without the command's name.</summary>
    public IReadOnlyList<string> ErrorIds =>
        [.. Errors.Concat(Terminating is null ? [] : [Terminating]).Select(error => error.FullyQualifiedErrorId.Split(',')[0])];

    public SessionOutcome ThrowOnError()
    {
        var first = Terminating ?? Errors.FirstOrDefault();
        return first is null ? this : throw new RuntimeException($"{first.FullyQualifiedErrorId}: {first}", first.Exception);
    }

    /// <summary>A property of each output object, as text.</summary>
    public IReadOnlyList<string?> Column(string property) =>
        [.. Output.Select(item => item.Properties[property]?.Value?.ToString())];

    /// <summary>A property of the only output object.</summary>
    public object? Single(string property) => Output.Single().Properties[property]?.Value;
}
