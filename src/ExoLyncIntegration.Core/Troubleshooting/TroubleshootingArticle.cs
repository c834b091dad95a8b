using System.Globalization;

namespace ExoLyncIntegration.Troubleshooting;

/// <summary>A troubleshooting article of the Microsoft Knowledge Base.</summary>
public sealed class TroubleshootingArticle
{
    /// <summary>The article's number, such as 2565604.</summary>
    public required int Article { get; init; }

    /// <summary>The article's title.</summary>
    public required string Title { get; init; }

    /// <summary>The ids of the features that it is about.</summary>
    public required string[] Feature { get; init; }

    /// <summary>What users see.</summary>
    public required string[] Symptom { get; init; }

    /// <summary>What is behind it.</summary>
    public required string[] Cause { get; init; }

    /// <summary>The ids of the checks of this module that find the causes which can be found by looking.</summary>
    public required string[] Check { get; init; }

    /// <summary>The article's address.</summary>
    public string Reference => References.Source.KnowledgeBase(Article);

    /// <summary>Number and title on one line.</summary>
    /// <returns>For example <c>KB 2565604: …</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "KB {0}: {1}", Article, Title);
}
