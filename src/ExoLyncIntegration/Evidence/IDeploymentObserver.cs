using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Evidence;

/// <summary>Hears what the observation of a deployment finds, while it looks; always on the pipeline's thread.</summary>
internal interface IDeploymentObserver
{
    /// <summary>Checks have been judged.</summary>
    void Found(IEnumerable<CheckResult> results);

    /// <summary>Something that was asked for could not be looked at.</summary>
    /// <param name="exception">Why not.</param>
    /// <param name="target">What it was.</param>
    void Doubt(ExoLyncException exception, object? target);

    /// <summary>Waits for what comes over the network.</summary>
    T Wait<T>(Func<ICloudObserver, CancellationToken, Task<T>> ask);
}
