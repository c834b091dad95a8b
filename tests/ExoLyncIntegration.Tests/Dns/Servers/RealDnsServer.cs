using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Threading;
using Xunit;

namespace ExoLyncIntegration.Dns.Servers;

/// <summary>A real name server of the system, started on the loopback address with zones of a test.</summary>
internal sealed class RealDnsServer : IDisposable
{
    // Where name servers are sought that a zone names.
    private const int WellKnownPort = 53;

    private readonly Process process;
    private readonly string address;

    private RealDnsServer(string folder, string address, int port, Process process)
    {
        Folder = folder;
        this.address = address;
        Port = port;
        this.process = process;
    }

    public string Folder { get; }

    public int Port { get; }

    public string Address => $"{address}:{Port}";

    /// <summary>Where a server with two views answers for the internal one.</summary>
    public string InternalAddress => new IPEndPoint(SecondAddress()!, Port).ToString();

    /// <summary>Where a server lies; the test is skipped where it does not, except in CI, where it has to.</summary>
    public static string Require(string program)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Concat(["/usr/sbin", "/usr/local/sbin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{program} is not installed; in CI it has to be.");
        }

        if (path is null)
        {
            Assert.Skip($"{program} is not installed.");
        }

        return path!;
    }

    /// <summary>Starts NSD with zones, text by name, where resolvers look for it; the test is skipped where that is not allowed.</summary>
    public static RealDnsServer StartNsdAtPort53(string address, IReadOnlyDictionary<string, string> zones)
    {
        try
        {
            using var udp = new UdpClient(new IPEndPoint(IPAddress.Parse(address), WellKnownPort));
            var tcp = new TcpListener(IPAddress.Parse(address), WellKnownPort);
            tcp.Start();
            tcp.Stop();
        }
        catch (SocketException exception)
        {
            Assert.Skip($"Port {WellKnownPort} of {address} cannot be bound here ({exception.SocketErrorCode}).");
        }

        return StartNsd(zones, address, WellKnownPort);
    }

    /// <summary>Starts NSD with zones: text by name.</summary>
    public static RealDnsServer StartNsd(IReadOnlyDictionary<string, string> zones) => StartNsd(zones, "127.0.0.1", LocalPort.Free());

    private static RealDnsServer StartNsd(IReadOnlyDictionary<string, string> zones, string address, int port)
    {
        var program = Require("nsd");
        var folder = Directory.CreateTempSubdirectory("exolync-nsd-").FullName;
        var zoneSections = zones.Select(zone => $"zone:\n  name: \"{zone.Key}\"\n  zonefile: \"{WriteZone(folder, zone.Key, zone.Value)}\"\n");
        var configuration = Path.Combine(folder, "nsd.conf");
        File.WriteAllText(configuration, $"""
            server:
              ip-address: {address}
              port: {port}
              username: ""
              server-count: 1
              # Many questions about what does not exist are no attack here.
              rrl-ratelimit: 0
              pidfile: "{folder}/nsd.pid"
              xfrdfile: ""
              zonelistfile: "{folder}/zone.list"
              logfile: "{folder}/nsd.log"
            remote-control:
              control-enable: no
            {string.Join("\n", zoneSections)}
            """);
        return Start(folder, address, port, program, ["-d", "-c", configuration], zones.Keys.First());
    }

    /// <summary>Starts BIND with zones: text by name.</summary>
    public static RealDnsServer StartBind(IReadOnlyDictionary<string, string> zones)
    {
        var program = Require("named");
        var (folder, port) = (Directory.CreateTempSubdirectory("exolync-bind-").FullName, LocalPort.Free());
        var zoneSections = zones.Select(zone => $"zone \"{zone.Key}\" {{ type primary; file \"{WriteZone(folder, zone.Key, zone.Value)}\"; }};");
        return StartBind(program, folder, port, string.Join("\n", zoneSections), null, zones.Keys.First());
    }

    /// <summary>Starts BIND with two views, told by the address that is asked: 127.0.0.1 is the external one.</summary>
    public static RealDnsServer StartBind(IReadOnlyDictionary<string, string> external, IReadOnlyDictionary<string, string> @internal)
    {
        var program = Require("named");
        if (SecondAddress() is not { } second)
        {
            Assert.Skip("This machine has no second address to listen on.");
            throw new InvalidOperationException();
        }

        var (folder, port) = (Directory.CreateTempSubdirectory("exolync-bind-").FullName, LocalPort.Free());
        string View(string name, string address, IReadOnlyDictionary<string, string> zones) => $$"""
            view "{{name}}" {
              match-destinations { {{address}}; };
              {{string.Join("\n", zones.Select(zone => $"zone \"{zone.Key}\" {{ type primary; file \"{WriteZone(folder, zone.Key, zone.Value, name)}\"; }};"))}}
            };
            """;
        return StartBind(program, folder, port, View("external", "127.0.0.1", external) + "\n" + View("internal", second.ToString(), @internal), second, external.Keys.First());
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    // The server listens on addresses of interfaces only: of the loopback network that is one of each kind.
    private static IPAddress? SecondAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .OrderBy(address => IPAddress.IsLoopback(address) ? 0 : 1)
        .FirstOrDefault(address => IPAddress.IPv6Loopback.Equals(address) || (address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)));

    private static RealDnsServer StartBind(string program, string folder, int port, string sections, IPAddress? second, string knownZone)
    {
        var ipv4 = second is { AddressFamily: AddressFamily.InterNetwork } ? $"127.0.0.1; {second};" : "127.0.0.1;";
        var ipv6 = second is { AddressFamily: AddressFamily.InterNetworkV6 } ? $"{second};" : "none;";
        var listen = $"listen-on port {port} {{ {ipv4} }};\n  listen-on-v6 port {port} {{ {ipv6} }};";
        var configuration = Path.Combine(folder, "named.conf");
        File.WriteAllText(configuration, $$"""
            options {
              directory "{{folder}}";
              {{listen}}
              pid-file "{{folder}}/named.pid";
              session-keyfile "{{folder}}/session.key";
              recursion no;
              empty-zones-enable no;
              notify no;
              dnssec-validation no;
              allow-query { any; };
              check-names primary ignore;
              check-srv-cname ignore;
              check-integrity no;
            };
            controls { };
            {{sections}}
            """);
        return Start(folder, "127.0.0.1", port, program, ["-g", "-c", configuration, "-n", "1"], knownZone);
    }

    private static RealDnsServer Start(string folder, string address, int port, string program, string[] arguments, string knownZone)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var output = new List<string>();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new RealDnsServer(folder, address, port, process);
        var deadline = Stopwatch.StartNew();
        while (!Answers(address, port, knownZone))
        {
            if (process.HasExited || deadline.Elapsed > TimeSpan.FromSeconds(60))
            {
                var log = Path.Combine(folder, "nsd.log");
                var text = string.Join("\n", output) + (File.Exists(log) ? File.ReadAllText(log) : string.Empty);
                server.Dispose();
                Assert.Fail($"{program} does not answer. {text}");
            }

            Thread.Sleep(50);
        }

        return server;

        void Add(string? line)
        {
            lock (output)
            {
                output.Add(line ?? string.Empty);
            }
        }
    }

    private static bool Answers(string address, int port, string zone)
    {
        using var client = new UdpClient();
        client.Client.ReceiveTimeout = 200;
        try
        {
            client.Connect(address, port);
            client.Send([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. DnsReply.Name(zone), 0, (byte)DnsQuery.SOA, 0, 1]);
            IPEndPoint? from = null;
            var answer = client.Receive(ref from);
            return (answer[3] & 0x0F) == 0 && answer[7] > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string WriteZone(string folder, string name, string text, string view = "")
    {
        var path = Path.Combine(folder, $"{name}{(view.Length > 0 ? "." + view : string.Empty)}.zone");
        File.WriteAllText(path, text);
        return path;
    }
}
