using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Dns.Servers;

/// <summary>A DNS server that says what a test wants it to say, over UDP and TCP, on a free port of the loopback address.</summary>
internal sealed class ScriptedDnsServer : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly UdpClient udp;
    private readonly TcpListener tcp;
    private readonly Func<DnsQuery, byte[]?> overUdp;
    private readonly Func<DnsQuery, byte[]?> overTcp;
    private readonly bool remembers;
    private int askedCount;
    private int inWork;
    private int peak;

    /// <param name="overUdp">The bytes to send back; null for silence.</param>
    /// <param name="overTcp">The same for TCP, where null cuts the connection; by default what UDP says.</param>
    /// <param name="delay">How long every answer takes.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="remembers">Whether the questions are kept, and not only counted.</param>
    public ScriptedDnsServer(Func<DnsQuery, byte[]?> overUdp, Func<DnsQuery, byte[]?>? overTcp = null, TimeSpan delay = default, string address = "127.0.0.1", bool remembers = true)
    {
        this.remembers = remembers;
        this.overUdp = overUdp;
        this.overTcp = overTcp ?? overUdp;
        Delay = delay;
        (tcp, udp) = Listen(IPAddress.Parse(address));
        EndPoint = (IPEndPoint)tcp.LocalEndpoint;
        _ = ServeUdpAsync();
        _ = ServeTcpAsync();
    }

    public TimeSpan Delay { get; }

    /// <summary>What is sent over UDP before the answer.</summary>
    public Func<DnsQuery, byte[]>? Before { get; init; }

    /// <summary>Who sends it: another socket than the one that was asked; by default the same.</summary>
    public UdpClient? BeforeFrom { get; init; }

    public IPEndPoint EndPoint { get; }

    public string Address => EndPoint.ToString();

    /// <summary>What was asked, in order of arrival.</summary>
    public ConcurrentQueue<DnsQuery> Asked { get; } = new();

    /// <summary>The most questions that were in work at the same time.</summary>
    public int Peak => peak;

    /// <summary>How many questions there were.</summary>
    public int AskedCount => askedCount;

    public void Dispose()
    {
        stopping.Cancel();
        udp.Dispose();
        tcp.Stop();
        stopping.Dispose();
    }

    // The same port has to be free for both protocols.
    private static (TcpListener Tcp, UdpClient Udp) Listen(IPAddress address)
    {
        for (var attempt = 0; ; attempt++)
        {
            var tcp = new TcpListener(address, 0);
            tcp.Start();
            try
            {
                return (tcp, new UdpClient((IPEndPoint)tcp.LocalEndpoint));
            }
            catch (SocketException) when (attempt < 20)
            {
                tcp.Stop();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        try
        {
            while (true)
            {
                var received = await udp.ReceiveAsync(stopping.Token);
                _ = AnswerAsync(received.Buffer, received.RemoteEndPoint);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(byte[] message, IPEndPoint client)
    {
        try
        {
            if (Before is not null)
            {
                await (BeforeFrom ?? udp).SendAsync(Before(DnsQuery.Parse(message)), client, stopping.Token);
            }

            if (await WorkAsync(message, client.Port, overUdp) is { } answer)
            {
                await udp.SendAsync(answer, client, stopping.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeTcpAsync()
    {
        try
        {
            while (true)
            {
                var client = await tcp.AcceptTcpClientAsync(stopping.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var length = new byte[2];
                while (true)
                {
                    await stream.ReadExactlyAsync(length, stopping.Token);
                    var message = new byte[(length[0] << 8) | length[1]];
                    await stream.ReadExactlyAsync(message, stopping.Token);
                    if (await WorkAsync(message, ((IPEndPoint)client.Client.RemoteEndPoint!).Port, overTcp) is not { } answer)
                    {
                        return;
                    }

                    await stream.WriteAsync((byte[])[.. DnsReply.Number(answer.Length), .. answer], stopping.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or System.IO.IOException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task<byte[]?> WorkAsync(byte[] message, int port, Func<DnsQuery, byte[]?> script)
    {
        var query = DnsQuery.Parse(message) with { Port = port };
        Interlocked.Increment(ref askedCount);
        if (remembers)
        {
            Asked.Enqueue(query);
        }

        var now = Interlocked.Increment(ref inWork);
        InterlockedMax(now);
        try
        {
            if (Delay > TimeSpan.Zero)
            {
                await Task.Delay(Delay, stopping.Token);
            }

            return script(query);
        }
        finally
        {
            Interlocked.Decrement(ref inWork);
        }
    }

    private void InterlockedMax(int value)
    {
        for (var known = peak; value > known; known = peak)
        {
            if (Interlocked.CompareExchange(ref peak, value, known) == known)
            {
                return;
            }
        }
    }
}
