namespace ExoLyncIntegration.Plans;

/// <summary>A value of a native enumeration: a text that the command line shows without quotes, as Microsoft's examples do.</summary>
/// <param name="Value">The word: letters and digits only.</param>
public sealed record BareWord(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
