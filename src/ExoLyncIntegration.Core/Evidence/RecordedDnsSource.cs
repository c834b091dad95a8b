using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Evidence;

/// <summary>Answers from evidence. A question that nobody asked then has no answer now.</summary>
/// <param name="evidence">The evidence.</param>
public sealed class RecordedDnsSource(DnsEvidence evidence) : IDnsSource
{
    private readonly Dictionary<DnsQuestion, DnsAnswer> answers = evidence.Answers
        .GroupBy(static answer => answer.Question)
        .ToDictionary(static same => same.Key, static same => same.First());

    /// <inheritdoc/>
    public string Name => evidence.Source;

    /// <inheritdoc/>
    public Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken) => Task.FromResult(
        answers.TryGetValue(question, out var answer) ? answer : DnsAnswer.Failed(question, "the evidence does not have the answer"));
}
