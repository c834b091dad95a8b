using System.Text;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>Markup in the making. What comes from outside goes through <see cref="HtmlText"/> first.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    public Markup Add(string markup)
    {
        text.Append(markup);
        return this;
    }

    public override string ToString() => text.ToString();
}
