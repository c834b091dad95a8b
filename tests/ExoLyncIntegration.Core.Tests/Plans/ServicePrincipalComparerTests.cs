using System.Collections.Generic;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Plans.Comparison;
using Xunit;
using static ExoLyncIntegration.Plans.TestPlace;

namespace ExoLyncIntegration.Plans;

/// <summary>The scripts of step 7, and the sign-in before them.</summary>
public sealed class ServicePrincipalComparerTests
{
    private const string Name = ApplicationIds.Lync + "/lyncweb.contoso.com";

    private static OAuthScript Script(OAuthScriptKind kind) => new(kind)
    {
        Application = kind == OAuthScriptKind.ExportCertificate ? string.Empty : ApplicationIds.Lync,
        FileLiteral = kind is OAuthScriptKind.AddNames or OAuthScriptKind.RemoveNames ? string.Empty : "\"lync.cer\"",
        Names = kind is OAuthScriptKind.AddNames or OAuthScriptKind.RemoveNames ? [Name, ApplicationIds.Lync + "/dir.contoso.com"] : [],
    };

    private static PlanCommand Run(OAuthScript script) => CommandIn(CommandShell.MicrosoftGraph, "Invoke-Command", ("ScriptBlock", new ScriptText(script.Text)));

    private static PlanCommand Run(OAuthScriptKind kind) => Run(Script(kind));

    private static PlanComparison Compare(OAuthScriptKind kind, params (string Name, object? Value)[] answer) =>
        new TestPlace().Answers("Invoke-Command", Item(answer)).Compare(Run(kind));

    private static PlanComparison CompareNames(OAuthScriptKind kind, params string[] names) =>
        new TestPlace().Answers("Get-MgServicePrincipal", Item(("ServicePrincipalNames", names))).Compare(Run(kind));

    [Fact]
    public void The_file_of_the_certificate_is_there_or_is_written()
    {
        var missing = Compare(OAuthScriptKind.ExportCertificate, ("IsThere", false));

        Assert.Equal(PlanState.InPlace, Compare(OAuthScriptKind.ExportCertificate, ("IsThere", true)).PlanState);
        Assert.Equal((PlanState.Missing, "The servers' certificate is not in the file \"lync.cer\"."), (missing.PlanState, missing.Message));
        Assert.Single(missing.Remedy);
        Assert.Empty(missing.Undo);
    }

    [Theory]
    [InlineData(true, true, 0, PlanState.InPlace, null)]
    [InlineData(true, null, 0, PlanState.InPlace, null)]
    [InlineData(true, true, 3, PlanState.InPlace, null)]
    [InlineData(false, true, 0, PlanState.Missing, null)]
    [InlineData(false, false, 0, PlanState.Missing, "The service principal stays enabled.")]
    [InlineData(false, true, 2, PlanState.Missing, "Keys that have expired are not given back: 2.")]
    [InlineData(false, false, 2, PlanState.Missing, "The service principal stays enabled, and keys that have expired are not given back: 2.")]
    [InlineData(true, false, 0, PlanState.Different, "The service principal stays enabled.")]
    public void A_key_is_in_place_on_an_enabled_principal_only(bool isThere, bool? isEnabled, int expired, PlanState expected, string? noWayBack)
    {
        var comparison = Compare(OAuthScriptKind.AddKey, ("IsThere", isThere), ("AccountEnabled", isEnabled), ("Expired", expired));

        Assert.Equal((expected, noWayBack), (comparison.PlanState, comparison.NoWayBack));
        Assert.Equal(expected == PlanState.InPlace ? 0 : 1, comparison.Remedy.Length);
        Assert.Equal(isEnabled == false ? ["AccountEnabled: False, planned True"] : [], Texts(comparison.Difference));
        Assert.Equal(expected == PlanState.Missing ? [Run(OAuthScriptKind.RemoveKey).CommandLine] : [], Lines(comparison.Undo));
        Assert.Equal(
            (isThere, isEnabled) switch
            {
                (true, false) => $"The service principal {ApplicationIds.Lync} is not enabled.",
                (true, _) => $"The service principal {ApplicationIds.Lync} has the certificate of \"lync.cer\".",
                _ => $"The service principal {ApplicationIds.Lync} does not have the certificate of \"lync.cer\"." + (expired > 0 ? " Keys that have expired and go with the change: 2." : string.Empty),
            },
            comparison.Message);
    }

