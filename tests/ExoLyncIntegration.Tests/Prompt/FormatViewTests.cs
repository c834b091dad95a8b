using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExoLyncIntegration.Engine;
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
        "Test-ExoLyncDeployment Hybrid -Step 4, 5 | Where-Object Verdict",
        "Test-ExoLyncSipAddress -Identity Anna -SipAddress sip:anna@contoso.com -ProxyAddresses SMTP:anna@contoso.com",
        "Test-ExoLyncMailAddress -Identity Anna -Mail anna@contoso.com",
    ];

    [Theory]
    [MemberData(nameof(OutputTypes))]
    public void Every_output_type_has_a_view(string type)
    {
        using var session = new EngineSession();
        var viewed = session.Run("Get-Module ExoLyncIntegration | ForEach-Object ExportedFormatFiles").ThrowOnError().Output
            .SelectMany(static file => XDocument.Load(file.ToString()).Descendants("ViewSelectedBy").Descendants("TypeName"))
            .Select(static name => name.Value).ToHashSet(StringComparer.Ordinal);

        // A view of a base type serves: the engine goes from the most derived type to its bases.
        var names = session.Run("for ($type = [type] $args[0]; $type; $type = $type.BaseType) { $type.FullName }", type).ThrowOnError().Output;

        Assert.Contains(names, name => viewed.Contains(name.ToString()));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_view_fits_a_narrow_and_a_usual_console_and_cuts_nothing(string command)
    {
        using var session = new EngineSession();
        foreach (var width in new[] { 80, 120 })
        {
            var lines = Colour().Replace(session.Display(command, width), string.Empty).Split('\n');

            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            Assert.DoesNotContain(lines, static line => line.Contains('\u2026', StringComparison.Ordinal) || line.Contains("...", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();
}
