using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using ExoLyncIntegration.Console.Terminals;
using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>What the engine writes and asks.</summary>
/// <param name="terminal">What stands at the other end.</param>
/// <param name="streams">Standard output and error.</param>
/// <param name="questions">What asks the person at the terminal.</param>
internal sealed class ConsoleInterface(Terminal terminal, OutputStreams streams, Questions questions) : PSHostUserInterface
{
    private const long ProgressMilliseconds = 100;

    private readonly ProgressStatus progress = new();
    private long progressShownAt;

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawInterface(terminal);

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal => terminal.OutputColour;

    /// <inheritdoc/>
    public override void Write(string value) => streams.Write(value);

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        // What is no colour stands for the terminal's own.
        var foreground = Enum.IsDefined(foregroundColor) ? PSStyle.MapForegroundColorToEscapeSequence(foregroundColor) : string.Empty;
        var background = Enum.IsDefined(backgroundColor) ? PSStyle.MapBackgroundColorToEscapeSequence(backgroundColor) : string.Empty;
        streams.Write(terminal.OutputColour && foreground.Length + background.Length > 0
            ? foreground + background + value + PSStyle.Instance.Reset
            : value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string value) => streams.WriteLine(value);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => streams.WriteErrorLine(Colour.Paint(value, Colour.Red, terminal.ErrorColour));

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteNote("WARNING", message);

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteNote("VERBOSE", message);

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteNote("DEBUG", message);

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        var line = progress.Update(sourceId, record);

        // A command may report each of many thousand items; nobody reads more than a few lines a second.
        if (record.RecordType == ProgressRecordType.Completed || Environment.TickCount64 - progressShownAt >= ProgressMilliseconds)
        {
            progressShownAt = Environment.TickCount64;
            streams.ShowStatus(line);
        }
    }

    /// <summary>Writes an error: what happened, what to do, and where.</summary>
    /// <param name="error">The error.</param>
    public void WriteError(ErrorText error)
    {
        WriteErrorLine(VisibleText.Of(error.Message.Replace("\r\n", "\n"), keepLines: true));
        foreach (var line in error.Details)
        {
            streams.WriteErrorLine(Colour.Paint("  " + VisibleText.OneLine(line), Colour.Cyan, terminal.ErrorColour));
        }
    }

    /// <summary>Takes the progress of a finished pipeline away.</summary>
    public void ClearProgress()
    {
        progress.Clear();
        streams.ShowStatus(string.Empty);
    }

    /// <inheritdoc/>
    public override string ReadLine() => questions.Line(string.Empty);

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString() => questions.Secret(string.Empty);

    /// <inheritdoc/>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        questions.Fields(caption, message, descriptions);

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        questions.Choice(caption, message, choices, defaultChoice);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        questions.Credential(caption, message, userName);

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        questions.Credential(caption, message, userName);

    // Standard error, as with exit codes: what a script prints stays clean.
    private void WriteNote(string kind, string message) =>
        streams.WriteErrorLine(Colour.Paint($"{kind}: {message}", Colour.Yellow, terminal.ErrorColour));
}
