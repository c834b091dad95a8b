namespace ExoLyncIntegration.Addresses;

/// <summary>A value of proxyAddresses that is a mail address, or means to be one.</summary>
/// <param name="Proxy">The value.</param>
/// <param name="Value">The address in it.</param>
internal sealed record SmtpAddress(ProxyAddress Proxy, MailValue Value);
