using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>What the machines say that the formats are for.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!-- <script>", "]]>", "\"'`", "' onload='x", "=cmd|' /C calc'!A0", "\0\u0001\u001B[31m",
        "\u202Egpj.exe", "\uD800", "a\nexolync_results{check=\"x\"} 1", "{{script}}", "\u2028", "\uFFFE", "ünïcödé 日本語 😀",
    ];

    private readonly EngineSession session = new();
    private readonly TemporaryFolder folder = new();

    public ReportFormatTests()
    {
        session.Run(SampleResults.Functions).ThrowOnError();
        session.Run("""
            $hostile = $args[0]
            $results = foreach ($text in $hostile) {
                foreach ($status in 'Fail', 'Warning', 'Inconclusive', 'Pass', 'NotApplicable') { New-Result 1 $text $text $status $text $text $text $text }
                New-Dns $text SRV $text $text Fail $text $text $text $text
            }
            $results | Export-ExoLyncReport ($args[1] + '/r.html'), ($args[1] + '/r.json'), ($args[1] + '/r.xml'), ($args[1] + '/r.prom'), ($args[1] + '/r.csv') -Scenario Hybrid
            """, Hostile, folder.Path).ThrowOnError();
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Json_is_valid_by_its_schema_and_loses_nothing()
    {
        AssertValid("report", Read("r.json"));
        using var json = JsonDocument.Parse(Read("r.json"));
        var targets = json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("target").GetString());

        // Half a character cannot be written as UTF-8.
        Assert.Equal(Hostile.Select(text => text.Replace('\uD800', '\uFFFD')), targets.Where((_, index) => index % 6 == 0));
    }

    [Fact]
    public void A_schema_refuses_what_the_reader_refuses()
    {
        var report = Read("r.json").Replace("\"generated\"", "\"generator\"", StringComparison.Ordinal);
        Assert.False(IsValid("report", report));

        Assert.Equal(["InvalidReportFile"], session.Run("Compare-ExoLyncReport $args[0] $args[0]", folder.Write("bad.json", report)).ErrorIds);
    }

    [Fact]
    public void Evidence_and_accepted_findings_have_schemas_that_fit()
    {
        var zone = folder.Write("contoso.zone", "$ORIGIN contoso.com.\n$TTL 60\n@ SOA ns h 1 2 3 4 5\nsip CNAME sipdir.online.lync.com.\n_sip._tls SRV 100 1 443 sipdir.online.lync.com.\nlyncdiscover A 192.0.2.1\n");
        session.Run(
            "[pscustomobject]@{ mail = 'a@contoso.com'; proxyAddresses = @() } | Test-ExoLyncDeployment (New-ExoLyncScenario OnPremises -SipDomain contoso.com) -ZoneFile $args[0] -EvidencePath $args[1]",
            zone, Path.Combine(folder.Path, "evidence.json")).ThrowOnError();

        AssertValid("evidence", Read("evidence.json"));
        AssertValid("accepted-findings", """{ "formatVersion": 1, "accepted": [ { "check": "Dns.*", "target": "*", "reason": "Because.", "expires": "2027-01-31" } ] }""");
        Assert.False(IsValid("accepted-findings", """{ "formatVersion": 1, "accepted": [ { "check": "Dns.*", "target": "*", "reason": "Because." } ] }"""));
    }

    [Fact]
    public void JUnit_is_valid_by_its_schema()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Repository.At("tests", "ExoLyncIntegration.Tests", "Reports", "Data", "junit.xsd"));
        using var reader = XmlReader.Create(Path.Combine(folder.Path, "r.xml"), new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas });

        while (reader.Read())
        {
            Assert.NotEqual("script", reader.LocalName);
        }
    }

    [Fact]
    public void Xmllint_accepts_JUnit()
    {
        var (exitCode, output) = ForeignProgram.Run("xmllint", string.Empty, "--noout", "--schema", Repository.At("tests", "ExoLyncIntegration.Tests", "Reports", "Data", "junit.xsd"), Path.Combine(folder.Path, "r.xml"));

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void Another_programs_reader_finds_the_same_cells_in_Csv_and_none_is_a_formula()
    {
        const string reader = """
            import csv, sys
            rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
            assert all(len(row) == len(rows[0]) for row in rows), "a line has other cells"
            assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")], "a cell is a formula"
            assert not [cell for row in rows for cell in row if any(ord(c) < 32 or c in "\u202e\u2066" for c in cell)], "a cell hides something"
            print(len(rows))
            """;

        var (exitCode, output) = ForeignProgram.Run("/usr/bin/python3", string.Empty, "-c", reader, Path.Combine(folder.Path, "r.csv"));

        Assert.True(exitCode == 0, output);
        Assert.Equal(1 + (Hostile.Length * 6), int.Parse(output, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Promtool_accepts_the_metrics()
    {
        var (exitCode, output) = ForeignProgram.Run("promtool", Read("r.prom"), "check", "metrics");

        Assert.True(exitCode == 0 && output.Length == 0, output);
    }

    [Fact]
    public void The_page_has_one_script_and_one_style_and_its_policy_names_both()
    {
        var page = Read("r.html");
        var policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        var styles = Regex.Matches(page, "<style>(.*?)</style>", RegexOptions.Singleline);
        var scripts = Regex.Matches(page, "<script( type=\"application/json\" id=\"data\")?>(.*?)</script>", RegexOptions.Singleline);

        Assert.Single(styles);
        Assert.Equal(2, scripts.Count);
        Assert.Equal(2, Regex.Count(page, "<script", RegexOptions.IgnoreCase));
        Assert.Equal(2, Regex.Count(page, "</script", RegexOptions.IgnoreCase));
        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(styles[0].Groups[1].Value)}'; script-src '{Hash(scripts[1].Groups[2].Value)}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotMatch("(?i)<[a-z]+[^>]*\\s(on[a-z]+|style)\\s*=", page.Replace(scripts[0].Value, string.Empty, StringComparison.Ordinal).Replace(scripts[1].Value, string.Empty, StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)(src|href)=\"(?!#)", page.Replace(scripts[1].Value, string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_shows_what_hides_and_leaves_what_looks_like_a_place()
    {
        var page = Read("r.html");

        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("[U\\u002B202E]gpj.exe", page, StringComparison.Ordinal);
        Assert.Contains("{{script}}", page, StringComparison.Ordinal);
    }

    private static string Hash(string text) =>
        "sha256-" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private bool IsValid(string schema, string json) => Validate(schema, json).ExitCode == 0;

    private void AssertValid(string schema, string json)
    {
        var (exitCode, output) = Validate(schema, json);
        Assert.True(exitCode == 0, output);
    }

    // Debian's python3-jsonschema knows the draft that the schemas are written in.
    private (int ExitCode, string Output) Validate(string schema, string json) => ForeignProgram.Run(
        "/usr/bin/python3", string.Empty, "-W", "ignore", "-m", "jsonschema", "-i", folder.Write("instance.json", json), Repository.At("docs", "schemas", schema + ".schema.json"));

    private string Read(string file) => File.ReadAllText(Path.Combine(folder.Path, file));
}
