using System;
using System.Linq;
using ExoLyncIntegration.Console;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Isolation;

/// <summary>Each in a process of its own: what an assembly load context holds cannot be taken back.</summary>
public sealed class LoadContextTests
{
    // Nothing listens there: the library is used, and the network is not.
    private const string UseLibrary = "$used = @(Test-ExoLyncDns contoso.com -Scenario Hybrid -Server 127.0.0.1:9 -TimeoutSeconds 1 -RetryCount 0)";

    private const string UseSignIn = """
        $context = [Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ 'ExoLyncIntegration.Network'
        $builder = $context.LoadFromAssemblyName('Microsoft.Identity.Client').GetType('Microsoft.Identity.Client.PublicClientApplicationBuilder')
        $null = $builder.GetMethod('Create').Invoke($null, '7a1b6b1c-0000-4000-8000-000000000001').Build()
        """;

    private const string WhereLoaded = """
        [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'NAME' } |
            ForEach-Object { '{0} in {1}' -f $_.GetName().Version, [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name }
        """;

    /// <summary>Libraries that modules share by accident, in versions before and after ours.</summary>
    public static TheoryData<string, string> Foreign { get; } = new()
    {
        { "DnsClient", "0.1.0.0" },
        { "DnsClient", "99.0.0.0" },
        { "Microsoft.Identity.Client", "0.1.0.0" },
        { "Microsoft.Identity.Client", "99.0.0.0" },
        { "Microsoft.IdentityModel.Abstractions", "0.1.0.0" },
        { "Microsoft.IdentityModel.Abstractions", "99.0.0.0" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_library_that_another_module_has_loaded_before_is_not_ours(string name, string version)
    {
        using var other = OtherModule.With(name, Version.Parse(version));

        var run = Run(other.Load, UseLibrary, UseSignIn, "$used.Count -gt 0", WhereLoaded.Replace("NAME", name, StringComparison.Ordinal));

        Assert.Equal("True", run[0]);
        Assert.Equal(new[] { $"{version} in Default", $"{Ours(name)} in ExoLyncIntegration.Network" }.Order(StringComparer.Ordinal), run.Skip(1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_library_that_another_module_loads_after_ours_loads_as_if_we_were_not_there(string name, string version)
    {
        using var other = OtherModule.With(name, Version.Parse(version));

        var run = Run(UseLibrary, UseSignIn, other.Load, "$other.GetType('Other.Marker').FullName");

        Assert.Equal(["Other.Marker"], run);
    }

    [Theory]
    [InlineData("DnsClient")]
    [InlineData("Microsoft.Identity.Client")]
    [InlineData("Microsoft.IdentityModel.Abstractions")]
    public void The_same_version_of_a_library_is_there_twice(string name)
    {
        using var other = OtherModule.WithTheSame(name);

        var run = Run(other.Load, UseLibrary, UseSignIn, WhereLoaded.Replace("NAME", name, StringComparison.Ordinal));

        Assert.Equal([$"{Ours(name)} in Default", $"{Ours(name)} in ExoLyncIntegration.Network"], run.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_third_party_is_loaded_until_a_command_needs_it()
    {
        var run = Run(
            "$null = Get-ExoLyncFeatureSupport",
            "$null = Get-ExoLyncDeploymentStep Hybrid; $null = New-ExoLyncHostingProviderPlan Hybrid",
            "$null = Test-ExoLyncSipAddress -Identity Anna -SipAddress sip:anna@contoso.com",
            "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { -not $_.IsDynamic -and $_.Location -like '*net8.0*isolated*' } | ForEach-Object Location",
            "'end'");

        Assert.Equal(["end"], run);
    }

    [Fact]
    public void Users_see_the_types_of_results_and_none_of_a_library()
    {
        var run = Run(UseLibrary, "$used[0] -is [ExoLyncIntegration.Dns.DnsCheckResult]", "$null -eq ('DnsClient.LookupClient' -as [type])");

        Assert.Equal(["True", "True"], run);
    }

    private static string Ours(string name) =>
        System.Reflection.AssemblyName.GetAssemblyName(Repository.At("bin", "net8.0", "isolated", name + ".dll")).Version!.ToString();

    private static string[] Run(params string[] script)
    {
        var run = ExoLyncProcess.Run("-Command", string.Join(Environment.NewLine, script));

        Assert.Empty(run.Error);
        return [.. run.Lines];
    }
}
