using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ExoLyncIntegration.Console.Sessions;

/// <summary>What a session came to, as an exit code.</summary>
internal sealed class SessionOutcome
{
    private static readonly string[] CheckResultTypes =
    [
        "ExoLyncIntegration.Results.CheckResult",
        "Deserialized.ExoLyncIntegration.Results.CheckResult",
    ];

    private const string Selected = "Selected.";

    private bool error;
    private bool fail;
    private bool inconclusive;
    private int? exit;

    /// <summary>The exit code of a session that was stopped with Ctrl+C, as shells have it (128 + SIGINT).</summary>
    public const int Stopped = 130;

    /// <summary>The outcome of the session that a command runs in.</summary>
    /// <param name="host">The command's host.</param>
    /// <returns>The outcome, or <see langword="null"/> in another host.</returns>
    public static SessionOutcome? Of(PSHost host) => host.PrivateData?.BaseObject as SessionOutcome;

    /// <summary>Whether a script has asked to leave.</summary>
    public bool ExitRequested => exit is not null;

    /// <summary>
    /// What <c>exit n</c> gave; else 1 where there was an error or a check failed, 2 where a check could not be determined, 0 where
    /// all is well.
    /// </summary>
    public int ExitCode => exit ?? (error || fail ? 1 : inconclusive ? 2 : 0);

    /// <summary>Takes note of an object that is shown.</summary>
    /// <param name="output">The object; only check results count, also those that came back from remoting or a file.</param>
    public void Observe(PSObject? output)
    {
        if (output is null || !output.TypeNames.Any(static name => CheckResultTypes.Contains(SelectedFrom(name))))
        {
            return;
        }

        switch (output.Properties["Status"]?.Value?.ToString())
        {
            case "Fail":
                fail = true;
                break;
            case "Inconclusive":
                inconclusive = true;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes note of an error, terminating or not.</summary>
    public void ObserveError() => error = true;

    /// <summary>Takes note of <c>exit</c>.</summary>
    /// <param name="code">Its code.</param>
    public void Exit(int code) => exit = code;

    /// <summary>Takes <c>exit</c> back: it left a nested prompt only.</summary>
    public void Stay() => exit = null;

    /// <summary>Forgets what checks found: a tour shows faults on purpose.</summary>
    public void ForgetFindings() => fail = inconclusive = false;

    // Select-Object Target, Status shows a finding too.
    private static string SelectedFrom(string typeName) =>
        typeName.StartsWith(Selected, StringComparison.Ordinal) ? typeName[Selected.Length..] : typeName;
}
