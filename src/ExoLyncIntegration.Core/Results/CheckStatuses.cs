using System.Collections.Generic;

namespace ExoLyncIntegration.Results;

/// <summary>How single outcomes make one.</summary>
public static class CheckStatuses
{
    /// <summary>The outcome that stands for several: the one that asks most for attention.</summary>
    /// <param name="statuses">The single outcomes.</param>
    /// <returns>Fail before Inconclusive, Warning, Pass and NotApplicable; NotApplicable for none.</returns>
    public static CheckStatus Worst(this IEnumerable<CheckStatus> statuses)
    {
        var worst = CheckStatus.NotApplicable;
        foreach (var status in statuses)
        {
            if (status > worst)
            {
                worst = status;
            }
        }

        return worst;
    }

    /// <summary>Whether an outcome leaves a doubt: it failed, or could not be determined.</summary>
    /// <param name="status">The outcome.</param>
    /// <returns><see langword="true"/> for Fail and Inconclusive: <c>-Quiet</c> then gives <c>$false</c>.</returns>
    public static bool IsFailOrInconclusive(this CheckStatus status) =>
        status is CheckStatus.Fail or CheckStatus.Inconclusive;
}
