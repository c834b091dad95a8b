using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>What one attempt gave: an answer, or why there is none.</summary>
/// <param name="Answer">The answer; <see langword="null"/> where there is none.</param>
/// <param name="Failure">Why there is none, as a predicate to the server's name.</param>
/// <param name="MayPass">Whether another attempt may have another end.</param>
internal sealed record DnsReading(DnsAnswer? Answer, string? Failure, bool MayPass)
{
    public static DnsReading Failed(string failure, bool mayPass) => new(null, failure, mayPass);
}
