using System.Collections.Generic;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>The command that reads the users of a source. It only reads.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record UserQuery(string Command, IReadOnlyDictionary<string, object> Parameters)
{
    // What the checks of steps 2 and 3 read of a user; Get-ADUser gives no more than it is asked for.
    private static readonly string[] DirectoryAttributes =
    [
        "mail", "proxyAddresses", "msRTCSIP-PrimaryUserAddress", "msRTCSIP-UserEnabled", "msRTCSIP-DeploymentLocator", "mS-DS-ConsistencyGuid",
        "msExchHideFromAddressLists", "isCriticalSystemObject",
    ];

    /// <summary>The command for a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="scenario">What is to be integrated.</param>
    /// <returns>The command.</returns>
    public static UserQuery Of(UserSource source, Scenario scenario) => source switch
    {
        UserSource.Cloud => scenario.SipDomain.Length > 0 ? Query("Get-ExoLyncCloudUser", "Domain", scenario.SipDomain) : new("Get-ExoLyncCloudUser", new Dictionary<string, object>()),
        UserSource.LyncServer => Query("Get-CsAdUser", "ResultSize", "Unlimited"),
        UserSource.ActiveDirectory => new("Get-ADUser", new Dictionary<string, object> { ["Filter"] = "*", ["Properties"] = DirectoryAttributes }),
        _ => Query("Get-Mailbox", "ResultSize", "Unlimited"),
    };

    private static UserQuery Query(string command, string parameter, object value) => new(command, new Dictionary<string, object> { [parameter] = value });
}
