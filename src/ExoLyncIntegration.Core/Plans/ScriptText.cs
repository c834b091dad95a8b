namespace ExoLyncIntegration.Plans;

/// <summary>A script block as a parameter's value, for what one native command cannot do alone; PowerShell's own type is not known here.</summary>
/// <param name="Text">The script on one line, without the braces.</param>
public sealed record ScriptText(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
