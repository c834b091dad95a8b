using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>One question to one server, over UDP and, where that is not enough, over TCP.</summary>
/// <param name="server">Address and port.</param>
/// <param name="channels">The ways to the server over UDP.</param>
/// <param name="query">The question.</param>
internal sealed class DnsExchange(IPEndPoint server, DnsChannels channels, DnsQuery query)
{
    /// <summary>What the server sent last that was no answer to the question, as the end of a sentence.</summary>
    public string? Stray { get; private set; }

    /// <summary>Asks over UDP. What is no answer to the question is passed over, and the wait goes on.</summary>
    /// <returns>The answer; <see langword="null"/> where it cannot be read.</returns>
    public async Task<DnsMessage?> OverUdpAsync(CancellationToken cancellationToken)
    {
        var channel = channels.Take();
        try
        {
            channel.Send(query.Message);
            while (true)
            {
                var datagram = await channel.ReceiveAsync(cancellationToken).ConfigureAwait(false);
                var message = DnsMessageReader.TryRead(datagram);
                Stray = message is null ? "sent an answer that cannot be read" : query.Mismatch(message);
                if (message is not null && Stray is null)
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        channel.Dispose();
                    }
                    else
                    {
                        channels.Return(channel);
                    }

                    return message;
                }

                if (message is null && datagram.Length > 1 && ((datagram[0] << 8) | datagram[1]) == query.Id)
                {
                    channel.Dispose();
                    return null;
                }
            }
        }
        catch
        {
            // What is still under way on this channel is no answer to another question.
            channel.Dispose();
            throw;
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
