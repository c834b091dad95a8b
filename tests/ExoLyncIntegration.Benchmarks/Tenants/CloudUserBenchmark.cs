using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using ExoLyncIntegration.Benchmarks.Frame;
using ExoLyncIntegration.Server;

namespace ExoLyncIntegration.Benchmarks.Tenants;

/// <summary>
/// All users of a tenant through the real pipeline, from the server of the cloud's tests (TLS, a proxy, pages of 999 that are kept ready),
/// beside a loop that fetches the same pages and deserializes the same fields.
/// </summary>
internal sealed class CloudUserBenchmark : Benchmark
{
    private const string Subject = "Get-ExoLyncCloudUser";
    private const string Loop = "HttpClient loop";
    private const string Graph = "https://graph.microsoft.com";

    /// <inheritdoc/>
    public override string Name => "cloud";

    /// <inheritdoc/>
    public override string Title => Subject;

    /// <inheritdoc/>
    public override void Run(BenchmarkRun run)
    {
        var users = run.Size(100_000, 2_500);
        var tenant = new TestTenant { UserCount = users };
        var address = new Uri($"{Graph}/v1.0/users?$select=id,displayName,userPrincipalName,mail,proxyAddresses,imAddresses,accountEnabled,onPremisesSyncEnabled,onPremisesImmutableId,onPremisesDistinguishedName,onPremisesSamAccountName&$top=999");
        tenant.KeepPagesReady();
        var token = tenant.IssueToken(Graph);

        using var session = new EngineSession();
        using var secret = Secure(token);
        session.Run("Connect-ExoLyncCloud -AccessToken $args[0]", secret);
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Expect(users, (int)session.Run($"$count = 0; {Subject} | ForEach-Object {{ $count++ }}; $count").Single().BaseObject);
        var comparison = run.Compare(
            "users", 7,
            Contestant.Timed(Subject, users, () => session.Run($"{Subject} | Out-Null")),
            Contestant.Timed(Loop, users, () => Expect(users, FetchAsync(http, address).GetAwaiter().GetResult())));
        run.Say($"The users go to Out-Null. The loop awaits a page, deserializes it with the source generator of System.Text.Json, and goes on to the next; the command reads the next page while the pipeline takes the users of one.");
        run.AtLeast(Subject, Loop, 0.9, comparison.Speed(Subject, Loop));
    }

    private static async Task<int> FetchAsync(HttpClient http, Uri address)
    {
        var count = 0;
        for (var next = address; next is not null;)
        {
            var page = (await http.GetFromJsonAsync(next, PageContext.Default.Page))!;
            count += page.Value.Count;
            next = page.NextLink;
        }

        return count;
    }

    private static void Expect(int users, int seen)
    {
        if (seen != users)
        {
            throw new InvalidOperationException($"{seen} of {users} users came.");
        }
    }

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }

    internal sealed record Page(List<User> Value, [property: JsonPropertyName("@odata.nextLink")] Uri? NextLink);

    internal sealed class User
    {
        public string? Id { get; set; }

        public string? DisplayName { get; set; }

        public string? UserPrincipalName { get; set; }

        public string? Mail { get; set; }

        public string[]? ProxyAddresses { get; set; }

        public string[]? ImAddresses { get; set; }

        public bool? AccountEnabled { get; set; }

        public bool? OnPremisesSyncEnabled { get; set; }

        public string? OnPremisesImmutableId { get; set; }

        public string? OnPremisesDistinguishedName { get; set; }

        public string? OnPremisesSamAccountName { get; set; }
    }
}
