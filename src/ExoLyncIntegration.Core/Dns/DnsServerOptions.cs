using System;

namespace ExoLyncIntegration.Dns;

/// <summary>How a live server is asked.</summary>
/// <param name="Timeout">How long the server may take for one attempt.</param>
/// <param name="Retries">How many further attempts a question gets that was not answered.</param>
/// <param name="Recursion">Whether the server is to ask others; <see langword="false"/> for a zone's own servers.</param>
public sealed record DnsServerOptions(TimeSpan Timeout, int Retries, bool Recursion = true);
