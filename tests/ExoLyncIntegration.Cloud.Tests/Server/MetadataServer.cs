using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExoLyncIntegration.Server;

/// <summary>A publisher of metadata on localhost, with a certificate and an answer of the test's choice.</summary>
internal sealed class MetadataServer : IAsyncDisposable
{
    private readonly WebApplication application;

    public MetadataServer(X509Certificate2? certificate, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        application = builder.Build();
        application.Run(answer);
        application.StartAsync().GetAwaiter().GetResult();
        var port = new Uri(System.Linq.Enumerable.Single(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)).Port;
        Uri = new Uri($"https://localhost:{port}/metadata/json/1");
    }

    public Uri Uri { get; }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    public static RequestDelegate Json(JsonNode document) => Text(document.ToJsonString());

    public static RequestDelegate Text(string text, string type = "application/json; charset=utf-8", int status = 200) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    };

    /// <summary>A document as Lync publishes it.</summary>
    public static JsonObject Document(params X509Certificate2[] keys) => new()
    {
        ["id"] = "_" + Guid.NewGuid(),
        ["version"] = "1.0",
        ["name"] = "Lync",
        ["realm"] = "contoso.com",
        ["serviceName"] = "00000004-0000-0ff1-ce00-000000000000",
        ["keys"] = new JsonArray([.. System.Linq.Enumerable.Select(keys, Key)]),
        ["endpoints"] = new JsonArray(),
    };

    private static JsonNode Key(X509Certificate2 certificate) => new JsonObject
    {
        ["usage"] = "signing",
        ["keyinfo"] = new JsonObject { ["x5t"] = Convert.ToBase64String(certificate.GetCertHash()).TrimEnd('=').Replace('+', '-').Replace('/', '_') },
        ["keyvalue"] = new JsonObject { ["type"] = "x509Certificate", ["value"] = Convert.ToBase64String(certificate.RawData) },
    };
}
