using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using ExoLyncIntegration.Benchmarks.Frame;
using ExoLyncIntegration.Dns.Servers;

namespace ExoLyncIntegration.Benchmarks.Dns;

/// <summary>A real name server with one zone, on a free port of the loopback address.</summary>
internal sealed class NsdServer : IDisposable
{
    private readonly Process process;

    /// <param name="zone">The zone's name.</param>
    /// <param name="records">Its records, beside the SOA and NS records.</param>
    public NsdServer(string zone, string records)
    {
        Folder = Directory.CreateTempSubdirectory("exolync-benchmark-").FullName;
        Port = LocalPort.Free();
        File.WriteAllText(Path.Combine(Folder, "zone"), $"$ORIGIN {zone}.\n$TTL 3600\n@ SOA ns hostmaster 1 3600 600 86400 300\n@ NS ns\nns A 127.0.0.1\n{records}");
        var configuration = Path.Combine(Folder, "nsd.conf");
        File.WriteAllText(configuration, $"""
            server:
              ip-address: 127.0.0.1
              port: {Port}
              username: ""
              server-count: 1
              # Many questions about what does not exist are no attack here.
              rrl-ratelimit: 0
              pidfile: "{Folder}/nsd.pid"
              xfrdfile: ""
              zonelistfile: "{Folder}/zone.list"
              logfile: "{Folder}/nsd.log"
            remote-control:
              control-enable: no
            zone:
              name: "{zone}"
              zonefile: "{Folder}/zone"
            """);
        process = Process.Start(new ProcessStartInfo(Programs.Find("nsd")!, ["-d", "-c", configuration]))!;
        var clock = Stopwatch.StartNew();
        while (!Answers())
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException("nsd does not answer.");
            }
        }
    }

    public static bool IsInstalled => Programs.Find("nsd") is not null;

    public string Folder { get; }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    // Asks for the root's SOA: any answer will do.
    private bool Answers()
    {
        using var client = new UdpClient();
        client.Client.ReceiveTimeout = 200;
        try
        {
            client.Connect(IPAddress.Loopback, Port);
            client.Send([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 1]);
            IPEndPoint? from = null;
            return client.Receive(ref from).Length > 0;
        }
        catch (SocketException)
        {
            Thread.Sleep(50);
            return false;
        }
    }
}
