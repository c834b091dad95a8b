using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Dns;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Tenants;

namespace ExoLyncIntegration.Commands;

/// <summary>Gets users as the cloud's directory has them: all, those of some domains, or those that identities name.</summary>
[Cmdlet(VerbsCommon.Get, "ExoLyncCloudUser", DefaultParameterSetName = AllSet)]
[OutputType(typeof(CloudUser))]
public sealed class GetExoLyncCloudUserCommand : CloudCmdlet
{
    private const string AllSet = "All";
    private const string DomainSet = "Domain";
    private const string IdentitySet = "Identity";
    private const string Activity = "Reading users from the cloud";

    private readonly List<string> waiting = [];
    private long written;

    /// <summary>Object ids, sign-in names, mail or SIP addresses, immutable ids; or objects that have one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = IdentitySet)]
    [ValidateNotNull]
    public PSObject[] Identity { get; set; } = [];

    /// <summary>
    /// SIP domains: gets the users with a sign-in name or any address in them, so that those who lack the SIP address come as well.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = DomainSet)]
    [Alias("SipDomain")]
    [ValidateNotNullOrEmpty]
    public string[] Domain { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _ = Session;
        switch (ParameterSetName)
        {
            case AllSet:
                WritePages([]);
                break;
            case DomainSet:
                try
                {
                    Domain = [.. Domain.Select(static domain => DomainName.Parse(domain).Ascii)];
                }
                catch (ExoLyncException exception)
                {
                    ThrowTerminatingError(exception, Domain);
                }

                WritePages(Domain);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != IdentitySet)
        {
            return;
        }

        foreach (var item in Identity)
        {
            if (UserIdentity.Of(item) is not { } identity)
            {
                WriteError(new ExoLyncException(ErrorCatalogue.CloudUserNotFound, $"'{item}' names no user: it has no id, sign-in name or address."), item);
                continue;
            }

            waiting.Add(identity);
            if (waiting.Count == Session.LookupSize)
            {
                WriteFound();
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (waiting.Count > 0)
        {
            WriteFound();
        }

        if (written > 0)
        {
            WriteProgress(new ProgressRecord(0, Activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    // While the pipeline works on one page, the next is read: one, so that memory stays flat.
    private void WritePages(IReadOnlyList<string> domain)
    {
        var session = Session;
        var trail = new PageTrail();
        var coming = Begin((observer, cancellation) => session.GetUsersAsync(domain, null, observer, cancellation));
        while (true)
        {
            var page = Wait(coming);
            if (page.Next is { } next)
            {
                try
                {
                    trail.GoTo(next);
                }
                catch (ExoLyncException exception)
                {
                    ThrowTerminatingError(exception, next);
                }

                coming = Begin((observer, cancellation) => session.GetUsersAsync(domain, next, observer, cancellation));
            }

            Write(page.Users, page.Total);
            if (page.Next is null)
            {
                return;
            }
        }
    }

    private void WriteFound()
    {
        var session = Session;
        var identities = waiting.ToList();
        waiting.Clear();
        foreach (var lookup in Wait((observer, cancellation) => session.FindUsersAsync(identities, observer, cancellation)))
        {
            if (lookup.Users.Count == 0)
            {
                WriteError(new ExoLyncException(ErrorCatalogue.CloudUserNotFound, $"The cloud has no user '{lookup.Identity}'."), lookup.Identity);
            }

            Write(lookup.Users, null);
        }
    }

    private void Write(IReadOnlyList<CloudUser> users, long? total)
    {
        WriteObject(users, enumerateCollection: true);
        written += users.Count;
        var progress = new ProgressRecord(0, Activity, total is null ? $"{written} users" : $"{written} of {total} users");
        if (total > 0)
        {
            progress.PercentComplete = (int)Math.Min(100, written * 100 / total.Value);
        }

        WriteProgress(progress);
    }
}
