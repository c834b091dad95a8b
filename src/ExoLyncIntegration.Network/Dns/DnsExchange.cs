using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>
/// One question to one server. The sockets are connected, so that nobody but the server is heard: an answer from another address or port
/// is none. Every question has a socket and a port of its own.
/// </summary>
/// <param name="server">Address and port.</param>
/// <param name="query">The question.</param>
internal sealed class DnsExchange(IPEndPoint server, DnsQuery query)
{
    // Without EDNS a server may send 512 octets; some send more.
    private const int DatagramSize = 4096;

    /// <summary>What the server sent last that was no answer to the question, as the end of a sentence.</summary>
    public string? Stray { get; private set; }

    /// <summary>Asks over UDP. What is no answer to the question is passed over, and the wait goes on.</summary>
    /// <returns>The answer; <see langword="null"/> where it cannot be read.</returns>
    public async Task<DnsMessage?> OverUdpAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        using var ending = cancellationToken.Register(socket.Dispose);
        socket.Connect(server);
        await socket.SendAsync(new ArraySegment<byte>(query.Message), SocketFlags.None).ConfigureAwait(false);
        var buffer = new byte[DatagramSize];
        while (true)
        {
            var received = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), SocketFlags.None).ConfigureAwait(false);
            var datagram = new byte[received];
            Array.Copy(buffer, datagram, received);
            var message = DnsMessageReader.TryRead(datagram);
            if (message is null && received > 1 && ((datagram[0] << 8) | datagram[1]) == query.Id)
            {
                return null;
            }

            Stray = message is null ? "sent an answer that cannot be read" : query.Mismatch(message);
            if (Stray is null)
            {
                return message;
            }
        }
    }

    /// <summary>Asks over TCP, where the server's first message counts.</summary>
    /// <returns>The answer; <see langword="null"/> where it cannot be read, or where it is none to the question.</returns>
    public async Task<DnsMessage?> OverTcpAsync(CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var ending = cancellationToken.Register(socket.Dispose);
        await socket.ConnectAsync(server).ConfigureAwait(false);
        byte[] framed = [(byte)(query.Message.Length >> 8), (byte)query.Message.Length, .. query.Message];
        for (var sent = 0; sent < framed.Length;)
        {
            sent += await socket.SendAsync(new ArraySegment<byte>(framed, sent, framed.Length - sent), SocketFlags.None).ConfigureAwait(false);
        }

        var length = await ReadAsync(socket, 2).ConfigureAwait(false);
        var message = DnsMessageReader.TryRead(await ReadAsync(socket, (length[0] << 8) | length[1]).ConfigureAwait(false));
        Stray = message is null ? null : query.Mismatch(message);
        return Stray is null ? message : null;
    }

    private static async Task<byte[]> ReadAsync(Socket socket, int count)
    {
        var octets = new byte[count];
        for (var position = 0; position < count;)
        {
            var read = await socket.ReceiveAsync(new ArraySegment<byte>(octets, position, count - position), SocketFlags.None).ConfigureAwait(false);
            position += read > 0 ? read : throw new EndOfStreamException();
        }

        return octets;
    }
}
