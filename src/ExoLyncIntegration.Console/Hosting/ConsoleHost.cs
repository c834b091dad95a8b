using System;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using ExoLyncIntegration.Console.Sessions;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>The engine's view of this program.</summary>
/// <param name="ui">Where it writes to and asks.</param>
/// <param name="outcome">What the exit code is made of.</param>
internal sealed class ConsoleHost(ConsoleInterface ui, SessionOutcome outcome) : PSHost
{
    private readonly PSObject privateData = PSObject.AsPSObject(outcome);

    /// <summary>Runs a prompt within the running command; set by the session that has one.</summary>
    public Action? NestedPrompt { get; set; }

    /// <inheritdoc/>
    public override string Name => "exolync";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(ConsoleHost).Assembly.GetName().Version ?? new Version(0, 0);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface UI => ui;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>The <see cref="SessionOutcome"/>, for Out-Default.</summary>
    public override PSObject PrivateData => privateData;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => outcome.Exit(exitCode);

    /// <inheritdoc/>
    public override void EnterNestedPrompt()
    {
        if (NestedPrompt is null)
        {
            throw new PSNotSupportedException("There is no prompt to return to: this session runs a script.");
        }

        NestedPrompt();
    }

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => outcome.Exit(0);

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
