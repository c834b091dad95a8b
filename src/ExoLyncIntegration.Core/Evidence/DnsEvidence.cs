using System.Collections.Generic;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Evidence;

/// <summary>What one place answered to every question that was asked.</summary>
/// <param name="View">Whose view the place has.</param>
/// <param name="Source">What the place is called: address and port, or a path.</param>
/// <param name="Answers">The answers, in the order of their questions.</param>
public sealed record DnsEvidence(DnsView View, string Source, IReadOnlyList<DnsAnswer> Answers);
