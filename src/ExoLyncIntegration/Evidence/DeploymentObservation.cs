using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using ExoLyncIntegration.Addresses;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Features;
using ExoLyncIntegration.NativeCommands;
using ExoLyncIntegration.Network;
using ExoLyncIntegration.OAuth;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Evidence;

/// <summary>
/// Looks at a deployment for one run, part after part, and keeps what it sees as evidence. DNS and users are judged while they come; all else when
/// everything was looked at, by the evidence alone.
/// </summary>
/// <param name="begun">The evidence at the beginning: the scenario, and what the caller gave.</param>
/// <param name="question">What is asked: no part is looked at that has nothing to say to it.</param>
/// <param name="keepsUsers">Whether the users become evidence.</param>
/// <param name="observer">Hears what is found.</param>
internal sealed class DeploymentObservation(DeploymentEvidence begun, DeploymentQuestion question, bool keepsUsers, IDeploymentObserver observer)
{
    private readonly UserObservation users = new(begun.Scenario, keepsUsers);

    /// <summary>What has been seen so far.</summary>
    public DeploymentEvidence Evidence { get; private set; } = begun;

    /// <summary>Looks at DNS.</summary>
    /// <param name="open">Tells who is to be asked, if anything is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public void LookAtDns(Func<DnsPlaces> open, CancellationToken cancellation)
    {
        if (!Wants(EvidencePart.Dns))
        {
            return;
        }

        if (Evidence.Scenario.SipDomain.Length == 0)
        {
            observer.Doubt(new ExoLyncException(ErrorCatalogue.NoDomain, "The scenario has no SIP domain, so no DNS record was looked at."), Evidence.Scenario);
            return;
        }

        using var places = open();
        var recording = new DnsRecording(places.All);
        try
        {
            foreach (var domain in recording.Examine(Evidence.Scenario, Evidence.IncludesOptional, cancellation))
            {
                observer.Found(domain);
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        Evidence = Evidence with { Dns = recording.Answers };
    }

    /// <summary>Looks at a user.</summary>
    /// <param name="input">The user, as a native command or a file gives it.</param>
    public void LookAtUser(PSObject input)
    {
        if (!Wants(EvidencePart.Users))
        {
            return;
        }

        var found = users.Test(input);
        if (found.Count == 0)
        {
            observer.Doubt(new ExoLyncException(ErrorCatalogue.ObjectWithoutAddress, $"An object of type {input.TypeNames[0]} carries no address."), input);
        }

        observer.Found(found);
    }

    /// <summary>Looks at the users that a command of the session gives.</summary>
    /// <param name="source">Where they are read from.</param>
    /// <param name="session">The session.</param>
    /// <param name="cancellation">Stops the command.</param>
    public void LookAtUsers(UserSource source, NativeSession session, CancellationToken cancellation)
    {
        if (!Wants(EvidencePart.Users))
        {
            return;
        }

        var query = UserQuery.Of(source, Evidence.Scenario);
        if (session.Find(query.Command) is null)
        {
            users.Lack(query, "it is not in this session.");
        }
        else if (NativeSession.Stream(query.Command, query.Parameters, LookAtUser, cancellation) is { } error)
        {
            users.Lack(query, error.ToString());
        }
    }

    /// <summary>Ends the look at users: no further one comes.</summary>
    public void CompleteUsers()
    {
        observer.Found(users.Complete());
        Evidence = users.AddTo(Evidence);
    }

    /// <summary>Looks at the configuration that the session's native commands give.</summary>
    /// <param name="session">The session.</param>
    public void LookAtConfiguration(NativeSession session) => Evidence = Evidence with
    {
        Configuration = ConfigurationObservation.Read(Evidence.Scenario, new ConfigurationReader(session).Read(), question.Includes),
    };

    /// <summary>Looks at the metadata documents of the servers and of the token service.</summary>
    /// <param name="authorities">Certificates of authorities that are trusted besides the platform's.</param>
    /// <param name="timeout">How long one document may take.</param>
    public void LookAtMetadata(IReadOnlyList<X509Certificate2> authorities, TimeSpan timeout)
    {
        if (Wants(EvidencePart.Metadata) && MetadataTarget.Of(Evidence.Scenario) is { Count: > 0 } targets)
        {
            var fetcher = NetworkLibrary.CreateMetadataFetcher();
            Evidence = Evidence with
            {
                Metadata = observer.Wait((_, cancellation) => MetadataObservation.FetchAsync(targets, fetcher, authorities, timeout, cancellation)),
            };
        }
    }

    /// <summary>Looks at the tenant.</summary>
    /// <param name="cloud">The session's connection to it; <see langword="null"/> where there is none.</param>
    public void LookAtTenant(ICloudSession? cloud)
    {
        if (cloud is not null && Wants(EvidencePart.Tenant))
        {
            Evidence = Evidence with { Tenant = observer.Wait((waits, cancellation) => TenantObservation.ReadAsync(Evidence.Scenario, cloud, waits, cancellation)) };
        }
    }

    /// <summary>Judges what is not judged while it comes. What nobody looked at says so here.</summary>
    public void JudgeTheRest() =>
        observer.Found(EvidencePart.All.Except([EvidencePart.Dns, EvidencePart.Users]).SelectMany(part => part.Judge(Evidence)));

    private bool Wants(EvidencePart part) => part.Steps.Any(question.Includes);
}
