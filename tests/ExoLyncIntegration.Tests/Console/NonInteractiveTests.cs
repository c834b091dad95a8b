using System;
using Xunit;

namespace ExoLyncIntegration.Console;

/// <summary>What would ask somebody ends at once, with an error that says what is missing, where nobody can be asked.</summary>
public sealed class NonInteractiveTests
{
    [Theory]
    [InlineData("Test-ExoLyncDeployment", "Scenario")]
    [InlineData("Invoke-ExoLyncPlan", "Plan")]
    [InlineData("Connect-ExoLyncCloud", "-NonInteractive")]
    [InlineData("Connect-ExoLyncCloud -DeviceCode -TenantId contoso.com", "-NonInteractive")]
    public void A_command_that_would_ask_is_an_error_at_once(string script, string said)
    {
        var run = ExoLyncProcess.Run("-NonInteractive", "-Command", script);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_to_be_confirmed_is_not_applied()
    {
        const string Script = """
            function Get-CsAccessEdgeConfiguration { [pscustomobject]@{ Identity = 'Global'; AllowFederatedUsers = $false } }
            function Set-CsAccessEdgeConfiguration { [CmdletBinding()] param($AllowFederatedUsers) Write-Host changed }
            New-ExoLyncAccessEdgePlan OnPremises | Invoke-ExoLyncPlan -Confirm
            """;

        var run = ExoLyncProcess.Run("-NonInteractive", "-Command", Script);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nobody can be asked here", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", run.All, StringComparison.Ordinal);
    }
}
