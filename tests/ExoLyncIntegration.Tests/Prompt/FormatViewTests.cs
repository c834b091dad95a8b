using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Evidence;
using ExoLyncIntegration.Help;
using Xunit;

namespace ExoLyncIntegration.Prompt;

public sealed partial class FormatViewTests
{
    /// <summary>Every type that a cmdlet says it writes, but for PowerShell's and .NET's own.</summary>
    public static TheoryData<string> OutputTypes =>
        [.. ModuleHelp.Cmdlets.SelectMany(static cmdlet => cmdlet.OutputType).Select(static output => output.Name)
            .Where(static name => name.StartsWith("ExoLyncIntegration.", StringComparison.Ordinal)).Distinct().Order()];

    /// <summary>One command for each view, with output of every width.</summary>
    public static TheoryData<string> Commands =>
    [
        "New-ExoLyncScenario Hybrid contoso.com, fabrikam.com -AccessEdgeFqdn sip.contoso.com -PoolFqdn pool01.contoso.com, pool02.contoso.com",
        "Get-ExoLyncDeploymentStep",
        "Get-ExoLyncFeatureSupport -AfterStep 5",
        "Get-ExoLyncFeatureSupport Hybrid | ForEach-Object Lifecycle",
        "Get-ExoLyncTroubleshooting",
        "New-ExoLyncAccessEdgePlan Hybrid",
        "New-ExoLyncHostingProviderPlan Hybrid",
        "New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan",
        "New-ExoLyncHostingProviderPlan Hybrid | Invoke-ExoLyncPlan -WhatIf",
        $"Test-ExoLyncDeployment -FromEvidence '{EvidenceFile.Hybrid}'",
        "Test-ExoLyncDeployment Hybrid -Step 4, 5 | Where-Object { 'Verdict' -in $_.PSObject.Properties.Name }",
        "Test-ExoLyncSipAddress -Identity Anna -SipAddress sip:anna@contoso.com -ProxyAddresses SMTP:anna@contoso.com",
        Agreeing,
        $"{Agreeing} | ForEach-Object Finding",
        "Test-ExoLyncMailAddress -Identity Anna -Mail anna@contoso.com",
        "Test-ExoLyncDns contoso.com -Scenario Hybrid -Server 127.0.0.1:9 -TimeoutSeconds 1 -RetryCount 0",
    ];

    /// <summary>Every list view: the type, and what it shows.</summary>
    public static TheoryData<string, string> ListViews =>
        [.. Views().Where(static view => view.Descendants("ListControl").Any()).SelectMany(static view => view.Descendants("ViewSelectedBy").Elements("TypeName")
            .Select(type => new TheoryDataRow<string, string>(type.Value, string.Join(' ', view.Descendants("ListItem").Select(Shown)))))];

    /// <summary>The enumerations that say how something stands, with the words that ask for nothing and have no colour.</summary>
    public static TheoryData<string, string> Words => new()
    {
        { "ExoLyncIntegration.Results.CheckStatus", "NotApplicable" },
        { "ExoLyncIntegration.Features.Verdict", "NotSupported" },
        { "ExoLyncIntegration.Features.FeatureSupportLevel", "NotSupported" },
        { "ExoLyncIntegration.Plans.Comparison.PlanState", string.Empty },
        { "ExoLyncIntegration.Plans.Applying.PlanOutcome", "Skipped Unchanged" },
        { "ExoLyncIntegration.Reports.ReportChangeKind", "Added Unchanged" },
    };

