using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>
/// A UDP socket that is connected to one server, so that nobody but the server is heard: an answer from another address or port is none.
/// </summary>
internal sealed class DnsChannel : IDisposable
{
    // Without EDNS a server may send 512 octets; some send more.
    private const int DatagramSize = 4096;

    private readonly Socket socket;
    private readonly byte[] buffer = new byte[DatagramSize];

    /// <param name="server">Address and port.</param>
    public DnsChannel(IPEndPoint server)
    {
        socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Connect(server);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>How many questions went this way.</summary>
    public int Questions { get; private set; }

    /// <summary>Sends a question. A datagram is handed to the system at once.</summary>
    public void Send(byte[] message)
    {
        Questions++;
        socket.Send(message);
    }

    /// <summary>Waits for the next datagram.</summary>
    /// <returns>The datagram, and nothing else.</returns>
    /// <exception cref="ObjectDisposedException">The wait was ended; some systems report it as a <see cref="SocketException"/>.</exception>
    public async Task<byte[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var ending = cancellationToken.Register(static socket => ((Socket)socket!).Dispose(), socket);
        var received = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), SocketFlags.None).ConfigureAwait(false);
        var datagram = new byte[received];
        Array.Copy(buffer, datagram, received);
        return datagram;
    }

    public void Dispose() => socket.Dispose();
}
