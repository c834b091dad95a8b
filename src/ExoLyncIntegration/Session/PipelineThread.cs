using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Session;

/// <summary>
/// Lets the pipeline's thread wait for work on other threads and meanwhile do what that work may not: a cmdlet may write from this thread only.
/// </summary>
internal sealed class PipelineThread : IDisposable
{
    private readonly BlockingCollection<Action> posted = new();

    /// <summary>Has something done on the pipeline's thread while it waits. Callable from any thread.</summary>
    /// <param name="action">What is to be done.</param>
    public void Post(Action action)
    {
        try
        {
            posted.Add(action);
        }
        catch (InvalidOperationException)
        {
            // The wait is over (this covers ObjectDisposedException): there is nobody to write any more.
        }
    }

    /// <summary>Waits for work. When the pipeline is stopped the wait ends at once, even where the work does not.</summary>
    /// <param name="work">The work; it starts on another thread.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    /// <returns>The result of the work.</returns>
    public T Wait<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var task = Task.Run(work, cancellationToken);
        var isDone = false;
        task.ContinueWith(
            finished =>
            {
                _ = finished.Exception;
                Post(() => isDone = true);
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!isDone)
        {
            posted.Take(cancellationToken)();
        }

        return task.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => posted.Dispose();
}
