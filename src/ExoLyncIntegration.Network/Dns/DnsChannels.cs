using System;
using System.Collections.Concurrent;
using System.Net;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>
/// The channels to one server. One that brought the answer to its question takes another question, and is given up after a few: who wants to
/// forge an answer has to guess the port as well, and it does not stay (RFC 5452).
/// </summary>
/// <param name="server">Address and port.</param>
internal sealed class DnsChannels(IPEndPoint server) : IDisposable
{
    private const int QuestionsOfAChannel = 32;

    private readonly ConcurrentBag<DnsChannel> idle = [];
    private volatile bool isDisposed;

    /// <summary>A channel for one question. Who takes it either returns or disposes of it.</summary>
    public DnsChannel Take() => idle.TryTake(out var channel) ? channel : new DnsChannel(server);

    /// <summary>Takes back a channel on which nothing is awaited any more.</summary>
    public void Return(DnsChannel channel)
    {
        if (isDisposed || channel.Questions >= QuestionsOfAChannel)
        {
            channel.Dispose();
            return;
        }

        idle.Add(channel);
        if (isDisposed)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        while (idle.TryTake(out var channel))
        {
            channel.Dispose();
        }
    }
}
