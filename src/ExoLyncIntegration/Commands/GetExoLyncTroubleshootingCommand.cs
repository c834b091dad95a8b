using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Troubleshooting;

namespace ExoLyncIntegration.Commands;

/// <summary>Gets the troubleshooting articles: by feature, number, symptom or check, or those that check results lead to.</summary>
[Cmdlet(VerbsCommon.Get, "ExoLyncTroubleshooting")]
[OutputType(typeof(TroubleshootingArticle))]
public sealed class GetExoLyncTroubleshootingCommand : ExoLyncCmdlet
{
    private readonly HashSet<int> written = [];
    private IReadOnlyList<TroubleshootingArticle> selected = TroubleshootingCatalogue.All;
    private bool hasInput;

    /// <summary>The features, by id or name; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureCompleter))]
    public string[] Feature { get; set; } = [];

    /// <summary>The numbers of the articles, with or without KB.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleCompleter))]
    public string[] Article { get; set; } = [];

    /// <summary>Words of the symptom; wildcards are allowed, and a text without one is looked for anywhere.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[] Symptom { get; set; } = [];

    /// <summary>The ids of checks that look for the cause; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CheckCompleter))]
    public string[] Check { get; set; } = [];

    /// <summary>Results of checks: gets the articles about those that did not pass, each article once.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        hasInput = MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        var articles = TroubleshootingCatalogue.All.AsEnumerable();
        if (Feature.Length > 0)
        {
            var features = FeatureSelection.Of(Feature, WriteError).Select(static feature => feature.Id).ToList();
            articles = articles.Where(article => article.Feature.Intersect(features).Any());
        }

        if (Article.Length > 0)
        {
            var numbers = Numbers();
            articles = articles.Where(article => numbers.Contains(article.Article));
        }

        if (Symptom.Length > 0)
        {
            var patterns = Symptom.Select(static text => new WildcardPattern(
                WildcardPattern.ContainsWildcardCharacters(text) ? text : "*" + text + "*", WildcardOptions.IgnoreCase)).ToList();
            articles = articles.Where(article => article.Symptom.Append(article.Title).Any(text => patterns.Any(pattern => pattern.IsMatch(text))));
        }

        if (Check.Length > 0)
        {
            var patterns = Check.Select(static id => new WildcardPattern(id, WildcardOptions.IgnoreCase)).ToList();
            articles = articles.Where(article => article.Check.Any(id => patterns.Any(pattern => pattern.IsMatch(id))));
        }

        selected = [.. articles];
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            var checks = FailedChecks.Of(InputObject).ToList();
            Write(selected.Where(article => article.Check.Intersect(checks, StringComparer.OrdinalIgnoreCase).Any()));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!hasInput)
        {
            Write(selected);
        }
    }

    private void Write(IEnumerable<TroubleshootingArticle> articles)
    {
        foreach (var article in articles)
        {
            if (written.Add(article.Article))
            {
                WriteObject(article);
            }
        }
    }

    private HashSet<int> Numbers()
    {
        var numbers = new HashSet<int>();
        foreach (var text in Article)
        {
            var digits = text.Trim();
            digits = digits.StartsWith("KB", StringComparison.OrdinalIgnoreCase) ? digits.Substring(2).Trim() : digits;
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && TroubleshootingCatalogue.All.Any(article => article.Article == number))
            {
                numbers.Add(number);
            }
            else
            {
                WriteError(new ExoLyncException(ErrorCatalogue.ArticleNotFound, $"'{text}' is not one of the articles that KB 2614614 names."), text);
            }
        }

        return numbers;
    }
}
