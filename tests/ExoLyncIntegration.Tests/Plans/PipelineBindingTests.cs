using System;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Plans;

/// <summary>Plans piped literally into native commands, which otherwise stay what they are.</summary>
public sealed class PipelineBindingTests
{
    private static readonly string[] Natives = ["*-CsHostingProvider", "*-CsAccessEdgeConfiguration", "*-CsPartnerApplication", "*-CsOAuthServer"];

    // What a session has by the name of a native command.
    private const string State = "Get-Command New-CsHostingProvider | ForEach-Object { \"$($_.CommandType) $($_.ModuleName) $($_.Definition)\" }";

    public static TheoryData<string> Kinds => new("Documented", "ByPropertyName", "Remote", "Cmdlet");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plan_is_piped_into_the_native_command_as_typed(string kind)
    {
        using var session = Session(kind);
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        session.Run("New-ExoLyncHostingProviderPlan -Scenario Hybrid | New-CsHostingProvider").ThrowOnError();

        var provider = session.Run("Get-CsHostingProvider").ThrowOnError();
        Assert.Equal("Exchange Online", provider.Single("Identity"));
        Assert.Equal(true, provider.Single("EnabledSharedAddressSpace"));
        Assert.Equal("UseSourceVerification", provider.Single("VerificationLevel")!.ToString());
    }

