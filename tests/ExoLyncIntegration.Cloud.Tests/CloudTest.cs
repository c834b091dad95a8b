using System;
using System.Linq;
using System.Security;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Server;

namespace ExoLyncIntegration;

/// <summary>A test with a tenant and a session of its own.</summary>
public abstract class CloudTest : IDisposable
{
    internal EngineSession Session { get; } = new();

    internal TestTenant Tenant { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Session.Dispose();
        }
    }

    internal static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }

    /// <summary>Connects with the tenant's secret.</summary>
    internal SessionOutcome Connect(string arguments = "") => Session.Run(
        $"Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -ClientSecret $args[2] {arguments}", Tenant.Id, Tenant.ClientId, Secure(Tenant.Secret));

    internal string[] UserNames(SessionOutcome outcome) => [.. outcome.Column("UserPrincipalName").Select(static name => name!)];

    internal static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(static index => $"user{index}@contoso.com")];
}
