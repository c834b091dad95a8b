using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Several sources that know the same: the next one is asked where one does not answer, as a computer's resolvers are.</summary>
/// <param name="sources">The sources, in order; at least one.</param>
public sealed class FallbackSource(IReadOnlyList<IDnsSource> sources) : IDnsSource
{
    /// <inheritdoc/>
    public string Name { get; } = string.Join(", ", sources.Select(static source => source.Name));

    /// <inheritdoc/>
    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        var elapsed = TimeSpan.Zero;
        var reasons = new List<string>();
        foreach (var source in sources)
        {
            var answer = await source.AskAsync(question, cancellationToken).ConfigureAwait(false);
            elapsed += answer.Elapsed;
            if (answer.Outcome != DnsOutcome.Failed)
            {
                return answer with { Elapsed = elapsed };
            }

            reasons.Add(sources.Count == 1 ? answer.Failure! : $"{source.Name}: {answer.Failure}");
        }

        return DnsAnswer.Failed(question, string.Join("; ", reasons), elapsed);
    }
}
