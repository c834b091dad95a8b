namespace ExoLyncIntegration.Dns;

/// <summary>One place to ask from.</summary>
/// <param name="View">What the source sees.</param>
/// <param name="Source">Who is asked.</param>
public sealed record DnsProbe(DnsView View, IDnsSource Source);
