using System.Net;
using System.Text;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>Text in HTML and SVG, between tags and in quoted attributes.</summary>
internal static class HtmlText
{
    /// <summary>Text that shows as it is, whatever it contains.</summary>
    public static string Of(string text) => WebUtility.HtmlEncode(VisibleText.OneLine(text));

    /// <summary>The class that gives an element the colours of a status.</summary>
    public static string Class(this Results.CheckStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The sign of a status; never the only bearer of its meaning.</summary>
    public static string Sign(this Results.CheckStatus status) => status switch
    {
        Results.CheckStatus.Pass => "\u2713",
        Results.CheckStatus.Warning => "!",
        Results.CheckStatus.Inconclusive => "?",
        Results.CheckStatus.Fail => "\u2715",
        _ => "\u2013",
    };

    /// <summary>A long text with its middle left out.</summary>
    public static string Shortened(string text, int length)
    {
        var visible = VisibleText.Of(text);
        if (visible.Length <= length)
        {
            return visible;
        }

        var half = (length - 1) / 2;
        return new StringBuilder()
            .Append(visible, 0, half).Append('\u2026').Append(visible, visible.Length - (length - 1 - half), length - 1 - half)
            .ToString();
    }
}
