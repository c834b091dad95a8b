using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ExoLyncIntegration.Server;

/// <summary>One tenant: its users, its service principals, what its authority and its Graph do wrong, and what they were asked.</summary>
internal sealed class TestTenant
{
    private int issued;

    public TestTenant() => CloudWorld.Tenants[Id] = this;

    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>The id of the person who signs in.</summary>
    public string Person { get; } = Guid.NewGuid().ToString();

    public string ClientId { get; } = Guid.NewGuid().ToString();

    public string Secret { get; } = "very~secret~" + Guid.NewGuid().ToString("N");

    /// <summary>How many users there are, where they are made as they are asked for.</summary>
    public int UserCount { get; set; }

    public Func<int, JsonObject> User { get; set; } = static index => Sample(index);

    public List<JsonObject> ServicePrincipals { get; } = [];

    /// <summary>The code that is entered on another device.</summary>
    public string UserCode { get; set; } = "ABCD-1234";

    /// <summary>The permissions that tokens carry.</summary>
    public string Permission { get; set; } = "User.Read.All";

    /// <summary>The audience of tokens; that of the host that is asked where null.</summary>
    public string? Audience { get; set; }

    /// <summary>How long tokens last.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What happens to the next requests to Graph, one each.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = new();

    /// <summary>What happens to the next requests inside batches, one each, the last of a batch first.</summary>
    public ConcurrentQueue<Fault> BatchFaults { get; } = new();

    /// <summary>What the token endpoint answers instead of tokens, one each.</summary>
    public ConcurrentQueue<JsonObject> SignInErrors { get; } = new();

    /// <summary>What the token endpoint answers instead of anything that it should, one each: a status with a text, or, with 0, a reset.</summary>
    public ConcurrentQueue<(int Status, string Text)> SignInAnswers { get; } = new();

    /// <summary>Whether the token endpoint takes requests and never answers.</summary>
    public bool IsSilentAtSignIn { get; set; }

    /// <summary>Ends when a client has gone away from a request that gets no answer.</summary>
    public TaskCompletionSource ClientLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bodies of all requests for tokens.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    /// <summary>The requests that Graph got: method, path and query, and advanced query or not.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Which tokens Graph takes; null for all.</summary>
    public Func<string, bool> IsAccepted { get; set; } = static _ => true;

    /// <summary>How far the service's clock is ahead of this computer's.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Every token that was issued.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    /// <summary>The pages of all users by where they start, where they were made ready: for figures, which the making must not spoil.</summary>
    public Dictionary<int, byte[]> ReadyPages { get; } = [];

    /// <summary>Makes all pages of 999 users ready.</summary>
    public void KeepPagesReady() => GraphServer.MakePagesReady(this);

    /// <summary>Gives no answer until the client goes away.</summary>
    public async Task StallAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            ClientLeft.TrySetResult();
            throw;
        }
    }

    public string IssueToken(string audience, bool isApplication = true)
    {
        var claims = new JsonObject
        {
            ["aud"] = Audience ?? audience,
            ["tid"] = Id,
            ["appid"] = ClientId,
            ["exp"] = (DateTimeOffset.UtcNow + Lifetime).ToUnixTimeSeconds(),
            ["jti"] = $"token-{Interlocked.Increment(ref issued)}-{Guid.NewGuid():N}",
        };
        if (isApplication)
        {
            claims["roles"] = new JsonArray([.. Permission.Split(' ').Select(name => JsonValue.Create(name))]);
            claims["app_displayname"] = "Test application";
        }
        else
        {
            claims["scp"] = Permission;
            claims["upn"] = "admin@contoso.com";
        }

        var token = Jwt(claims);
        Tokens.Enqueue(token);
        return token;
    }

    public static string Jwt(JsonObject claims) =>
        $"{Encode("""{"typ":"JWT","alg":"none"}""")}.{Encode(claims.ToJsonString())}.{Encode(Guid.NewGuid().ToString())}";

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The tenant that a token was issued by.</summary>
    public static TestTenant? Of(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        var text = parts[1].Replace('-', '+').Replace('_', '/');
        using var claims = JsonDocument.Parse(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')));
        return CloudWorld.Tenants.GetValueOrDefault(claims.RootElement.GetProperty("tid").GetString()!);
    }

    public static JsonObject Sample(int index) => new()
    {
        ["id"] = new Guid(index, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]).ToString(),
        ["displayName"] = $"User {index}",
        ["userPrincipalName"] = $"user{index}@contoso.com",
        ["mail"] = $"user{index}@contoso.com",
        ["proxyAddresses"] = new JsonArray($"SMTP:user{index}@contoso.com", $"sip:user{index}@contoso.com"),
        ["imAddresses"] = new JsonArray($"user{index}@contoso.com"),
        ["accountEnabled"] = true,
        ["onPremisesSyncEnabled"] = true,
        ["onPremisesImmutableId"] = Convert.ToBase64String(BitConverter.GetBytes(index)),
        ["onPremisesDistinguishedName"] = $"CN=User {index},DC=contoso,DC=com",
        ["onPremisesSamAccountName"] = $"user{index}",
    };
}
