using System.Security;

namespace ExoLyncIntegration.Console.Editing;

/// <summary>A person at a terminal.</summary>
internal interface IAnswerSource
{
    /// <summary>Shows a line.</summary>
    /// <param name="text">The line.</param>
    void WriteLine(string text);

    /// <summary>Reads a line.</summary>
    /// <param name="label">What stands before the answer.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">Ctrl+C was pressed.</exception>
    string ReadLine(string label);

    /// <summary>Reads a line that is shown as asterisks.</summary>
    /// <param name="label">What stands before the answer.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">Ctrl+C was pressed.</exception>
    SecureString ReadSecret(string label);
}
