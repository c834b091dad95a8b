using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Help;
using ExoLyncIntegration.Reliability;
using Xunit;

namespace ExoLyncIntegration.Sessions;

/// <summary>
/// Every example of help that needs no server, under each condition that a session may be in: it gives what it gives in a plain one. Between
/// them the examples use every cmdlet.
/// </summary>
public sealed partial class ConditionTests
{
    private static readonly Dictionary<string, string> Plain = [];

    public static TheoryData<string, string> Examples =>
        [.. ExampleTests.Examples.Where(static row => !ExampleTests.AsksServers(row.Data.Item2) && !IsLeftOut(row.Data.Item2))];

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.OtherCulture)]
    public void A_result_is_the_same_in_every_culture(string where, string code)
    {
        foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA" })
        {
            AssertSame(where, code, $"[Threading.Thread]::CurrentThread.CurrentCulture = '{culture}'");
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.ErrorActionStop)]
    public void A_result_is_the_same_where_errors_stop_the_script(string where, string code) => AssertSame(where, code, "$ErrorActionPreference = 'Stop'");

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.ErrorActionSilent)]
    public void A_result_is_the_same_where_errors_are_silent(string where, string code) => AssertSame(where, code, "$ErrorActionPreference = 'SilentlyContinue'");

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.StrictMode)]
    public void A_result_is_the_same_in_strict_mode(string where, string code) => AssertSame(where, code, "Set-StrictMode -Version Latest");

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.ConstrainedLanguage)]
    public void A_result_is_the_same_in_constrained_language_mode(string where, string code)
    {
        // The mode itself forbids this cast, and the functions that binding defines.
        Assert.SkipWhen(code.Contains("[pscustomobject]", StringComparison.Ordinal), "The mode does not allow the example's own code.");
        Assert.SkipWhen(code.Contains("ExoLyncPipelineBinding", StringComparison.Ordinal), "The mode does not allow pipeline binding.");
        AssertSame(where, code, "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'");
    }

    private static void AssertSame(string where, string code, string condition)
    {
        string plain;
        lock (Plain)
        {
            if (!Plain.TryGetValue(where, out plain!))
            {
                Plain[where] = plain = Output(code, "$null = 1");
            }
        }

        Assert.Equal(plain, Output(code, condition));
    }

    // Each session has a folder and times of its own. Where the engine breaks lines is the culture's affair: they are too long to break.
    private static string Output(string code, string condition)
    {
        using var session = new ExampleSession(code);
        var text = session.Display($"{condition}\n{code}", width: 4000).Replace(session.Folder, "folder", StringComparison.Ordinal);
        return Varying().Replace(text, "*");
    }

    // A prompt wants an answer, and a file's date is shown by the culture's calendar.
    private static bool IsLeftOut(string code) =>
        code.Contains("-Confirm", StringComparison.Ordinal) || code.Contains("-PassThru", StringComparison.Ordinal);

    [GeneratedRegex("""
        \d+[.,٫]\d+ ?ms
        | \d{4}-\d\d-\d\dT[\d:.]+Z?
        | (\d\d:)?\d\d:\d\d(\.\d+)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Varying();
}
