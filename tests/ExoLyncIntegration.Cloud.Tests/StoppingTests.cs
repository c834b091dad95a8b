using System;
using System.Diagnostics;
using System.Threading.Tasks;
using ExoLyncIntegration.Engine;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Server;
using Xunit;
using Fault = ExoLyncIntegration.Server.Fault;
using Row = ExoLyncIntegration.Reliability.Fault;

namespace ExoLyncIntegration;

/// <summary>
/// Ctrl+C, wherever a command waits. Each wait here would last minutes or an hour: that the pipeline ends within the test's limit shows that it was
/// interrupted. How long that took is written to the test's output.
/// </summary>
public sealed class StoppingTests : CloudTest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The wait, and whether a request is open in it, which must be given up as well.</summary>
    public static TheoryData<string, bool> Waits => new()
    {
        { "an authority that never answers", true },
        { "a device code that nobody types", false },
        { "a browser that nobody signs in with", false },
        { "the first page", true },
        { "a later page", true },
        { "the rest of a page", true },
        { "the wait that a throttled page asks for", false },
        { "a batch", true },
        { "the wait that a throttled member of a batch asks for", false },
        { "a service principal", true },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    [Fault(Row.Stopped, "Connect-ExoLyncCloud", "Get-ExoLyncCloudUser", "Test-ExoLyncServicePrincipal")]
    public async Task Stopping_the_pipeline_ends_every_wait_and_writes_nothing(string wait, bool isRequest)
    {
        Assert.SkipWhen(wait.StartsWith("a browser", StringComparison.Ordinal) && !OperatingSystem.IsLinux(), "The browser's double is a shell script.");
        var (script, hasBegun) = Prepare(wait);

        var outcome = await StopAsync(() => Session.Run(script, Tenant.Id, Tenant.ClientId, Secure(Tenant.Secret)), hasBegun);

        Assert.Empty(outcome.Output);
        Assert.Empty(outcome.ErrorIds);
        if (isRequest)
        {
            await Tenant.ClientLeft.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    [Fault(Row.Stopped, "Test-ExoLyncOAuthMetadata")]
    public async Task Stopping_the_pipeline_ends_the_wait_for_metadata_documents()
    {
        using var certificate = Authority.SelfSigned("localhost");
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = false;
        await using var server = new MetadataServer(certificate, async context =>
        {
            asked = true;
            using var registration = context.RequestAborted.Register(left.SetResult);
            await left.Task;
        });

        var outcome = await StopAsync(
            () => Session.Run("Test-ExoLyncOAuthMetadata $args[0] -CertificateAuthority $args[1] -TimeoutSeconds 600", server.Uri, certificate), () => asked);

        Assert.Empty(outcome.Output);
        Assert.Empty(outcome.ErrorIds);
        await left.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);
    }

    private (string Script, Func<bool> HasBegun) Prepare(string wait)
    {
        const string SignIn = "Connect-ExoLyncCloud -TenantId $args[0] -ClientId $args[1] -ClientSecret $args[2]";
        switch (wait)
        {
            case "an authority that never answers":
                Tenant.IsSilentAtSignIn = true;
                return (SignIn, () => !Tenant.SignIns.IsEmpty);
            case "a device code that nobody types":
                for (var poll = 0; poll < 600; poll++)
                {
                    Tenant.SignInErrors.Enqueue(SignInServer.Error("authorization_pending", "AADSTS70016: pending."));
                }

                return ("Connect-ExoLyncCloud -DeviceCode -TenantId $args[0]", () => Tenant.SignIns.Count > 1);
            case "a browser that nobody signs in with":
                return ("Connect-ExoLyncCloud -TenantId $args[0] -Account absent@contoso.com", static () => true);
        }

        Tenant.UserCount = 2500;
        Connect().ThrowOnError();
        switch (wait)
        {
            case "the first page":
                Tenant.Faults.Enqueue(Fault.Stall);
                return ("Get-ExoLyncCloudUser", () => !Tenant.Requests.IsEmpty);
            case "a later page":
                Tenant.Faults.Enqueue(Fault.None);
                Tenant.Faults.Enqueue(Fault.Stall);
                return ("$null = Get-ExoLyncCloudUser", () => Tenant.Requests.Count > 1);
            case "the rest of a page":
                Tenant.Faults.Enqueue(Fault.StallInBody);
                return ("Get-ExoLyncCloudUser", () => !Tenant.Requests.IsEmpty);
            case "the wait that a throttled page asks for":
                Tenant.Faults.Enqueue(Fault.Answer(429, "3600"));
                return ("Get-ExoLyncCloudUser", () => !Tenant.Requests.IsEmpty);
            case "a batch":
                Tenant.Faults.Enqueue(Fault.Stall);
                return ("'user1@contoso.com' | Get-ExoLyncCloudUser", () => !Tenant.Requests.IsEmpty);
            case "the wait that a throttled member of a batch asks for":
                Tenant.BatchFaults.Enqueue(Fault.Answer(429, "3600"));
                return ("'user1@contoso.com', 'user2@contoso.com' | Get-ExoLyncCloudUser", () => Tenant.Requests.Count > 1);
            default:
                Tenant.Faults.Enqueue(Fault.Stall);
                return ("Test-ExoLyncServicePrincipal", () => !Tenant.Requests.IsEmpty);
        }
    }

    private async Task<SessionOutcome> StopAsync(Func<SessionOutcome> run, Func<bool> hasBegun)
    {
        var running = Task.Run(run, TestContext.Current.CancellationToken);
        while (!hasBegun())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        // From the server's sight of the request to the client's wait for it, or from an answer to the wait that it asks for.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(running.IsCompleted);
        var watch = Stopwatch.StartNew();
        Session.Stop();
        var outcome = await running.WaitAsync(Limit, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"stopped after {watch.Elapsed.TotalMilliseconds:0} ms");
        return outcome;
    }
}
