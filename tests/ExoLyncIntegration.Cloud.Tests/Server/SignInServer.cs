using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ExoLyncIntegration.Server;

/// <summary>Plays the authority: instance discovery, OpenID configuration, device codes, authorization codes, tokens.</summary>
internal static class SignInServer
{
    public static async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/discovery/instance", StringComparison.Ordinal))
        {
            await WriteAsync(context, 200, new JsonObject
            {
                ["tenant_discovery_endpoint"] = $"https://{host}/organizations/v2.0/.well-known/openid-configuration",
                ["api-version"] = "1.1",
                ["metadata"] = new JsonArray(new JsonObject
                {
                    ["preferred_network"] = host,
                    ["preferred_cache"] = host,
                    ["aliases"] = new JsonArray(host),
                }),
            });
            return;
        }

        var id = path.Split('/')[1];
        if (path.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal))
        {
            await WriteAsync(context, 200, new JsonObject
            {
                ["issuer"] = $"https://{host}/{id}/v2.0",
                ["authorization_endpoint"] = $"https://{host}/{id}/oauth2/v2.0/authorize",
                ["token_endpoint"] = $"https://{host}/{id}/oauth2/v2.0/token",
                ["device_authorization_endpoint"] = $"https://{host}/{id}/oauth2/v2.0/devicecode",
            });
            return;
        }

        if (!CloudWorld.Tenants.TryGetValue(id, out var tenant))
        {
            await WriteAsync(context, 400, Error("invalid_tenant", $"AADSTS90002: Tenant '{id}' not found."));
            return;
        }

        if (path.EndsWith("/authorize", StringComparison.Ordinal))
        {
            var query = context.Request.Query;
            context.Response.Redirect($"{query["redirect_uri"]}?code=authorization-code&state={Uri.EscapeDataString(query["state"]!)}");
            return;
        }

        var form = await context.Request.ReadFormAsync();
        tenant.SignIns.Enqueue(string.Join("&", form.Select(static field => $"{field.Key}={field.Value}")));
        if (path.EndsWith("/devicecode", StringComparison.Ordinal))
        {
            await WriteAsync(context, 200, new JsonObject
            {
                ["user_code"] = tenant.UserCode,
                ["device_code"] = "device-code-" + tenant.Id,
                ["verification_uri"] = "https://microsoft.com/devicelogin",
                ["expires_in"] = 900,
                ["interval"] = 1,
                ["message"] = "To sign in, open the page.",
            });
            return;
        }

        if (tenant.IsSilentAtSignIn)
        {
            await tenant.StallAsync(context);
            return;
        }

        await TokenAsync(context, tenant, form);
    }

    public static Task AnswerManagedIdentityAsync(HttpContext context) => WriteAsync(context, 200, new JsonObject
    {
        ["access_token"] = CloudWorld.ManagedIdentityTenant.IssueToken(context.Request.Query["resource"]!),
        ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["resource"] = context.Request.Query["resource"].ToString(),
        ["token_type"] = "Bearer",
    });

    public static JsonObject Error(string code, string description) => new()
    {
        ["error"] = code,
        ["error_description"] = description,
        ["correlation_id"] = Guid.NewGuid().ToString(),
    };

    public static async Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private static async Task TokenAsync(HttpContext context, TestTenant tenant, IFormCollection form)
    {
        if (tenant.SignInAnswers.TryDequeue(out var answer))
        {
            if (answer.Status == 0)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = answer.Status;
            await context.Response.WriteAsync(answer.Text);
            return;
        }

        if (tenant.SignInErrors.TryDequeue(out var error))
        {
            await WriteAsync(context, 400, error);
            return;
        }

        var scope = form["scope"].ToString().Split(' ').First(static name => name.StartsWith("https://", StringComparison.Ordinal));
        var graph = new Uri(scope).GetLeftPart(UriPartial.Authority);
        if (form["grant_type"] == "client_credentials")
        {
            if (form.ContainsKey("client_secret") && form["client_secret"] != tenant.Secret)
            {
                // An authority that says too much: nothing of it may get through.
                await WriteAsync(context, 401, Error("invalid_client", $"AADSTS7000215: Invalid client secret provided: {form["client_secret"]}"));
                return;
            }

            await WriteAsync(context, 200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)tenant.Lifetime.TotalSeconds,
                ["access_token"] = tenant.IssueToken(graph),
            });
            return;
        }

        var person = tenant.Person;
        await WriteAsync(context, 200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["scope"] = scope,
            ["expires_in"] = (int)tenant.Lifetime.TotalSeconds,
            ["access_token"] = tenant.IssueToken(graph, isApplication: false),
            ["refresh_token"] = "refresh-token-" + tenant.Id,
            ["id_token"] = TestTenant.Jwt(new JsonObject
            {
                ["oid"] = person,
                ["sub"] = person,
                ["tid"] = tenant.Id,
                ["preferred_username"] = "admin@contoso.com",
                ["iss"] = $"https://{context.Request.Host.Host}/{tenant.Id}/v2.0",
                ["aud"] = form["client_id"].ToString(),
            }),
            ["client_info"] = TestTenant.Encode(new JsonObject { ["uid"] = person, ["utid"] = tenant.Id }.ToJsonString()),
        });
    }
}