    private const string Agreeing =
        "Test-ExoLyncSipAddress -Identity Anna -SipAddress sip:anna@contoso.com -ProxyAddresses SMTP:anna@contoso.com, sip:anna@contoso.com -Mail anna@contoso.com -UserPrincipalName anna@contoso.com";

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Every_output_type_has_a_view(string type)
    {
        using var session = new EngineSession();
        var viewed = Views().Descendants("ViewSelectedBy").Descendants("TypeName").Select(static name => name.Value).ToHashSet(StringComparer.Ordinal);

        // A view of a base type serves: the engine goes from the most derived type to its bases.
        var names = session.Run("for ($type = [type] $args[0]; $type; $type = $type.BaseType) { $type.FullName }", type).ThrowOnError().Output;

        Assert.Contains(names, name => viewed.Contains(name.ToString()));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_view_fits_a_narrow_and_a_usual_console_and_cuts_nothing(string command)
    {
        using var session = new EngineSession();
        foreach (var (width, colour) in new[] { (80, false), (80, true), (120, false), (120, true) })
        {
            var lines = Colour().Replace(session.Display(command, width, colour), string.Empty).Split('\n');

            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            Assert.DoesNotContain(lines, static line => line.Contains('\u2026', StringComparison.Ordinal) || line.Contains("...", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_view_is_the_same_in_every_condition_of_a_session_and_for_objects_that_came_through_remoting(string command)
    {
        using var session = new EngineSession();
        var plain = session.Display(command);
        Assert.Equal(plain, session.Display($"[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(@({command})))"));

        session.Run("Set-StrictMode -Version Latest").ThrowOnError();
        Assert.Equal(plain, session.Display(command));

        session.Run("$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'").ThrowOnError();
        Assert.Equal(plain, session.Display(command));
        Assert.Equal(plain, Colour().Replace(session.Display(command, colour: true), string.Empty));
    }

    [Theory]
    [InlineData(Agreeing, "32")]
    [InlineData("Test-ExoLyncMailAddress -Identity Anna -Mail anna@", "31")]
    [InlineData("Test-ExoLyncDns contoso.com -Scenario Hybrid -Server 127.0.0.1:9 -TimeoutSeconds 1 -RetryCount 0", "35")]
    [InlineData("New-ExoLyncHostingProviderPlan Hybrid | Test-ExoLyncPlan", "35")]
    [InlineData("Get-ExoLyncFeatureSupport Hybrid", "32")]
    public void A_status_has_its_colour_where_the_host_shows_colour_and_none_elsewhere(string command, string colour)
    {
        using var session = new EngineSession();

        Assert.Contains($"\u001b[{colour}m", session.Display(command, colour: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", session.Display(command), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_every_kind_and_verdicts_stand_in_one_list_and_verdicts_alone_in_a_list_of_theirs()
    {
        using var session = new EngineSession();
        session.Run("$answer = @(Test-ExoLyncDeployment -FromEvidence $args[0])", EvidenceFile.Hybrid).ThrowOnError();

        var all = session.Display("$answer", width: 400);
        var verdicts = session.Display("$answer | Where-Object { 'Verdict' -in $_.PSObject.Properties.Name }");

        Assert.Equal(session.Run("$answer").Output.Count, Regex.Count(all, "(?m)^(Pass|NotApplicable|Working) "));
        Assert.Equal(["DNS of contoso.com (external view)", "DNS of contoso.com (internal view)", "addresses of users", "configuration", "trust between servers and cloud", "configuration", "features"], Regex.Matches(all, "(?m)^   About: (.*?)\\s*$").Select(static match => match.Groups[1].Value));
        Assert.DoesNotContain("Reference", all, StringComparison.Ordinal);
        Assert.Matches("(?m)^Pass +sip.contoso.com leads to ", all);
        Assert.Matches("(?m)^Pass +Set-CsAccessEdgeConfiguration: The values are as planned.", all);
        Assert.StartsWith("Working       Outlook integration (EWS, MAPI)", verdicts.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_whose_name_an_address_begins_with_is_named_all_the_same()
    {
        using var session = new EngineSession();
        var shown = session.Display(
            "[pscustomobject]@{ Identity = 'lena'; SipAddress = 'sip:lena@contoso.com'; ProxyAddresses = 'SMTP:lena@contoso.com'; Mail = 'lena@contoso.com' }, [pscustomobject]@{ Identity = 'tara'; SipAddress = 'sip:lena@contoso.com'; ProxyAddresses = 'SMTP:tara@contoso.com'; Mail = 'tara@contoso.com' }"
            + " | Test-ExoLyncDeployment (New-ExoLyncScenario Hybrid contoso.com) -Step 2 -ErrorAction Ignore",
            width: 400);

        Assert.Matches("(?m)^Fail +lena: lena@contoso.com of this user", shown);
    }

    [Theory]
    [InlineData("PlainText", false)]
    [InlineData("Ansi", true)]
    public void A_session_decides_itself_about_colour(string rendering, bool coloured)
    {
        // In a process of its own: the setting is the process's.
        var run = ExoLyncProcess.Run("-Command", $"$PSStyle.OutputRendering = '{rendering}'; ({Agreeing} | Out-String).Contains([char]27)");

        Assert.Equal([coloured.ToString()], run.Lines);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_of_a_status_has_a_colour_or_asks_for_nothing(string type, string plain)
    {
        using var session = new EngineSession();
        var words = session.Run("[enum]::GetNames([type] $args[0])", type).ThrowOnError().Output.Select(static word => word.ToString());
        var coloured = ColouredWord().Matches(Views().First(static view => ColouredWord().IsMatch(view.Value)).Value).Select(static match => match.Groups[1].Value);

        Assert.Equal(plain.Split(' ', StringSplitOptions.RemoveEmptyEntries), words.Except(coloured).Order());
    }

    [Theory]
    [MemberData(nameof(ListViews))]
    public void A_list_view_shows_every_property(string type, string shown)
    {
        using var session = new EngineSession();
        var properties = session.Run("([type] $args[0]).GetProperties() | Where-Object { -not $_.GetMethod.IsStatic } | ForEach-Object Name", type).ThrowOnError().Output;

        Assert.Equal(properties.Select(static property => property.ToString()).Order(), shown.Split(' ').Order());
    }

    private static string Shown(XElement item) => (item.Element("Label") ?? item.Element("PropertyName"))!.Value;

    private static XElement[] Views()
    {
        using var session = new EngineSession();
        return [.. session.Run("Get-Module ExoLyncIntegration | ForEach-Object ExportedFormatFiles").ThrowOnError().Output
            .SelectMany(static file => XDocument.Load(file.ToString()).Descendants("View"))];
    }

    [GeneratedRegex("(\\w+) = '[A-Z][a-z]+'")]
    private static partial Regex ColouredWord();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
