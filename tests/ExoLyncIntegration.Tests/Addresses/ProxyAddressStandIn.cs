namespace ExoLyncIntegration.Addresses;

/// <summary>An address as Exchange's management shell has it: an object whose text is the value.</summary>
internal sealed class ProxyAddressStandIn(string text)
{
    public string ProxyAddressString { get; } = text;

    public bool IsPrimaryAddress => char.IsUpper(ProxyAddressString[0]);

    public override string ToString() => ProxyAddressString;
}
