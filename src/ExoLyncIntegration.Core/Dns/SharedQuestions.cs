using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Asks identical questions once, as long as the answers of a bounded number of questions are remembered.</summary>
/// <remarks>A failure is not remembered: whoever asks next may be luckier.</remarks>
/// <param name="source">Who is asked.</param>
/// <param name="capacity">How many answers are remembered; memory does not grow beyond that.</param>
public sealed class SharedQuestions(IDnsSource source, int capacity = 1024) : IDnsSource
{
    private readonly Dictionary<DnsQuestion, Task<DnsAnswer>> answers = [];
    private readonly Queue<DnsQuestion> oldest = new();

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        Task<DnsAnswer>? asked;
        TaskCompletionSource<DnsAnswer>? mine = null;
        lock (answers)
        {
            if (!answers.TryGetValue(question, out asked))
            {
                mine = new TaskCompletionSource<DnsAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
                Remember(question, mine.Task);
            }
        }

        if (mine is null)
        {
            return await asked!.ConfigureAwait(false);
        }

        try
        {
            var answer = await source.AskAsync(question, cancellationToken).ConfigureAwait(false);
            if (answer.Outcome == DnsOutcome.Failed)
            {
                Forget(question);
            }

            mine.SetResult(answer);
            return answer;
        }
        catch (System.Exception exception)
        {
            // Only cancellation gets here; it is meant for those who wait for the same answer as well.
            Forget(question);
            mine.SetException(exception);
            throw;
        }
    }

    private void Remember(DnsQuestion question, Task<DnsAnswer> answer)
    {
        answers.Add(question, answer);
        oldest.Enqueue(question);
        while (oldest.Count > capacity)
        {
            answers.Remove(oldest.Dequeue());
        }
    }

    private void Forget(DnsQuestion question)
    {
        lock (answers)
        {
            answers.Remove(question);
        }
    }
}
