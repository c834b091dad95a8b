using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Isolation;

public sealed class SessionTests
{
    private const string UseLibrary = "Test-ExoLyncDns contoso.com -Scenario Hybrid -Server 127.0.0.1:9 -TimeoutSeconds 1 -RetryCount 0";

    [Fact]
    public void The_module_can_be_imported_again_and_again()
    {
        using var session = new EngineSession();

        session.Run("Import-Module -Name $args[0] -Force; Import-Module -Name $args[0] -Force", Repository.Manifest).ThrowOnError();

        Assert.NotEmpty(session.Run("Get-ExoLyncFeatureSupport Hybrid").ThrowOnError().Output);
        Assert.Single(session.Run("Get-Module ExoLyncIntegration").Output);
        Assert.NotEmpty(session.Run(UseLibrary).ThrowOnError().Output);
    }

    [Fact]
    public void A_module_that_was_removed_leaves_no_command_and_can_be_imported_anew()
    {
        using var session = new EngineSession();
        session.Run(UseLibrary).ThrowOnError();

        session.Run("Remove-Module ExoLyncIntegration").ThrowOnError();

        Assert.Empty(session.Run("Get-Command *-ExoLync*").Output);
        session.Run("Import-Module -Name $args[0]", Repository.Manifest).ThrowOnError();
        Assert.NotEmpty(session.Run(UseLibrary).ThrowOnError().Output);
    }

    /// <summary>EXOLYNC_TEST_RUNSPACES in the environment makes them as many as wanted.</summary>
    [Fact]
    public async Task Many_runspaces_import_and_use_the_module_at_once()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("EXOLYNC_TEST_RUNSPACES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 12;
        var sessions = await Task.WhenAll(Enumerable.Range(0, count).Select(static number => Task.Factory.StartNew(
            () =>
            {
                using var session = new EngineSession();
                var domains = session.Run(UseLibrary.Replace("contoso", $"contoso{number}", StringComparison.Ordinal)).ThrowOnError().Column("Domain");
                return (Number: number, Domains: domains);
            },
            TestContext.Current.CancellationToken,
            // A thread for each, so that they really run at once.
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(sessions, static session =>
        {
            Assert.NotEmpty(session.Domains);
            Assert.All(session.Domains, domain => Assert.Equal($"contoso{session.Number}.com", domain));
        });
    }

    [Fact]
    public void Importing_writes_nothing_and_changes_no_preference()
    {
        using var session = new EngineSession(import: false);

        var outcome = session.Run("Import-Module -Name $args[0]; $ErrorActionPreference", Repository.Manifest).ThrowOnError();

        Assert.Equal(["Continue"], outcome.Output.Select(static item => item.ToString()));
        Assert.Empty(outcome.Warnings);
        Assert.Empty(outcome.HostLines);
    }
}
