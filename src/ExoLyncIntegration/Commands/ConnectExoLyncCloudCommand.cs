using System;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Network;
using ExoLyncIntegration.Reports;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>Connects the session to the cloud, for reading users and service principals. The token stays in memory and in this runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, "ExoLyncCloud", DefaultParameterSetName = InteractiveSet)]
[OutputType(typeof(CloudConnection))]
public sealed class ConnectExoLyncCloudCommand : CloudCmdlet
{
    private const string InteractiveSet = "Interactive";
    private const string DeviceCodeSet = "DeviceCode";
    private const string ThumbprintSet = "CertificateThumbprint";
    private const string CertificateSet = "Certificate";
    private const string CertificatePathSet = "CertificatePath";
    private const string SecretSet = "ClientSecret";
    private const string ManagedIdentitySet = "ManagedIdentity";
    private const string AccessTokenSet = "AccessToken";

    /// <summary>Signs in on another device: a code and an address are shown.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeviceCodeSet)]
    public SwitchParameter DeviceCode { get; set; }

    /// <summary>The thumbprint of a certificate in a personal store of the user or the computer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CertificateThumbprintCompleter))]
    public string CertificateThumbprint { get; set; } = string.Empty;

    /// <summary>A certificate with its private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [ValidateNotNull]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>A PFX file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificatePathSet)]
    [ValidateNotNullOrEmpty]
    public string CertificatePath { get; set; } = string.Empty;

    /// <summary>The password of the PFX file.</summary>
    [Parameter(ParameterSetName = CertificatePathSet)]
    public SecureString? CertificatePassword { get; set; }

    /// <summary>The application's secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [ValidateNotNull]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Signs in with the managed identity of the Azure resource that this runs on.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ManagedIdentitySet)]
    public SwitchParameter ManagedIdentity { get; set; }

    /// <summary>An access token for Microsoft Graph that another session got. It is not renewed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AccessTokenSet)]
    [ValidateNotNull]
    public SecureString? AccessToken { get; set; }

    /// <summary>The tenant: its id or one of its domains.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificatePathSet)]
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [Alias("Tenant")]
    public string? TenantId { get; set; }

    /// <summary>
    /// The application. A person signs in with Microsoft Graph Command Line Tools without it; with a managed identity it names a user-assigned one.
    /// </summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificatePathSet)]
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [Parameter(ParameterSetName = ManagedIdentitySet)]
    [Alias("AppId", "ApplicationId")]
    public Guid? ClientId { get; set; }

    /// <summary>The account that the browser suggests.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Alias("UserPrincipalName")]
    public string? Account { get; set; }

    /// <summary>What a person consents to: reading users, and service principals where they are to be tested.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [ValidateSet("User.Read.All", "Application.Read.All")]
    public string[] Permission { get; set; } = [GraphRight.ReadUsers.Name];

    /// <summary>The cloud that holds the tenant.</summary>
    [Parameter]
    public Cloud Cloud { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        SignInRequest request;
        try
        {
            request = Request();
            if (request.Method is (SignInMethod.Interactive or SignInMethod.DeviceCode) && !Questioning.IsPossible(Host))
            {
                throw new ExoLyncException(ErrorCatalogue.CloudSignInNeedsPerson, "Nobody can sign in here, because this session runs with -NonInteractive or without a terminal.");
            }
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, TenantId);
            return;
        }

        var session = Wait((observer, cancellation) => NetworkLibrary.CreateCloudConnector().ConnectAsync(request, observer, cancellation));
        CloudConnections.Current = session;
        var connection = session.Connection;
        if (connection.Permission.Length > 0 && !GraphRight.ReadUsers.IsIn(connection.Permission))
        {
            WriteWarning($"Connected, but without the permission for {GraphRight.ReadUsers.Purpose}. {GraphRight.ReadUsers.ConsentToAskFor(connection)}");
        }

        WriteObject(connection);
    }

    /// <inheritdoc/>
    protected override void OnDeviceCode(DeviceCode code)
    {
        // As Write-Host does: shown whatever the preferences are, and kept in the information stream.
        var message = $"To sign in, open {code.VerificationUri} in a browser and enter the code {code.UserCode} before {code.ExpiresOn.ToLocalTime():HH:mm}.";
        WriteInformation(new HostInformationMessage { Message = VisibleText.OneLine(message) }, ["PSHOST"]);
    }

    private SignInRequest Request() => new()
    {
        Services = CloudServices.Of(Cloud),
        Method = ParameterSetName switch
        {
            DeviceCodeSet => SignInMethod.DeviceCode,
            SecretSet => SignInMethod.ClientSecret,
            ManagedIdentitySet => SignInMethod.ManagedIdentity,
            AccessTokenSet => SignInMethod.AccessToken,
            InteractiveSet => SignInMethod.Interactive,
            _ => SignInMethod.Certificate,
        },
        Tenant = TenantId is null || Guid.TryParseExact(TenantId, "D", out _) ? TenantId : DomainName.Parse(TenantId).Ascii,
        ClientId = ClientId,
        Account = Account,
        Permission = Permission,
        Certificate = ParameterSetName switch
        {
            ThumbprintSet => ClientCertificates.Find(CertificateThumbprint),
            CertificateSet => ClientCertificates.Check(Certificate!),
            CertificatePathSet => ClientCertificates.Load(OutputFile.Resolve(SessionState, CertificatePath), CertificatePassword),
            _ => null,
        },
        Secret = ClientSecret ?? AccessToken,
    };
}