    [Fact]
    public void A_key_of_which_nothing_is_told_about_expired_ones_is_added_all_the_same() =>
        Assert.Null(Compare(OAuthScriptKind.AddKey, ("IsThere", false), ("AccountEnabled", true)).NoWayBack);

    [Fact]
    public void A_key_is_taken_away_and_given_back()
    {
        var there = Compare(OAuthScriptKind.RemoveKey, ("IsThere", true), ("AccountEnabled", false));
        var gone = Compare(OAuthScriptKind.RemoveKey, ("IsThere", false));

        Assert.Equal(PlanState.Different, there.PlanState);
        Assert.Equal([Run(OAuthScriptKind.RemoveKey).CommandLine], Lines(there.Remedy));
        Assert.Equal([Run(OAuthScriptKind.AddKey).CommandLine], Lines(there.Undo));
        Assert.Equal("Gives the certificate back.", there.Undo[0].Description);
        Assert.Equal((PlanState.InPlace, 0), (gone.PlanState, gone.Remedy.Length));
    }

    [Fact]
    public void Only_the_names_that_are_missing_are_added_and_taken_away_again()
    {
        var comparison = CompareNames(OAuthScriptKind.AddNames, Name.ToUpperInvariant(), "https://other");

        Assert.Equal((PlanState.Different, $"The service principal {ApplicationIds.Lync} lacks {ApplicationIds.Lync}/dir.contoso.com."), (comparison.PlanState, comparison.Message));
        Assert.Equal([$"ServicePrincipalNames: (empty), planned {ApplicationIds.Lync}/dir.contoso.com"], Texts(comparison.Difference));
        Assert.Equal([Run(Script(OAuthScriptKind.RemoveNames) with { Names = [ApplicationIds.Lync + "/dir.contoso.com"] }).CommandLine], Lines(comparison.Undo));
        Assert.Equal("Takes the added names away again.", comparison.Undo[0].Description);
        Assert.Equal(PlanState.InPlace, CompareNames(OAuthScriptKind.AddNames, Name, ApplicationIds.Lync + "/dir.contoso.com", "x").PlanState);
    }

    [Fact]
    public void Only_the_names_that_are_there_are_taken_away_and_given_back()
    {
        var comparison = CompareNames(OAuthScriptKind.RemoveNames, Name, "https://other");

        Assert.Equal((PlanState.Different, $"The service principal {ApplicationIds.Lync} has {Name}."), (comparison.PlanState, comparison.Message));
        Assert.Equal([$"ServicePrincipalNames: {Name}, planned (empty)"], Texts(comparison.Difference));
        Assert.Equal([Run(Script(OAuthScriptKind.AddNames) with { Names = [Name] }).CommandLine], Lines(comparison.Undo));
        Assert.Equal("Gives the names back.", comparison.Undo[0].Description);
        Assert.Equal(PlanState.InPlace, CompareNames(OAuthScriptKind.RemoveNames, "https://other").PlanState);
    }

    [Fact]
    public void Names_are_read_with_the_principal_and_must_be_shown()
    {
        var place = new TestPlace().Answers("Get-MgServicePrincipal", Item(("Id", "1")));

        var comparison = place.Compare(Run(OAuthScriptKind.AddNames));

        Assert.Equal((PlanState.Unknown, $"What was read does not tell the ServicePrincipalNames of {ApplicationIds.Lync}."), (comparison.PlanState, comparison.Message));
        Assert.Equal([$"Get-MgServicePrincipal -Filter \"appId eq '{ApplicationIds.Lync}'\" -Property @(\"Id\", \"AppId\", \"ServicePrincipalNames\")"], place.Asked);
    }

