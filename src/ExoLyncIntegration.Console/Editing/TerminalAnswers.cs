using System;
using System.IO;
using System.Management.Automation;
using System.Security;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>Answers typed at the terminal.</summary>
/// <param name="keyboard">Where keys come from.</param>
/// <param name="output">The terminal.</param>
/// <param name="width">The terminal's width at the moment.</param>
internal sealed class TerminalAnswers(IKeyboard keyboard, TextWriter output, Func<int> width) : IAnswerSource
{
    /// <inheritdoc/>
    public void WriteLine(string text) => output.WriteLine(text);

    /// <inheritdoc/>
    public string ReadLine(string label) => Read(label, mask: false);

    /// <inheritdoc/>
    public SecureString ReadSecret(string label)
    {
        var secret = new SecureString();
        foreach (var character in Read(label, mask: true))
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }

    private string Read(string label, bool mask)
    {
        var result = new LineEditor(keyboard, new TerminalLineView(output, width, mask)).ReadLine(label);
        return result.Kind == LineResultKind.Entered ? result.Text : throw new PipelineStoppedException();
    }
}
