using System.Net;
using System.Net.Sockets;

namespace ExoLyncIntegration.Dns.Servers;

/// <summary>Ports of the loopback address that are free for both protocols.</summary>
internal static class LocalPort
{
    public static int Free()
    {
        while (true)
        {
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)tcp.LocalEndPoint!).Port;
            using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                udp.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken by somebody else; try another one.
            }
        }
    }
}
