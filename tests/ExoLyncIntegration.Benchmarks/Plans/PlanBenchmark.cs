using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Benchmarks.Frame;

namespace ExoLyncIntegration.Benchmarks.Plans;

/// <summary>Thousands of planned commands: made, written as lines, compared with a configuration, kept in a file and read back; each as their number doubles.</summary>
internal sealed class PlanBenchmark : Benchmark
{
    /// <inheritdoc/>
    public override string Name => "plans";

    /// <inheritdoc/>
    public override string Title => "Plans, comparison and command lines";

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        using var session = new EngineSession();
        var folder = Directory.CreateTempSubdirectory("exolync-");
        try
        {
            var largest = run.Size(10_000, 80);
            int[] sizes = [largest / 4, largest / 2, largest];
            var configuration = Path.Combine(folder.FullName, "configuration.xml");
            var file = Path.Combine(folder.FullName, "plan.json");
            session.Run("[System.IO.File]::WriteAllText($args[0], [System.Management.Automation.PSSerializer]::Serialize(@{ 'Get-CsHostingProvider' = @(1..100 | ForEach-Object { [pscustomobject] @{ Identity = \"Provider $_\"; ProxyFqdn = \"proxy$_.contoso.com\"; Enabled = $true; EnabledSharedAddressSpace = $true; HostsOCSUsers = $false; IsLocal = $false; VerificationLevel = 'UseSourceVerification' } }); 'Get-CsPublicProvider' = @(); 'Get-CsAccessEdgeConfiguration' = [pscustomobject] @{ Identity = 'Global'; RoutingMethod = 'UseDnsSrvRouting' } }, 3))", configuration);

            foreach (var (subject, script) in new[]
            {
                ("New-ExoLyncDeploymentPlan", "$global:planned = New-ExoLyncDeploymentPlan $args[0]"),
                ("CommandLine of each command", "foreach ($command in $args[1]) { $null = $command.CommandLine }"),
                ("Test-ExoLyncPlan", "$null = $args[2] | Test-ExoLyncPlan -Configuration $args[3]"),
                ("Export-ExoLyncPlan to a script", "$args[1] | Export-ExoLyncPlan ($args[4] + '.ps1')"),
                ("Export-ExoLyncPlan and Import-ExoLyncPlan", "$args[1] | Export-ExoLyncPlan $args[4]; $null = Import-ExoLyncPlan $args[4]"),
            })
            {
                var inputs = sizes.ToDictionary(static size => size, size => Inputs(session, size));
                var exponent = run.Growth(subject, "commands", 3, sizes, size =>
                {
                    var (scenario, commands, providers) = inputs[size];
                    var clock = Stopwatch.StartNew();
                    session.Run(script, scenario, commands, providers, configuration, file);
                    return clock.Elapsed;
                });
                run.AtMost($"{subject}, growth of time", "–", 1.1, exponent, string.Empty);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A scenario without servers has four records a domain.
    private static (PSObject Scenario, PSObject[] Commands, PSObject[] Providers) Inputs(EngineSession session, int size)
    {
        var scenario = session.Run("New-ExoLyncScenario OnlineOnly -SipDomain @(1..$args[0] | ForEach-Object { \"domain$_.example.com\" })", size / 4).Single();
        return (
            scenario,
            session.Run("New-ExoLyncDeploymentPlan $args[0]", scenario),
            session.Run("1..$args[0] | ForEach-Object { New-ExoLyncHostingProviderPlan Hybrid -Identity \"Provider $_\" -ProxyFqdn \"proxy$_.contoso.com\" }", size));
    }
}
