using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Reports;

/// <summary>Tells commands and records, which are copied and pasted, from advice, which is read.</summary>
public static class CommandText
{
    // A cmdlet with parameters or alone on its line, a called path, or a record of a zone.
    private static readonly Regex Command = new(
        @"\A(& \S|(Add|Connect|Disable|Enable|Export|Get|Grant|Import|Invoke|New|Remove|Set|Start|Test|Update)-[A-Z][A-Za-z]+(?=\s|\z)|[A-Za-z0-9_*][A-Za-z0-9_.*-]*\.? [0-9]+ IN [A-Z]+ |dnscmd |iisreset)", RegexOptions.CultureInvariant);

    /// <summary>Whether a remediation is meant to be pasted.</summary>
    /// <param name="remediation">The remediation.</param>
    /// <returns>Whether it is.</returns>
    public static bool Is(string remediation) => Command.IsMatch(remediation);
}
