using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Tenants;

/// <summary>Finds the certificate that an application signs in with.</summary>
internal static class ClientCertificates
{
    /// <summary>A certificate of the user's or the computer's personal store.</summary>
    /// <exception cref="ExoLyncException">There is none, or it cannot be used.</exception>
    public static X509Certificate2 Find(string thumbprint)
    {
        // Copied from a certificate's dialog a thumbprint has blanks, and sometimes an invisible mark in front.
        var digits = string.Concat(Array.FindAll(thumbprint.ToCharArray(), Uri.IsHexDigit));
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                // A store that this platform does not have, or that does not exist yet.
                continue;
            }

            var found = store.Certificates.Find(X509FindType.FindByThumbprint, digits, validOnly: false);
            if (found.Count > 0)
            {
                return Check(found[0]);
            }
        }

        throw new ExoLyncException(ErrorCatalogue.CertificateNotFound, $"No certificate with the thumbprint {digits} is in a personal store.");
    }

    /// <summary>A certificate of a PFX file; its key is held in memory only where the platform can.</summary>
    /// <exception cref="ExoLyncException">The file is missing or cannot be used.</exception>
    public static X509Certificate2 Load(string file, SecureString? password)
    {
        if (!File.Exists(file))
        {
            throw new ExoLyncException(ErrorCatalogue.CertificateNotFound, $"'{file}' does not exist.");
        }

        try
        {
            var storage = RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            return Check(new X509Certificate2(file, password, storage));
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ExoLyncException(ErrorCatalogue.CertificateNotUsable, $"'{file}' could not be opened: {exception.Message}");
        }
    }

    /// <summary>A certificate that can sign in.</summary>
    /// <exception cref="ExoLyncException">It has no private key here, or is not in its time.</exception>
    public static X509Certificate2 Check(X509Certificate2 certificate)
    {
        var name = $"The certificate {certificate.Thumbprint} ({certificate.Subject})";
        if (!certificate.HasPrivateKey)
        {
            throw new ExoLyncException(ErrorCatalogue.CertificateNotUsable, $"{name} has no private key here.");
        }

        var now = DateTime.Now;
        return now >= certificate.NotBefore && now <= certificate.NotAfter
            ? certificate
            : throw new ExoLyncException(
                ErrorCatalogue.CertificateNotUsable, $"{name} is valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd} only.");
    }
}
