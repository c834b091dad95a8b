using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExoLyncIntegration.Server;

/// <summary>A certificate authority of the tests.</summary>
internal sealed class Authority
{
    private readonly RSA key = RSA.Create(2048);
    private int serial;

    public Authority(string name)
    {
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-10), DateTimeOffset.UtcNow.AddYears(10));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>A server certificate with its key, in a form that Kestrel takes.</summary>
    public X509Certificate2 Issue(TimeSpan from, TimeSpan to, params string[] names)
    {
        using var own = RSA.Create(2048);
        var request = Request(own, names);
        var number = BitConverter.GetBytes(++serial);
        using var signed = request.Create(Certificate, DateTimeOffset.UtcNow + from, DateTimeOffset.UtcNow + to, number);
        using var complete = signed.CopyWithPrivateKey(own);
        return X509CertificateLoader.LoadPkcs12(complete.Export(X509ContentType.Pkcs12), null);
    }

    public X509Certificate2 Issue(params string[] names) => Issue(TimeSpan.FromDays(-100), TimeSpan.FromDays(300), names);

    /// <summary>A certificate that is its own authority.</summary>
    public static X509Certificate2 SelfSigned(string name, int bits = 2048, double fromDays = -1, double toDays = 300)
    {
        using var own = RSA.Create(bits);
        using var certificate = Request(own, [name]).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private static CertificateRequest Request(RSA own, string[] names)
    {
        var request = new CertificateRequest("CN=" + names[0], own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                alternatives.AddIpAddress(address);
            }
            else
            {
                alternatives.AddDnsName(name);
            }
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request;
    }
}