    [Fact]
    public void Without_one_principal_it_is_unknown()
    {
        Assert.Equal("Not signed in.", new TestPlace().Fails("Invoke-Command", "Not signed in.").Compare(Run(OAuthScriptKind.AddKey)).Message);
        Assert.StartsWith("0 objects were found for", new TestPlace().Answers("Invoke-Command").Compare(Run(OAuthScriptKind.AddKey)).Message, System.StringComparison.Ordinal);
        Assert.StartsWith("2 objects were found for", new TestPlace().Answers("Invoke-Command", Item(), Item()).Compare(Run(OAuthScriptKind.AddKey)).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_another_is_not_known()
    {
        Assert.False(PlanEvaluation.IsComparable(Command("Invoke-Command", ("ScriptBlock", new ScriptText(" Get-Date ")))));
        Assert.False(PlanEvaluation.IsComparable(Command("Invoke-Command", ("ScriptBlock", new ScriptText(Script(OAuthScriptKind.AddKey).Text)), ("ComputerName", "server"))));
        Assert.False(PlanEvaluation.IsComparable(Command("Start-Job", ("ScriptBlock", new ScriptText(Script(OAuthScriptKind.AddKey).Text)))));
        Assert.True(PlanEvaluation.IsComparable(Command("invoke-command", ("ScriptBlock", new ScriptText(Script(OAuthScriptKind.AddKey).Text)))));
    }

    public static TheoryData<string?, string[]?, PlanState> Contexts => new()
    {
        { "contoso.com", ["application.readwrite.all", "User.Read"], PlanState.InPlace },
        { "CONTOSO.com", ["Application.ReadWrite.All"], PlanState.InPlace },
        { "fabrikam.com", ["Application.ReadWrite.All"], PlanState.Missing },
        { "contoso.com", ["User.Read"], PlanState.Missing },
        { "contoso.com", null, PlanState.Missing },
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void The_sign_in_counts_for_its_tenant_and_its_rights(string? tenant, string[]? scopes, PlanState expected)
    {
        var properties = new List<(string, object?)> { ("TenantId", tenant) };
        if (scopes is not null)
        {
            properties.Add(("Scopes", scopes));
        }

        var command = Command("connect-mggraph", ("TenantId", "contoso.com"), ("Scopes", new[] { "Application.ReadWrite.All" }));
        var comparison = new TestPlace().Answers("Get-MgContext", Item([.. properties])).Compare(command);

        Assert.Equal(expected, comparison.PlanState);
        Assert.Equal(expected == PlanState.InPlace ? [] : [command], comparison.Remedy);
    }

    [Fact]
    public void Every_right_is_needed()
    {
        var command = Command("Connect-MgGraph", ("Scopes", new[] { "Application.ReadWrite.All", "User.Read.All" }));

        Assert.Equal(PlanState.Missing, new TestPlace().Answers("Get-MgContext", Item(("Scopes", "User.Read.All"))).Compare(command).PlanState);
    }

    [Fact]
    public void Without_a_tenant_any_sign_in_with_the_rights_will_do()
    {
        var command = Command("Connect-MgGraph", ("Scopes", "Application.ReadWrite.All"));
        ConfigurationItem context = Item(("TenantId", "contoso.com"), ("Scopes", "Application.ReadWrite.All"));

        Assert.Equal(PlanState.InPlace, new TestPlace().Answers("Get-MgContext", context).Compare(command).PlanState);
        Assert.Equal(PlanState.Missing, new TestPlace().Answers("Get-MgContext").Compare(command).PlanState);
        Assert.Equal((PlanState.Unknown, "No module."), (new TestPlace().Fails("Get-MgContext", "No module.").Compare(command).PlanState, new TestPlace().Fails("Get-MgContext", "No module.").Compare(command).Message));
    }
}
