using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns;

/// <summary>Domains under examination, side by side; their results come out in the order in which the domains went in.</summary>
internal sealed class ExaminationQueue
{
    private readonly Queue<Task<IReadOnlyList<DnsCheckResult>>> running = new();

    public int Count => running.Count;

    public void Add(Task<IReadOnlyList<DnsCheckResult>> examination) => running.Enqueue(examination);

    /// <summary>Takes the results of the first domain, waiting for at most the given time.</summary>
    public bool TryTake(TimeSpan wait, CancellationToken cancellationToken, [NotNullWhen(true)] out IReadOnlyList<DnsCheckResult>? results)
    {
        results = null;
        if (running.Count == 0 || !(running.Peek().IsCompleted || IsDoneWithin(running.Peek(), wait, cancellationToken)))
        {
            return false;
        }

        results = running.Dequeue().GetAwaiter().GetResult();
        return true;
    }

    // The task's own exception is thrown where its result is taken.
    private static bool IsDoneWithin(Task task, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait == TimeSpan.Zero)
        {
            return false;
        }

        Task.WaitAny([task], (int)wait.TotalMilliseconds, cancellationToken);
        return task.IsCompleted;
    }
}
