using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Reports;

/// <summary>Reports for tests of the formats.</summary>
internal static class SampleReports
{
    /// <summary>What an attacker writes into a record, an attribute or a setting.</summary>
    public static IReadOnlyList<string> Hostile { get; } =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--", "]]>", "\"'`", "' onmouseover='alert(1)", "=cmd|' /C calc'!A0",
        "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r\n=1+1", "a;=1+1", "a; \"=1+1", "\uFF1D1+1", "\0\u0001\u001B[31m", "\u202Egpj.exe", "\u2066x\u2069\u200B",
        "\uD800 alone", "a\nexolync_results{check=\"x\"} 1", "x\"} 1\ny{a=\"", "\\\"", "| a | b |", "``` \n# heading\n```", "[link](javascript:alert(1))",
        "<https://evil.example/>", "![x](https://evil.example/x.png)", "\u2028line\u2029", "\uFFFE\uFFFF", "%{x}", "$(rm -rf /)", "&lt;b&gt;", "ünïcödé 日本語 😀",
    ];

    public static ReportHeader Header { get; } =
        new(new DateTimeOffset(2026, 11, 23, 4, 5, 6, TimeSpan.FromHours(2)), "1.2.3", Scenario.ForTopology(Topology.Hybrid, "contoso.com"));

    public static Report Mixed { get; } = new(
        Header,
        [
            Entry(1, "Dns.FederationSrv", "_sipfederationtls._tcp.contoso.com", CheckStatus.Fail, "The record is missing.", "New-Record '_sipfederationtls._tcp'"),
            Entry(1, "Dns.SipTlsSrv", "_sip._tls.contoso.com", CheckStatus.Pass, "As it should be."),
            Entry(1, "Dns.SipCname", "sip.contoso.com", CheckStatus.Warning, "Works, but is no alias."),
            Entry(5, "Configuration.HostingProvider", "Exchange Online", CheckStatus.Inconclusive, "Get-CsHostingProvider is not in this session."),
            Entry(0, "Extra.Check", "anything", CheckStatus.NotApplicable, "Does not concern this topology."),
            Entry(2, "Sip.Address", "ada@contoso.com", CheckStatus.Fail, "Two findings.") with
            {
                Findings =
                [
                    Entry(2, "Sip.Missing", "ada@contoso.com", CheckStatus.Fail, "No sip: value.", "Set-Mailbox ada"),
                    Entry(2, "Sip.Mail", "ada@contoso.com", CheckStatus.Warning, "Differs from the mail address."),
                ],
            },
            Entry(1, "Dns.XmppSrv", "_xmpp-server._tcp.contoso.com", CheckStatus.Fail, "The record is missing.") with
            {
                Acceptance = new Acceptance("XMPP is not used.", new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Utc), IsExpired: false),
            },
        ],
        [
            VerdictOf(FeatureCatalogue.OutlookIntegration, Verdict.Unknown, 3),
            VerdictOf(FeatureCatalogue.OutlookWebAppImPresence, Verdict.Blocked, 1),
        ]);

    /// <summary>A report whose every text comes from an attacker.</summary>
    public static Report OfHostileValues { get; } = new(
        Header,
        [.. Hostile.Select((text, index) => new ReportEntry(
            new CheckResult
            {
                Step = index % 8, Check = text, Target = text, Status = (CheckStatus)(index % 5), Message = text, Expected = text, Actual = text,
                Remediation = text, Reference = text,
            },
            [new("Domain", text)],
            []))],
        [VerdictOf(FeatureCatalogue.OutlookIntegration, Verdict.Degraded, 2, Hostile[0])]);

    public static string Render(Report report, Func<TextWriter, IReportWriter> format)
    {
        using var text = new StringWriter();
        Write(report, format(text));
        return text.ToString();
    }

    public static void Write(Report report, IReportWriter writer)
    {
        writer.Start(report.Header);
        foreach (var entry in report.Entries)
        {
            writer.Write(entry);
        }

        writer.Finish(report.Verdicts);
    }

    public static ReportEntry Entry(int step, string check, string target, CheckStatus status, string message, string? remediation = null) => new(
        new CheckResult { Step = step, Check = check, Target = target, Status = status, Message = message, Remediation = remediation, Reference = "https://support.microsoft.com/help/2614614" },
        [],
        []);

    private static FeatureVerdict VerdictOf(string feature, Verdict verdict, int step, string message = "Because.") => new()
    {
        Topology = Topology.Hybrid,
        Feature = feature,
        DisplayName = FeatureCatalogue.Of(feature).DisplayName,
        Verdict = verdict,
        DecidedBy = [],
        NextStep = step,
        Message = message,
        Reference = "https://support.microsoft.com/help/2614614",
    };
}
