using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExoLyncIntegration.Completion;

/// <summary>Completes a thumbprint with the certificates that this user and this computer can sign with.</summary>
public sealed class CertificateThumbprintCompleter : CatalogueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Value, string ListText, string ToolTip)> Entries
    {
        get
        {
            foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
            {
                foreach (var certificate in Certificates(location))
                {
                    yield return (certificate.Thumbprint, $"{certificate.Subject} ({certificate.NotAfter:d})", $"{certificate.Subject}, {location}, valid until {certificate.NotAfter:d}");
                }
            }
        }
    }

    private static List<X509Certificate2> Certificates(StoreLocation location)
    {
        var usable = new List<X509Certificate2>();
        try
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            foreach (var certificate in store.Certificates)
            {
                if (certificate.HasPrivateKey && certificate.NotAfter > DateTime.Now)
                {
                    usable.Add(certificate);
                }
            }
        }
        catch (CryptographicException)
        {
            // There is no such store here, as on Linux for the computer.
        }

        return usable;
    }
}
