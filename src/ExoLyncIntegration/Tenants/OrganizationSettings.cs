using System.Management.Automation;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Tenants;

/// <summary>Reads what Get-OrganizationConfig gives: live objects, deserialized ones, or rows of a file.</summary>
internal static class OrganizationSettings
{
    /// <summary>The settings of Exchange Web Services.</summary>
    /// <param name="input">The organization's configuration.</param>
    /// <returns><see langword="null"/> where the object does not carry EwsEnabled: that is unknown, not "not set".</returns>
    public static EwsSettings? Ews(PSObject input) =>
        EwsSettings.Of(NativeObject.Read(input, ConfigurationSource.Of(ConfigurationSection.ExchangeOrganization).Properties));
}
