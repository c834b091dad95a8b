using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Tenants;

/// <summary>One permission of Microsoft Graph (<see cref="References.Source.GraphPermissions"/>) that the module uses: the least that the request needs.</summary>
/// <param name="Name">The permission.</param>
/// <param name="Purpose">What it is needed for.</param>
/// <param name="ImpliedBy">Greater permissions that do as well.</param>
public sealed record GraphRight(string Name, string Purpose, IReadOnlyList<string> ImpliedBy)
{
    /// <summary>Reading users with their proxyAddresses; User.ReadBasic.All does not show those.</summary>
    public static GraphRight ReadUsers { get; } = new(
        "User.Read.All", "reading the addresses of users", ["User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"]);

    /// <summary>Reading service principals with their keys.</summary>
    public static GraphRight ReadApplications { get; } = new(
        "Application.Read.All",
        "reading service principals",
        ["Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"]);

    /// <summary>Whether permissions contain this one, or a greater one.</summary>
    /// <param name="granted">The permissions that a token carries.</param>
    /// <returns><see langword="true"/> where they do.</returns>
    public bool IsIn(IEnumerable<string> granted) =>
        granted.Any(name => string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) || ImpliedBy.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What to ask an administrator for.</summary>
    /// <param name="connection">The connection that lacks the permission.</param>
    /// <returns>One or two sentences that name the permission, its kind and the application.</returns>
    public string ConsentToAskFor(CloudConnection connection)
    {
        var application = connection.ClientId is null ? "the application" : $"the application {connection.ClientId}";
        return connection.Method is SignInMethod.Interactive or SignInMethod.DeviceCode
            ? $"Ask an administrator to consent to the delegated permission {Name} of Microsoft Graph for {application}, then connect again."
            : $"Ask an administrator to grant the application permission {Name} of Microsoft Graph to {application} and to consent to it, then connect again.";
    }
}
