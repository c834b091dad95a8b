using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Plans;

/// <summary>
/// The parts of step 7 that read before they write: Microsoft Graph replaces the whole collection of keys or names of a service
/// principal, so each script adds to what it finds, or takes from it. Windows PowerShell 5.1 and PowerShell 7, one line each.
/// </summary>
/// <param name="Kind">What it does.</param>
internal sealed record OAuthScript(OAuthScriptKind Kind)
{
    // A key that Microsoft Graph was given without an identifier has the certificate's thumbprint for one; some tools wrote its text.
    private const string IsKey =
        "$_.CustomKeyIdentifier -and $certificate.Thumbprint -in [System.BitConverter]::ToString($_.CustomKeyIdentifier).Replace(\"-\", \"\"), [System.Convert]::ToBase64String($_.CustomKeyIdentifier)";

    // The documented script gives only keys that have not expired to Microsoft Graph again. One without an end has not expired.
    private const string IsExpired = "$_.EndDateTime -and $_.EndDateTime -le [datetime]::UtcNow";

    private static readonly Regex Applications = new("appId eq '([0-9a-f-]+)'", RegexOptions.CultureInvariant);
    private static readonly Regex Files = new(@"PSPath\(((?:""[^""]*"")+|(?:'[^']*')+)\)", RegexOptions.CultureInvariant);
    private static readonly Regex Lists = new(@"= @\(((?:""[^""`$]*""(?:, )?)*)\); ", RegexOptions.CultureInvariant);

    /// <summary>The application whose service principal is changed; empty where none is.</summary>
    public string Application { get; init; } = string.Empty;

    /// <summary>The certificate file, as a literal of PowerShell; empty where there is none.</summary>
    public string FileLiteral { get; init; } = string.Empty;

    /// <summary>The names to add or to take away.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The script, without braces.</summary>
    public string Text => Kind switch
    {
        OAuthScriptKind.ExportCertificate => Line(ServerCertificate, $"[System.IO.File]::WriteAllBytes({File}, $certificate.Export(\"Cert\"))"),
        OAuthScriptKind.AddKey => Line(
            Principal("KeyCredentials"),
            FileCertificate,
            $"$keys = @($principal.KeyCredentials | Where-Object {{ -not ({IsExpired}) }})",
            // The documented script hands over the bytes of the base64 text.
            $"if (-not ($keys | Where-Object {{ {IsKey} }})) {{ $keys += @{{Type=\"AsymmetricX509Cert\"; Usage=\"Verify\"; Key=[System.Text.Encoding]::ASCII.GetBytes([System.Convert]::ToBase64String($certificate.RawData)); "
                + "StartDateTime=$certificate.NotBefore; EndDateTime=$certificate.NotAfter} }",
            "Update-MgServicePrincipal -ServicePrincipalId $principal.Id -KeyCredentials $keys -AccountEnabled:$True -ErrorAction Stop"),
        OAuthScriptKind.RemoveKey => Line(
            Principal("KeyCredentials"),
            FileCertificate,
            $"$kept = @($principal.KeyCredentials | Where-Object {{ -not ({IsKey}) }})",
            "Update-MgServicePrincipal -ServicePrincipalId $principal.Id -KeyCredentials $kept -ErrorAction Stop"),
        OAuthScriptKind.AddNames => Line(
            Principal("ServicePrincipalNames"),
            $"$wanted = {CommandLineWriter.Value(Names)}",
            "$missing = @($wanted | Where-Object { $principal.ServicePrincipalNames -notcontains $_ })",
            "if ($missing) { Update-MgServicePrincipal -ServicePrincipalId $principal.Id -ServicePrincipalNames (@($principal.ServicePrincipalNames) + $missing) -ErrorAction Stop }"),
        OAuthScriptKind.RemoveNames => Line(
            Principal("ServicePrincipalNames"),
            $"$unwanted = {CommandLineWriter.Value(Names)}",
            "Update-MgServicePrincipal -ServicePrincipalId $principal.Id -ServicePrincipalNames @($principal.ServicePrincipalNames | Where-Object { $unwanted -notcontains $_ }) -ErrorAction Stop"),
        _ => throw new ArgumentOutOfRangeException(nameof(Kind)),
    };

    /// <summary>A script that changes nothing and gives one object: IsThere, and for a key AccountEnabled and the number of keys that have Expired; nothing where there is no such service principal.</summary>
    public string ReadingText => Kind == OAuthScriptKind.ExportCertificate
        ? Line(
            ServerCertificate,
            $"$file = {File}",
            "[pscustomobject]@{IsThere=[System.IO.File]::Exists($file) -and [System.Convert]::ToBase64String([System.IO.File]::ReadAllBytes($file)) -eq [System.Convert]::ToBase64String($certificate.RawData)}")
        : Line(
            $"if (-not [System.IO.File]::Exists({File})) {{ throw \"The certificate file is not here yet. The plan writes it on a Lync server; bring it to where Microsoft Graph PowerShell is.\" }}",
            FileCertificate,
            $"{Principals("KeyCredentials, AccountEnabled")} | ForEach-Object {{ [pscustomobject]@{{IsThere=@($_.KeyCredentials | Where-Object {{ {IsKey} }}).Count -gt 0; AccountEnabled=$_.AccountEnabled; Expired=@($_.KeyCredentials | Where-Object {{ {IsExpired} }}).Count}} }}");

    /// <summary>Reads a script that <see cref="Text"/> wrote; every other is none of these.</summary>
    public static OAuthScript? Read(string text)
    {
        var application = Applications.Match(text).Groups[1].Value;
        var file = Files.Match(text).Groups[1].Value;
        var names = Lists.Match(text).Groups[1].Value.Split(['"'], StringSplitOptions.RemoveEmptyEntries).Where(static name => name != ", ").ToArray();
        return Enum.GetValues(typeof(OAuthScriptKind)).Cast<OAuthScriptKind>()
            .Select(kind => new OAuthScript(kind) { Application = application, FileLiteral = file, Names = names })
            .FirstOrDefault(script => script.Text == text);
    }

    private static string ServerCertificate =>
        "$reference = Get-CsCertificate -Type OAuthTokenIssuer; if (-not $reference) { throw \"No certificate is assigned to OAuthTokenIssuer.\" }; $certificate = Get-Item -LiteralPath (\"Cert:\\LocalMachine\\My\\\" + $reference.Thumbprint)";

    private string FileCertificate => $"$certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new({File})";

    // .NET knows nothing of PowerShell's current folder.
    private string File => $"$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath({FileLiteral})";

    private string Principal(string property) => "$principal = " + Principals(property);

    private string Principals(string properties) => $"Get-MgServicePrincipal -Filter \"appId eq '{Application}'\" -Property Id, AppId, {properties} -ErrorAction Stop";

    private static string Line(params string[] statements) => " " + string.Join("; ", statements) + " ";
}
