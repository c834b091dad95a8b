using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>A page in headless Chromium, driven through its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("exolync-browser-");
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(3));
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private int calls;

    private Browser()
    {
        try
        {
            process = Process.Start(new ProcessStartInfo(
                "chromium",
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--remote-debugging-port=0", "--user-data-dir=" + profile.FullName, "about:blank",
                ])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            profile.Delete(recursive: true);
            Assert.Skip("Chromium is not on this machine.");
            throw;
        }
    }

    public static async Task<Browser> OpenAsync(string file)
    {
        var browser = new Browser();
        try
        {
            using var http = new HttpClient();
            var port = await browser.PortAsync();
            using var response = await http.PutAsync(new Uri($"http://127.0.0.1:{port}/json/new?{new Uri(file).AbsoluteUri}"), null, browser.patience.Token);
            using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(browser.patience.Token));
            await browser.socket.ConnectAsync(new Uri(page.RootElement.GetProperty("webSocketDebuggerUrl").GetString()!), browser.patience.Token);
            await browser.UntilAsync("location.protocol === 'file:' && document.readyState === 'complete'");
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of an expression, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var id = ++calls;
        var call = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id,
            method = "Runtime.evaluate",
            @params = new { expression = $"String({expression})", returnByValue = true, awaitPromise = true, userGesture = true },
        });
        await socket.SendAsync(call, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            using var answer = JsonDocument.Parse(await ReceiveAsync());
            if (answer.RootElement.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                // While a page gives way to another, there is nobody to ask.
                if (!answer.RootElement.TryGetProperty("result", out var result))
                {
                    return string.Empty;
                }

                Assert.False(result.TryGetProperty("exceptionDetails", out var exception), exception.ToString());
                return result.GetProperty("result").GetProperty("value").GetString()!;
            }
        }
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task UntilAsync(string condition)
    {
        while (await EvaluateAsync(condition) != "true")
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        patience.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child that is still ending holds a file; the folder is a temporary one.
        }
    }

    private async Task<string> PortAsync()
    {
        var file = Path.Combine(profile.FullName, "DevToolsActivePort");
        while (!File.Exists(file) || (await File.ReadAllLinesAsync(file, patience.Token)).Length < 2)
        {
            Assert.False(process.HasExited, "Chromium ended.");
            await Task.Delay(50, patience.Token);
        }

        return (await File.ReadAllLinesAsync(file, patience.Token))[0];
    }

    private async Task<string> ReceiveAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), patience.Token);
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
        while (!part.EndOfMessage);
        return text.ToString();
    }
}