    [Theory]
    [InlineData("Documented")]
    [InlineData("ByPropertyName")]
    [InlineData("Remote")]
    public void A_plan_is_piped_into_a_command_that_takes_instances_and_WhatIf_changes_nothing(string kind)
    {
        using var session = Session(kind);
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();
        var before = session.NativeSnapshot();

        session.Run("New-ExoLyncAccessEdgePlan | Set-CsAccessEdgeConfiguration -WhatIf").ThrowOnError();
        Assert.Equal(before, session.NativeSnapshot());
        Assert.Equal("True", session.Run("(Get-NativeDoubleCall -Changing)[-1].Parameters.WhatIf").Output.Single().ToString());

        session.Run("New-ExoLyncAccessEdgePlan | Set-CsAccessEdgeConfiguration").ThrowOnError();
        Assert.Equal(true, session.Run("Get-CsAccessEdgeConfiguration").Single("AllowFederatedUsers"));

        session.Run("New-ExoLyncAccessEdgePlan Hybrid -IncludeRecommended | Where-Object CommandName -eq Set-CsAccessEdgeConfiguration | Set-CsAccessEdgeConfiguration").ThrowOnError();
        Assert.Equal(true, session.Run("Get-CsAccessEdgeConfiguration").Single("EnablePartnerDiscovery"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_other_use_of_the_command_is_unchanged(string kind)
    {
        string[] uses =
        [
            "New-CsHostingProvider -Identity A -Enabled $true -ProxyFqdn a.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "New-CsHostingProvider B -Enabled $true -Proxy b.contoso.com -EnabledShared $true -HostsOCSUsers $false -VerificationLevel AlwaysUnverifiable",
            "New-CsHostingProvider C -Enabled $true -ProxyFqdn c.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -InMemory",
            "New-CsHostingProvider D -Enabled $true -ProxyFqdn d.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -WhatIf",
            "New-CsHostingProvider A -Enabled $true -ProxyFqdn e.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "New-CsHostingProvider F -Enabled $true -ProxyFqdn f.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -Bogus 1",
            "try { New-CsHostingProvider A -Enabled $true -ProxyFqdn e.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -ErrorAction Stop } catch { 'caught' }",
            "New-CsHostingProvider G -Enabled $true -ProxyFqdn g.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -OutVariable x; $x.Count",
            "$WhatIfPreference = $true; New-CsHostingProvider D -Enabled $true -ProxyFqdn d.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false; $WhatIfPreference = $false",
            "New-CsHostingProvider D -Enabled $true -ProxyFqdn d.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false -Confirm:$false",
            "New-CsHostingProvider -Identity K",
            "New-CsHostingProvider",
            "'junk' | New-CsHostingProvider H -Enabled $true -ProxyFqdn h.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "'junk' | New-CsHostingProvider; 'and on'",
            "'junk' | New-CsHostingProvider -WhatIf",
            "'junk' | New-CsHostingProvider J -Bogus 1",
            "'junk' | New-CsHostingProvider -Identity J -Enabled nonsense -ProxyFqdn j.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "@() | New-CsHostingProvider L -Enabled $true -ProxyFqdn l.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "1 | ForEach-Object { New-CsHostingProvider 007 -Enabled $true -ProxyFqdn m.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false }",
            "@() | New-CsHostingProvider -Identity 008 -Enabled $true -ProxyFqdn n.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "New-CsHostingProvider -Identity N -Enabled nonsense -ProxyFqdn j.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false",
            "$p = @{ Identity = 'I'; Enabled = $true; ProxyFqdn = 'i.contoso.com'; EnabledSharedAddressSpace = $true; HostsOCSUsers = $false }; New-CsHostingProvider @p",
        ];
        using var plain = Session(kind);
        using var bound = Session(kind);
        bound.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        foreach (var use in uses)
        {
            var expected = plain.Run(use);
            var actual = bound.Run(use);
            Assert.Equal(expected.Output.Select(Show), actual.Output.Select(Show));
            Assert.Equal(expected.Errors.Append(expected.Terminating).Select(Id), actual.Errors.Append(actual.Terminating).Select(Id));
            Assert.Equal(expected.HostLines, actual.HostLines);
            Assert.Equal(expected.Errors.Append(expected.Terminating).Select(Place), actual.Errors.Append(actual.Terminating).Select(Place));
        }

        Assert.Equal(plain.Run("Get-CsHostingProvider").Output.Select(Show), bound.Run("Get-CsHostingProvider").Output.Select(Show));
    }

    [Theory]
    [InlineData("Documented")]
    [InlineData("Remote")]
    public void Instances_of_the_native_command_go_through_as_before(string kind)
    {
        using var session = Session(kind);
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();
        session.Run("New-CsHostingProvider A -Enabled $false -ProxyFqdn a.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false").ThrowOnError();

        session.Run("$a = Get-CsHostingProvider A; $a.HostsOCSUsers = $true; $a | Set-CsHostingProvider; $a.IsLocal = $true; Set-CsHostingProvider -Instance $a; Get-CsHostingProvider | Set-CsHostingProvider -Enabled $true").ThrowOnError();

        var provider = session.Run("Get-CsHostingProvider").ThrowOnError();
        Assert.Equal([true, true, true], new[] { "HostsOCSUsers", "IsLocal", "Enabled" }.Select(provider.Single).Cast<bool>());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Completion_and_parameters_are_those_of_the_native_command(string kind)
    {
        using var plain = Session(kind);
        using var bound = Session(kind);
        bound.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        foreach (var line in new[] { "New-CsHostingP", "Set-CsAccess", "New-CsHostingProvider -", "New-CsHostingProvider -E", "New-CsHostingProvider -VerificationLevel " })
        {
            Assert.Equal(plain.Complete(line), bound.Complete(line));
        }

        foreach (var command in new[] { "New-CsHostingProvider", "Set-CsAccessEdgeConfiguration" })
        {
            var syntax = $"if (Get-Command {command} -ErrorAction Ignore) {{ Get-Command {command} -Syntax; (Get-Command {command}).ParameterSets | ForEach-Object {{ \"$($_.Name) $($_.IsDefault) $_\" }} }}";
            Assert.Equal(plain.Run(syntax).Output.Select(Show), bound.Run(syntax).Output.Select(Show));
        }

        // The double's own enumeration has no name outside its module; a native one has.
        var type = kind is "Cmdlet" or "Remote" ? "$_.ParameterType" : "''";
        var parameters = $"(Get-Command New-CsHostingProvider).Parameters.Values | ForEach-Object {{ $_.Name + ' ' + {type} + ' ' + ($_.Aliases -join ',') }}";
        Assert.Equal(plain.Run(parameters).Output.Select(Show).Order(), bound.Run(parameters).Output.Select(Show).Order());
    }

    [Theory]
    [InlineData("Documented", "Disable-ExoLyncPipelineBinding")]
    [InlineData("Remote", "Remove-Module ExoLyncIntegration")]
    [InlineData("Cmdlet", "Disable-ExoLyncPipelineBinding")]
    [InlineData("Cmdlet", "Remove-Module ExoLyncIntegration")]
    public void Disabling_and_removing_the_module_leave_no_trace(string kind, string end)
    {
        using var session = Session(kind);
        const string Look = "Get-Command *-Cs* | ForEach-Object { \"$($_.CommandType) $($_.Name) $($_.ModuleName) $($_.Definition)\" }; Get-Variable | ForEach-Object { $_.Name }";
        var before = session.Run(Look.Split(';')[0]).ThrowOnError().Output.Select(Show).ToList();
        session.Run("Enable-ExoLyncPipelineBinding; Enable-ExoLyncPipelineBinding").ThrowOnError();
        Assert.NotEqual(before, session.Run(Look.Split(';')[0]).Output.Select(Show));

        session.Run(end).ThrowOnError();

        Assert.Equal(before, session.Run(Look.Split(';')[0]).ThrowOnError().Output.Select(Show));
        Assert.Equal(kind == "Cmdlet" ? [] : before, kind == "Cmdlet" ? [] : session.Run("Get-Command -Module NativeDouble *-Cs* | ForEach-Object { \"$($_.CommandType) $($_.Name) $($_.ModuleName) $($_.Definition)\" }").Output.Select(Show));
        session.Run("New-CsHostingProvider A -Enabled $true -ProxyFqdn a.contoso.com -EnabledSharedAddressSpace $true -HostsOCSUsers $false").ThrowOnError();
    }

    [Fact]
    public void A_plan_for_another_command_is_an_error_and_a_value_on_the_command_line_goes_before_the_plan()
    {
        using var session = Session("Documented");
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        Assert.Equal(["PlanForAnotherCommand"], session.Run("New-ExoLyncAccessEdgePlan | New-CsHostingProvider").ErrorIds);
        session.Run("New-ExoLyncHostingProviderPlan Hybrid | New-CsHostingProvider -HostsOCSUsers $true").ThrowOnError();
        Assert.Equal(true, session.Run("Get-CsHostingProvider").Single("HostsOCSUsers"));
    }

    [Fact]
    public void A_bound_command_that_was_kept_says_that_the_binding_is_gone()
    {
        using var session = Session("Documented");

        var outcome = session.Run("Enable-ExoLyncPipelineBinding; $kept = Get-Command New-CsHostingProvider; Disable-ExoLyncPipelineBinding; New-ExoLyncHostingProviderPlan Hybrid | & $kept");

        Assert.Equal(["NativeCommandNotFound"], outcome.ErrorIds);
    }

    [Fact]
    public void Other_sessions_are_not_touched_and_a_session_without_the_commands_says_so()
    {
        using var session = Session("Documented");
        using var other = Session("Documented");
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        Assert.Equal(["InputObjectNotBound"], other.Run("New-ExoLyncHostingProviderPlan Hybrid | New-CsHostingProvider -Identity A -Enabled $true -ProxyFqdn a.b -EnabledSharedAddressSpace $true -HostsOCSUsers $true").ErrorIds);
        using var empty = new EngineSession();
        Assert.Equal(["NativeCommandNotFound"], empty.Run("Enable-ExoLyncPipelineBinding").ErrorIds);
    }

    [Theory]
    [InlineData("Documented", "ConstrainedLanguage", "")]
    [InlineData("Documented", "ConstrainedLanguage", " -WhatIf")]
    [InlineData("Cmdlet", "ConstrainedLanguage", "")]
    [InlineData("Remote", "ConstrainedLanguage", "")]
    [InlineData("Documented", "RestrictedLanguage", "")]
    public void A_language_mode_that_does_not_allow_the_binding_is_named_and_the_native_commands_stay_as_they_are(string kind, string mode, string preview)
    {
        using var session = Session(kind);
        var before = session.Run(State).ThrowOnError().Output.Select(Show);
        session.Run($"$ExecutionContext.SessionState.LanguageMode = '{mode}'").ThrowOnError();

        // One command and no variable, which is all that the narrowest mode allows.
        var outcome = session.Run("Enable-ExoLyncPipelineBinding -Name New-CsHostingProvider, Set-CsHostingProvider" + preview);

        var error = Assert.Single(outcome.Errors);
        Assert.Equal("LanguageModeConstrained,ExoLyncIntegration.Commands.EnableExoLyncPipelineBindingCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Contains(mode, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Invoke-ExoLyncPlan", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        session.Unlock();
        Assert.Equal(before, session.Run(State).ThrowOnError().Output.Select(Show));
    }

    [Theory]
    [InlineData("Documented")]
    [InlineData("Remote")]
    public void A_binding_made_before_the_language_mode_was_narrowed_works_and_goes_without_a_trace(string kind)
    {
        using var session = Session(kind);
        var before = session.Run(State).ThrowOnError().Output.Select(Show);
        session.Run("Enable-ExoLyncPipelineBinding; $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'").ThrowOnError();

        session.Run("New-ExoLyncHostingProviderPlan Hybrid | New-CsHostingProvider").ThrowOnError();
        session.Run("Disable-ExoLyncPipelineBinding").ThrowOnError();

        Assert.Single(session.Run("Get-CsHostingProvider").ThrowOnError().Output);
        session.Unlock();
        Assert.Equal(before, session.Run(State).ThrowOnError().Output.Select(Show));
    }

    [Fact]
    public void A_bound_session_applies_plans_as_any_other()
    {
        using var session = Session("Documented");
        session.Run("Enable-ExoLyncPipelineBinding").ThrowOnError();

        var outcome = session.Run("@(New-ExoLyncAccessEdgePlan) + @(New-ExoLyncHostingProviderPlan Hybrid) | Invoke-ExoLyncPlan -Confirm:$false").ThrowOnError();

        Assert.Equal(["Applied", "Applied"], outcome.Column("Outcome"));
    }

    private static EngineSession Session(string kind)
    {
        var session = new EngineSession();
        if (kind == "Cmdlet")
        {
            session.Run("Import-Module -Assembly $args[0]", typeof(NewCsHostingProviderCommand).Assembly).ThrowOnError();
            return session;
        }

        return session.UseNativeDouble(Enum.Parse<NativeBehaviour>(kind), [.. Natives, "Get-CsPublicProvider"]);
    }

    private static string Show(PSObject? item) => item is null
        ? string.Empty
        : item.BaseObject is PSCustomObject ? string.Join(";", item.Properties.Select(property => $"{property.Name}={property.Value}")) : item.ToString();

    // Where the command asks, it is the host that fails, and the engine knows no command for that.
    private static string? Place(ErrorRecord? error) => error is null ? null : error.Exception is NotSupportedException ? error.InvocationInfo?.Line : $"{error.InvocationInfo?.MyCommand?.Name} {error.InvocationInfo?.Line}";

    private static string? Id(ErrorRecord? error) => error is null ? null : error.FullyQualifiedErrorId.Split(',')[0] + ": " + error;
}
