using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Session;

/// <summary>Takes certificates as they are, or reads them from the files that paths lead to (DER or PEM).</summary>
public sealed class CertificateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var certificates = new List<object?>();
        var input = inputData is PSObject { BaseObject: { } inner } ? inner : inputData;
        foreach (var item in input is IEnumerable list and not string ? list : new[] { input })
        {
            var value = item is PSObject wrapped ? wrapped.BaseObject : item;
            if (value is string path)
            {
                certificates.AddRange(Read(engineIntrinsics.SessionState, path));
            }
            else
            {
                certificates.Add(value);
            }
        }

        return certificates.ToArray();
    }

    private static IEnumerable<object?> Read(SessionState session, string path)
    {
        IReadOnlyList<string> files;
        try
        {
            files = InputFiles.Resolve(session, path, literal: false);
        }
        catch (ExoLyncException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }

        foreach (var file in files)
        {
            X509Certificate2 certificate;
            try
            {
                certificate = new X509Certificate2(File.ReadAllBytes(file));
            }
            catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
            {
                throw new ArgumentTransformationMetadataException($"'{file}' holds no certificate: {exception.Message}", exception);
            }

            yield return certificate;
        }
    }
}
