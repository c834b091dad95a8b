using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.HelpBuilder.Markdown;
using ExoLyncIntegration.HelpBuilder.Session;

namespace ExoLyncIntegration.HelpBuilder.Topics;

/// <summary>The lists that about topics take from the module's catalogues, so that no entry is written twice.</summary>
internal sealed class CatalogueLists(ModuleSession session)
{
    private static readonly Dictionary<string, (string Type, Func<PSObject, CatalogueEntry> Entry)> Known = new(StringComparer.Ordinal)
    {
        ["ScenarioRules"] = ("ExoLyncIntegration.Scenarios.ScenarioRules", static rule =>
            new($"{Text(rule, "Id")} ({Text(rule, "Property")})", [Text(rule, "Statement"), Text(rule, "Reference")])),
        ["Errors"] = ("ExoLyncIntegration.Errors.ErrorCatalogue", static error =>
            new($"{Text(error, "Id")} ({Text(error, "Kind")})", [Text(error, "Meaning"), "What to do: " + Text(error, "RecommendedAction")])),
        ["Checks"] = ("ExoLyncIntegration.Checks.CheckCatalogue", static check =>
            new($"{Text(check, "Id")} ({Step(Text(check, "Step"))})", [Text(check, "Meaning"), "What to do: " + Text(check, "WhatToDo"), Text(check, "Reference")])),
    };

    /// <summary>The entries for a place in a topic.</summary>
    public IReadOnlyList<CatalogueEntry> Entries(MarkdownFile file, CataloguePlace place) =>
        Known.TryGetValue(place.Catalogue, out var list)
            ? [.. session.Catalogue(list.Type).Select(list.Entry)]
            : throw file.Error(place.Line, $"No catalogue is called {place.Catalogue}; there are {string.Join(", ", Known.Keys)}.");

    private static string Step(string number) => number == "0" ? "beyond the steps" : $"step {number}";

    private static string Text(PSObject entry, string property) =>
        entry.Properties[property]?.Value?.ToString() ?? throw new InvalidOperationException($"A catalogue entry ({entry}) has no {property}.");
}
