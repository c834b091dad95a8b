using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Server;

/// <summary>
/// The proxy of the tests' system settings: whatever host a client wants a tunnel to, it gets one to the tests' server. So the module and the
/// library use the real names, and the names' certificates are validated for real.
/// </summary>
internal sealed class ConnectProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public ConnectProxy() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Hosts { get; } = new();

    public void Serve(Func<int> serverPort) => Task.Run(async () =>
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            _ = Task.Run(() => TunnelAsync(client, serverPort()));
        }
    });

    public void Dispose() => listener.Dispose();

    private async Task TunnelAsync(TcpClient client, int serverPort)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                Hosts.Enqueue(head.Split(' ')[1]);
                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, serverPort);
                await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
                var other = server.GetStream();
                await Task.WhenAny(stream.CopyToAsync(other), other.CopyToAsync(stream));
            }
        }
        catch (IOException)
        {
            // One side went away, as some tests want.
        }
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var octet = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(octet) == 1)
        {
            head.Append((char)octet[0]);
        }

        return head.ToString();
    }
}
