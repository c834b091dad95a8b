using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// The parts of step 7 that read before they write: Microsoft Graph replaces the whole collection of keys or names of a service
/// principal, so each script adds to what it finds. Windows PowerShell 5.1 and PowerShell 7, one line each.
/// </summary>
internal static class OAuthScripts
{
    /// <summary>Writes the public part of the certificate that signs the servers' tokens.</summary>
    public static string ExportCertificate(string path) => Line(
        "$reference = Get-CsCertificate -Type OAuthTokenIssuer",
        "$certificate = Get-Item -LiteralPath (\"Cert:\\LocalMachine\\My\\\" + $reference.Thumbprint)",
        $"[System.IO.File]::WriteAllBytes({File(path)}, $certificate.Export(\"Cert\"))");

    /// <summary>Adds the certificate to a service principal's keys.</summary>
    public static string AddKey(string application, string path) => Line(
        $"$principal = {Principal(application, "KeyCredentials")}",
        $"$certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new({File(path)})",
        // The documented script hands over the bytes of the base64 text.
        "$key = @{Type=\"AsymmetricX509Cert\"; Usage=\"Verify\"; Key=[System.Text.Encoding]::ASCII.GetBytes([System.Convert]::ToBase64String($certificate.RawData)); "
            + "StartDateTime=$certificate.NotBefore; EndDateTime=$certificate.NotAfter}",
        "$kept = @($principal.KeyCredentials | Where-Object { $_.EndDateTime -gt [datetime]::UtcNow })",
        "Update-MgServicePrincipal -ServicePrincipalId $principal.Id -KeyCredentials ($kept + $key) -AccountEnabled:$True");

    /// <summary>Adds names to a service principal.</summary>
    public static string AddNames(string application, IEnumerable<string> names) => Line(
        $"$principal = {Principal(application, "ServicePrincipalNames")}",
        $"$wanted = {CommandLineWriter.Value(names.ToArray())}",
        "$missing = @($wanted | Where-Object { $principal.ServicePrincipalNames -notcontains $_ })",
        "if ($missing) { Update-MgServicePrincipal -ServicePrincipalId $principal.Id -ServicePrincipalNames (@($principal.ServicePrincipalNames) + $missing) }");

    private static string Principal(string application, string property) =>
        $"Get-MgServicePrincipal -Filter \"appId eq '{application}'\" -Property Id, AppId, {property} -ErrorAction Stop";

    // .NET knows nothing of PowerShell's current folder.
    private static string File(string path) =>
        $"$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath({CommandLineWriter.Text(path)})";

    private static string Line(params string[] statements) => " " + string.Join("; ", statements) + " ";
}
