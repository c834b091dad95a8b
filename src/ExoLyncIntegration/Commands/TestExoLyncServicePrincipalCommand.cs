using System;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>
/// Tests the service principals of step 7 in the connected tenant: whether they are there, hold the certificate of the on-premises servers, and
/// have the names of the external web services.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncServicePrincipal")]
[OutputType(typeof(CheckResult))]
[OutputType(typeof(bool))]
public sealed class TestExoLyncServicePrincipalCommand : CloudCmdlet
{
    /// <summary>The scenario; it supplies the external web services names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>The OAuthTokenIssuer certificates of the on-premises servers: certificates, or files of them.</summary>
    [Parameter]
    [CertificateTransformation]
    public X509Certificate2[] Certificate { get; set; } = [];

    /// <summary>The external web services names of the pools, besides the scenario's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScenarioValueCompleter))]
    public string[] ExternalWebServicesFqdn { get; set; } = [];

    /// <summary>Gives one boolean: whether nothing failed or remained undetermined.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var session = Session;
        var names = Names();
        var certificates = Certificate.Select(CertificateFacts.Of).ToList();
        var isGood = true;
        foreach (var application in KnownApplication.All)
        {
            var (principal, problem) = Wait(async (observer, cancellation) =>
            {
                try
                {
                    return (await session.GetServicePrincipalAsync(application.AppId, observer, cancellation).ConfigureAwait(false), (string?)null);
                }
                catch (ExoLyncException exception)
                {
                    return (null, exception.Message);
                }
            });
            var results = problem is null
                ? ServicePrincipalRules.Judge(application, principal, certificates, names, DateTimeOffset.UtcNow)
                : [ServicePrincipalRules.NotRead(application, problem)];
            foreach (var result in results)
            {
                isGood &= !result.Status.IsFailOrInconclusive();
                if (!Quiet)
                {
                    WriteObject(result);
                }
            }
        }

        if (Quiet)
        {
            WriteObject(isGood);
        }
    }

    private string[] Names()
    {
        try
        {
            return [.. (Scenario?.ExternalWebServicesFqdn ?? []).Concat(ExternalWebServicesFqdn)
                .Select(static name => DomainName.Parse(name).Ascii)
                .Distinct(StringComparer.OrdinalIgnoreCase)];
        }
        catch (ExoLyncException exception)
        {
            ThrowTerminatingError(exception, ExternalWebServicesFqdn);
            throw;
        }
    }
}
