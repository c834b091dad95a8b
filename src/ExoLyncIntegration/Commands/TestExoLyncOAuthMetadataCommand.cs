using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Completion;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Json;
using ExoLyncIntegration.Network;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;
using ExoLyncIntegration.Session;

namespace ExoLyncIntegration.Commands;

/// <summary>Tests the metadata documents of server-to-server authentication: reachability, TLS, HTTP, form, signing keys, realm, service name.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ExoLyncOAuthMetadata", DefaultParameterSetName = UriSet)]
[OutputType(typeof(CheckResult))]
[OutputType(typeof(bool))]
public sealed class TestExoLyncOAuthMetadataCommand : ExoLyncCmdlet
{
    private const string UriSet = "Uri";
    private const string ScenarioSet = "Scenario";

    private readonly List<MetadataTarget> targets = [];
    private readonly PipelineThread pipeline = new();
    private bool isGood = true;

    /// <summary>The addresses of documents, https; from the pipeline also MetadataUrl of Get-CsOAuthServer and Get-CsPartnerApplication.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UriSet)]
    [Alias("MetadataUrl", "AuthMetadataUrl")]
    [AddressTransformation]
    [AllowNull]
    [AllowEmptyCollection]
    public Uri?[]? Uri { get; set; } = [];

    /// <summary>The realm that the documents should bear, such as the tenant's id.</summary>
    [Parameter(ParameterSetName = UriSet)]
    public string? Realm { get; set; }

    /// <summary>The scenario whose documents are tested: of its pools, of Exchange on-premises, and of the token server.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ScenarioSet)]
    [ScenarioTransformation]
    [ArgumentCompleter(typeof(TopologyCompleter))]
    public Scenario? Scenario { get; set; }

    /// <summary>Authorities that are trusted in this call besides the computer's: certificates, or files of them.</summary>
    [Parameter]
    [CertificateTransformation]
    public X509Certificate2[] CertificateAuthority { get; set; } = [];

    /// <summary>How long one document may take, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How many documents are fetched at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Gives one Boolean: whether something was tested, and nothing was refused, failed or remained undetermined.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var address in Uri ?? [null])
        {
            if (address is { IsAbsoluteUri: true } && address.Scheme == System.Uri.UriSchemeHttps && address.UserInfo.Length == 0)
            {
                Add(MetadataTarget.At(address, Realm));
            }
            else
            {
                isGood = false;
                WriteError(new ExoLyncException(ErrorCatalogue.InvalidMetadataUri, $"'{System.Uri.UnescapeDataString(address?.OriginalString ?? string.Empty)}' is not an absolute https address."), address);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Scenario is not null)
        {
            foreach (var target in MetadataTarget.Of(Scenario))
            {
                Add(target);
            }

            if (targets.Count == 0)
            {
                WriteVerbose("The scenario names no pool, no Exchange on-premises and no tenant id: there is no document to test.");
            }
        }

        using var throttle = new SemaphoreSlim(ThrottleLimit);
        var fetcher = NetworkLibrary.CreateMetadataFetcher();
        var fetches = targets.Select(target => (target, Fetch: FetchAsync(fetcher, target, throttle))).ToList();
        foreach (var (target, fetch) in fetches)
        {
            // In the order of the input, each as soon as it is there.
            var seen = Wait(fetch);
            var document = seen.Body is null ? null : MetadataJson.Read(seen.Body);
            foreach (var result in MetadataRules.Judge(target, seen, document, DateTimeOffset.UtcNow))
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
            WriteObject(isGood && targets.Count > 0);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            pipeline.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Add(MetadataTarget target)
    {
        if (!targets.Any(known => known.Address == target.Address))
        {
            targets.Add(target);
        }
    }

    private async Task<MetadataFetch> FetchAsync(IMetadataFetcher fetcher, MetadataTarget target, SemaphoreSlim throttle)
    {
        await throttle.WaitAsync(Cancellation).ConfigureAwait(false);
        try
        {
            return await fetcher.FetchAsync(target.Address, CertificateAuthority, TimeSpan.FromSeconds(TimeoutSeconds), Cancellation).ConfigureAwait(false);
        }
        finally
        {
            throttle.Release();
        }
    }

    private MetadataFetch Wait(Task<MetadataFetch> fetch)
    {
        try
        {
            return pipeline.Wait(() => fetch, Cancellation);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}
