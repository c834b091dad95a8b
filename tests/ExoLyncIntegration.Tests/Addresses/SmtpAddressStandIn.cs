namespace ExoLyncIntegration.Addresses;

/// <summary>An address of a type of its own, as WindowsEmailAddress is in Exchange.</summary>
internal readonly record struct SmtpAddressStandIn(string Address)
{
    public override string ToString() => Address;
}
