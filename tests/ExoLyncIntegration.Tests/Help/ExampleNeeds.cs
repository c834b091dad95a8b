using System;
using System.Linq;

namespace ExoLyncIntegration.Help;

/// <summary>What an example needs besides the module: each is run where that is to be had.</summary>
internal static class ExampleNeeds
{
    // Played by the server of the cloud's tests, which run these.
    private static readonly string[] CloudCommands =
        ["Connect-ExoLyncCloud", "Get-ExoLyncCloudUser", "Test-ExoLyncServicePrincipal", "Test-ExoLyncOAuthMetadata"];

    /// <summary>Whether the cloud, or a publisher of metadata, is to answer.</summary>
    public static bool IsCloud(string code) => CloudCommands.Any(command => code.Contains(command, StringComparison.Ordinal));

    /// <summary>Whether any server is asked: results then tell its address and the time.</summary>
    public static bool AsksServers(string code) =>
        IsCloud(code) || code.Contains("-Server ", StringComparison.Ordinal) || code.Contains("-Authoritative", StringComparison.Ordinal);

    /// <summary>Why an example is only parsed; null where it is run. This is the whole list.</summary>
    public static string? Unmet(string code) =>
        code.Contains("-Authoritative", StringComparison.Ordinal) ? "It asks the zone's own servers, which only the DNS of the Internet can name." : null;
}
