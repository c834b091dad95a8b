using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
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
        [.. ExampleTests.Examples.Where(static row => !ExampleNeeds.AsksServers(row.Data.Item2) && !IsLeftOut(row.Data.Item2))];

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
        // The mode itself forbids this cast; that binding refuses and changes nothing is a test of its own.
        Assert.SkipWhen(code.Contains("[pscustomobject]", StringComparison.Ordinal), "The mode does not allow the example's own code.");
        Assert.SkipWhen(code.Contains("ExoLyncPipelineBinding", StringComparison.Ordinal), "Pipeline binding refuses in this mode.");
        AssertSame(where, code, "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.WhatIfPreference)]
    public void Nothing_changes_while_the_session_asks_what_if(string where, string code) => AssertUnchanged(where, code, "$WhatIfPreference = $true", answers: 0);

    [Theory]
    [MemberData(nameof(Examples))]
    [Fault(Fault.ConfirmPreference)]
    public void Nothing_changes_where_every_question_is_answered_with_no(string where, string code) => AssertUnchanged(where, code, "$ConfirmPreference = 'Low'", answers: 100);

    private static void AssertUnchanged(string where, string code, string condition, int answers)
    {
        Assert.SkipWhen(code.Contains("Configuration @", StringComparison.Ordinal), "A function of another module, as the double's are, does not see the preferences of the session.");
        using var session = new ExampleSession(code);
        var files = session.Files;
        session.Refuse(answers);

        // What an example does with a file that was not written fails as it must.
        session.Run($"& {{\n{condition}\n{code}\n}}");

        Assert.Equal(files, session.Files);
        Assert.True(session.ChangingCalls.Count == 0, $"{where}: {string.Join(", ", session.ChangingCalls)}");
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

    // Every property of every object, and what else was said. How the engine lays out a table is the culture's affair.
    private static string Output(string code, string condition)
    {
        using var session = new ExampleSession(code);
        var outcome = session.Run($"& {{\n{condition}\n{code}\n}}").ThrowOnError();
        var text = string.Join('\n', outcome.Output.Select(Described).Concat(outcome.Warnings).Concat(outcome.HostLines));
        return Varying().Replace(text.Replace(session.Folder, "folder", StringComparison.Ordinal), "*");
    }

    private static string Described(PSObject output) => output.BaseObject is string text
        ? text
        : string.Join('\n', output.Properties.Select(static property => $"{property.Name}: {Value(property.Value)}"));

    private static string Value(object? value) => value switch
    {
        string text => text,
        TimeSpan or DateTime or DateTimeOffset => "*",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Value)),
        _ => value?.ToString() ?? string.Empty,
    };

    // A prompt wants an answer, and a file is described by its times.
    private static bool IsLeftOut(string code) =>
        code.Contains("-Confirm", StringComparison.Ordinal) || code.Contains("-PassThru", StringComparison.Ordinal);

    [GeneratedRegex("\\d+\\.\\d+ ?ms|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?")]
    private static partial Regex Varying();
}
