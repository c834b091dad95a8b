using System;
using System.Collections.Generic;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares the scripts of step 7, each of which is one value of Invoke-Command.</summary>
internal abstract class OAuthScriptComparer(params OAuthScriptKind[] kinds) : PlanComparer
{
    private const string InvokeCommand = "Invoke-Command";
    private const string ScriptBlock = "ScriptBlock";

    public override bool Knows(PlanCommand command) => Script(command) is { } script && Array.IndexOf(kinds, script.Kind) >= 0;

    public override PlanComparison Compare(PlanCommand command, LiveConfiguration live)
    {
        var script = Script(command)!;
        var query = Query(script);
        var reading = live[query];
        return reading.Items is not [var item]
            ? Unknown(command, reading.Reason ?? $"{reading.Items!.Count} objects were found for {query}, where one is expected.")
            : Compare(command, script, item);
    }

    /// <summary>The question that tells how things stand.</summary>
    protected virtual ObjectQuery Query(OAuthScript script) => new(InvokeCommand, [Parameter(script.ReadingText)]);

    /// <summary>Compares a script with what the question gave.</summary>
    protected abstract PlanComparison Compare(PlanCommand command, OAuthScript script, ConfigurationItem item);

    /// <summary>Another script beside the planned one.</summary>
    protected static PlanCommand Beside(PlanCommand command, string description, OAuthScript script) =>
        Beside(command, InvokeCommand, description, [Parameter(script.Text)]);

    private static KeyValuePair<string, object?> Parameter(string script) => new(ScriptBlock, new ScriptText(script));

    private static OAuthScript? Script(PlanCommand command) =>
        string.Equals(command.CommandName, InvokeCommand, StringComparison.OrdinalIgnoreCase) && command.Parameters.Count == 1 && Text(command, ScriptBlock) is { } text
            ? OAuthScript.Read(text)
            : null;
}
