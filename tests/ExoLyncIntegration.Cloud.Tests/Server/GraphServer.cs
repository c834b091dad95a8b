using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ExoLyncIntegration.Server;

/// <summary>Plays Microsoft Graph: users with paging, filters and $batch, service principals, and what goes wrong with them.</summary>
internal static partial class GraphServer
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        if (TestTenant.Of(token) is not { } tenant)
        {
            await SignInServer.WriteAsync(context, 401, Error("InvalidAuthenticationToken", "CompactToken parsing failed."));
            return;
        }

        context.Response.Headers.Date = (DateTimeOffset.UtcNow + tenant.ClockSkew).ToString("r", CultureInfo.InvariantCulture);
        var isAdvanced = context.Request.Headers["ConsistencyLevel"] == "eventual";
        tenant.Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value!)}{(isAdvanced ? " advanced" : string.Empty)}");
        if (!tenant.IsAccepted(token))
        {
            await SignInServer.WriteAsync(context, 401, Error("InvalidAuthenticationToken", $"Lifetime validation failed, the token {token} is expired."));
            return;
        }

        var fault = tenant.Faults.TryDequeue(out var next) ? next : Fault.None;
        switch (fault.Kind)
        {
            case FaultKind.Status:
                if (fault.RetryAfter is not null)
                {
                    context.Response.Headers.RetryAfter = fault.RetryAfter();
                }

                await SignInServer.WriteAsync(context, fault.Status, Error(fault.Code, "As the test wants it."));
                return;
            case FaultKind.Reset:
                context.Abort();
                return;
            case FaultKind.Stall:
                await tenant.StallAsync(context);
                return;
        }

        if (context.Request.Path == "/v1.0/users" && tenant.ReadyPages.TryGetValue(Start(context.Request.QueryString.Value!), out var ready))
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(ready);
            return;
        }

        var root = $"https://{context.Request.Host.Host}";
        var body = context.Request.Path.Value switch
        {
            "/v1.0/users" => Users(tenant, context.Request.QueryString.Value!, root, isAdvanced, fault),
            "/v1.0/servicePrincipals" => Principals(tenant, Uri.UnescapeDataString(context.Request.QueryString.Value!)),
            "/v1.0/$batch" => await BatchAsync(tenant, context, root),
            _ => null,
        };
        await WriteAsync(context, tenant, body, fault);
    }

    public static JsonObject Error(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    public static void MakePagesReady(TestTenant tenant)
    {
        const int Size = 999;
        var query = $"?$select={string.Join(',', TestTenant.Sample(0).Select(static field => field.Key))}&$top={Size}";
        for (var start = 0; start == 0 || start < tenant.UserCount; start += Size)
        {
            var page = Users(tenant, start == 0 ? query : $"{query}&$skiptoken={start}", "https://graph.microsoft.com", isAdvanced: false, Fault.None);
            tenant.ReadyPages[start] = Encoding.UTF8.GetBytes(page.ToJsonString());
        }
    }

    private static int Start(string query) =>
        SkipPattern().Match(query) is { Success: true } skip ? int.Parse(skip.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private static async Task WriteAsync(HttpContext context, TestTenant tenant, JsonObject? body, Fault fault)
    {
        if (body is null)
        {
            await SignInServer.WriteAsync(context, 404, Error("Request_ResourceNotFound", "Not there."));
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        context.Response.StatusCode = body["error"] is null ? 200 : 400;
        context.Response.ContentType = "application/json";
        switch (fault.Kind)
        {
            case FaultKind.TruncatedJson:
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                break;
            case FaultKind.CutBody:
                context.Response.ContentLength = bytes.Length;
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case FaultKind.DamagedCompression:
                await WriteCompressedAsync(context, Damaged(Compressed(bytes)));
                break;
            case FaultKind.CutCompression:
                await WriteCompressedAsync(context, Compressed(bytes).AsMemory()[..^(bytes.Length / 100)]);
                break;
            case FaultKind.StallInBody:
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await context.Response.Body.FlushAsync();
                await tenant.StallAsync(context);
                break;
            default:
                await context.Response.Body.WriteAsync(bytes);
                break;
        }
    }

    private static async Task WriteCompressedAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await context.Response.Body.WriteAsync(bytes);
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] Damaged(byte[] bytes)
    {
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0xFF);
        return bytes;
    }

    private static JsonObject Users(TestTenant tenant, string query, string root, bool isAdvanced, Fault fault)
    {
        var text = Uri.UnescapeDataString(query);
        var filter = FilterPattern().Match(text);
        IEnumerable<int> all = Enumerable.Range(0, tenant.UserCount);
        if (filter.Success)
        {
            if (!isAdvanced || !text.Contains("$count=true", StringComparison.Ordinal))
            {
                return Error("Request_UnsupportedQuery", "Needs ConsistencyLevel: eventual and $count.");
            }

            all = all.Where(index => Matches(tenant.User(index), filter.Groups[1].Value));
        }

        var start = Start(text);
        var size = TopPattern().Match(text) is { Success: true } top ? int.Parse(top.Groups[1].Value, CultureInfo.InvariantCulture) : 100;
        if (size > 999)
        {
            return Error("Request_BadRequest", "$top is more than 999.");
        }

        var page = all.Skip(start).Take(size + 1).ToList();
        var users = page.Take(size).Select(index => Selected(tenant.User(index), text, fault)).ToArray<JsonNode?>();
        var body = new JsonObject { ["value"] = new JsonArray(users) };
        if (filter.Success)
        {
            body["@odata.count"] = all.Count();
        }

        var next = $"{root}/v1.0/users{SkipPattern().Replace(query, string.Empty)}&$skiptoken={start + size}";
        if (fault.Kind == FaultKind.LoopingLink)
        {
            body["@odata.nextLink"] = $"{root}/v1.0/users{query}";
        }
        else if (fault.Kind == FaultKind.ForeignLink)
        {
            body["@odata.nextLink"] = fault.Link;
        }
        else if (page.Count > size)
        {
            body["@odata.nextLink"] = next;
        }

        return body;
    }

    private static JsonObject Selected(JsonObject user, string query, Fault fault)
    {
        var fields = SelectPattern().Match(query).Groups[1].Value.Split(',');
        var selected = new JsonObject();
        foreach (var field in fields.Where(field => fault.Kind != FaultKind.MissingField || field != "proxyAddresses"))
        {
            selected[field] = user[field]?.DeepClone();
        }

        return selected;
    }

    // What the module asks is alternatives of comparisons, each with one value.
    private static bool Matches(JsonObject user, string filter) => filter.Split(" or ").Any(part =>
    {
        var value = ValuePattern().Match(part).Groups[1].Value.Replace("''", "'", StringComparison.Ordinal);
        var field = new[] { "userPrincipalName", "mail", "imAddresses", "proxyAddresses", "onPremisesImmutableId" }
            .FirstOrDefault(name => part.Contains(name, StringComparison.Ordinal)) ?? "proxyAddresses";
        var values = user[field] switch
        {
            JsonArray list => list.Select(static item => item!.GetValue<string>()),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        return values.Any(text => part.Contains("endsWith", StringComparison.Ordinal)
            ? text.EndsWith(value, StringComparison.OrdinalIgnoreCase)
            : text.Equals(value, StringComparison.OrdinalIgnoreCase));
    });

    private static JsonObject Principals(TestTenant tenant, string query) => new()
    {
        ["value"] = new JsonArray([.. tenant.ServicePrincipals
            .Where(principal => query.Contains(principal["appId"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase))
            .Select(static principal => principal.DeepClone())]),
    };

    private static async Task<JsonObject> BatchAsync(TestTenant tenant, HttpContext context, string root)
    {
        using var batch = await JsonDocument.ParseAsync(context.Request.Body);
        var requests = batch.RootElement.GetProperty("requests").EnumerateArray().ToList();
        if (requests.Count > 20)
        {
            return Error("TooManyRequests", "More than 20 requests in a batch.");
        }

        // In the reverse order, as a batch may.
        var responses = new JsonArray();
        foreach (var request in requests.AsEnumerable().Reverse())
        {
            var url = request.GetProperty("url").GetString()!;
            tenant.Requests.Enqueue("batch " + Uri.UnescapeDataString(url));
            var response = new JsonObject { ["id"] = request.GetProperty("id").GetString() };
            if (tenant.BatchFaults.TryDequeue(out var fault) && fault.Kind != FaultKind.None)
            {
                if (fault.Kind == FaultKind.MissingField)
                {
                    continue;
                }

                response["status"] = fault.Status;
                response["headers"] = fault.RetryAfter is null ? [] : new JsonObject { ["Retry-After"] = fault.RetryAfter() };
                response["body"] = Error(fault.Code, "As the test wants it.");
            }
            else
            {
                var body = One(tenant, url, root);
                response["status"] = body is null ? 404 : body["error"] is null ? 200 : 400;
                response["body"] = body ?? Error("Request_ResourceNotFound", "Not there.");
            }

            responses.Add(response);
        }

        return new JsonObject { ["responses"] = responses };
    }

    private static JsonObject? One(TestTenant tenant, string url, string root)
    {
        if (!url.StartsWith("/users/", StringComparison.Ordinal))
        {
            return Users(tenant, url["/users".Length..], root, isAdvanced: true, Fault.None);
        }

        var id = url["/users/".Length..].Split('?')[0];
        var user = Enumerable.Range(0, tenant.UserCount).Select(tenant.User).FirstOrDefault(user => user["id"]!.GetValue<string>() == id);
        return user is null ? null : Selected(user, url, Fault.None);
    }

    [GeneratedRegex(@"\$filter=(.*?)(&\$|$)")]
    private static partial Regex FilterPattern();

    [GeneratedRegex(@"&\$skiptoken=(\d+)")]
    private static partial Regex SkipPattern();

    [GeneratedRegex(@"\$top=(\d+)")]
    private static partial Regex TopPattern();

    [GeneratedRegex(@"\$select=([^&]*)")]
    private static partial Regex SelectPattern();

    [GeneratedRegex("'((?:[^']|'')*)'")]
    private static partial Regex ValuePattern();
}
