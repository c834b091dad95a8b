using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Troubleshooting;

/// <summary>Finds the checks that did not pass in a result, also in one that came through remoting, Clixml or a CSV file.</summary>
internal static class FailedChecks
{
    /// <summary>The ids of the checks: that of the result itself, and those of its findings.</summary>
    public static IEnumerable<string> Of(PSObject result)
    {
        if (LanguagePrimitives.TryConvertTo(result.Properties["Status"]?.Value, out CheckStatus status)
            && status is not (CheckStatus.Pass or CheckStatus.NotApplicable)
            && result.Properties["Check"]?.Value?.ToString() is { Length: > 0 } check)
        {
            yield return check;
        }

        var findings = result.Properties["Finding"]?.Value;
        foreach (var finding in (findings as PSObject)?.BaseObject as IEnumerable ?? findings as IEnumerable ?? Array.Empty<object>())
        {
            if (finding is not (null or char))
            {
                foreach (var inner in Of(PSObject.AsPSObject(finding)))
                {
                    yield return inner;
                }
            }
        }
    }
}
