namespace ExoLyncIntegration.HelpBuilder.Markdown;

/// <summary>A link.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Target">A URL, or the name of a file beside this one.</param>
public sealed record MarkdownLink(string Text, string Target)
{
    /// <summary>Whether the link leaves the documentation.</summary>
    public bool IsExternal => Target.StartsWith("https://", System.StringComparison.Ordinal);
}
