using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Evidence;

/// <summary>Passes questions on, and keeps the answer to each.</summary>
/// <param name="source">Who answers.</param>
public sealed class RecordingDnsSource(IDnsSource source) : IDnsSource
{
    private readonly Dictionary<DnsQuestion, DnsAnswer> answers = [];

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <summary>The answers so far, by type and name.</summary>
    public IReadOnlyList<DnsAnswer> Answers
    {
        get
        {
            lock (answers)
            {
                return [.. answers.Values
                    .OrderBy(static answer => answer.Question.Name, System.StringComparer.OrdinalIgnoreCase)
                    .ThenBy(static answer => answer.Question.Type)];
            }
        }
    }

    /// <inheritdoc/>
    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        var answer = await source.AskAsync(question, cancellationToken).ConfigureAwait(false);
        lock (answers)
        {
            // Whoever asks the same again gets the same: what was judged is what is kept.
            if (answers.TryGetValue(question, out var first))
            {
                return first;
            }

            answers.Add(question, answer);
        }

        return answer;
    }
}
