using System.Collections.Generic;
using System.Linq;
using System.Net.NetworkInformation;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a DNS server with those that this computer asks.</summary>
public sealed class DnsServerCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries
    {
        get
        {
            NetworkInterface[] interfaces;
            try
            {
                interfaces = NetworkInterface.GetAllNetworkInterfaces();
            }
            catch (NetworkInformationException)
            {
                yield break;
            }

            foreach (var server in interfaces
                .Where(static network => network.OperationalStatus == OperationalStatus.Up)
                .SelectMany(static network => network.GetIPProperties().DnsAddresses)
                // Placeholders that Windows shows where none is set.
                .Where(static address => !address.IsIPv6SiteLocal)
                .Select(static address => address.ToString())
                .Distinct())
            {
                yield return (server, server, "A DNS server of this computer");
            }
        }
    }
}
