using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>
/// A live server: asked over UDP first, over TCP where the answer is truncated, and again where no answer was had. Without EDNS: the
/// answers are small, larger ones come over TCP, and no server or firewall can stumble over the option.
/// </summary>
internal sealed class DnsServerSource(IPEndPoint server, DnsServerOptions options) : IDnsSource, IDisposable
{
    private readonly DnsChannels channels = new(server);

    public string Name { get; } = server.ToString();

    public async Task<DnsAnswer> AskAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            var reading = await AttemptAsync(question, cancellationToken).ConfigureAwait(false);
            if (reading.Answer is { } answer)
            {
                return answer with { Server = Name, Elapsed = clock.Elapsed };
            }

            if (!reading.MayPass || attempt >= options.Retries)
            {
                var attempts = attempt == 0 ? string.Empty : string.Format(CultureInfo.InvariantCulture, " ({0} attempts)", attempt + 1);
                return DnsAnswer.Failed(question, $"{Name} {reading.Failure}{attempts}", clock.Elapsed);
            }
        }
    }

    public void Dispose() => channels.Dispose();

    // One deadline for all that an attempt takes, TCP included.
    private async Task<DnsReading> AttemptAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        if (DnsQuery.TryCreate(question, options.Recursion) is not { } query)
        {
            return DnsReading.Failed("was not asked: the name is not one that DNS can carry", mayPass: false);
        }

        var exchange = new DnsExchange(server, channels, query);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Timeout);
        try
        {
            var message = await exchange.OverUdpAsync(deadline.Token).ConfigureAwait(false);
            var isTruncated = message is { IsTruncated: true };
            if (isTruncated)
            {
                message = await exchange.OverTcpAsync(deadline.Token).ConfigureAwait(false);
            }

            return message is null ? DnsReading.Failed(exchange.Stray ?? "sent an answer that cannot be read", mayPass: true)
                : message.IsTruncated ? DnsReading.Failed("sent half an answer over TCP", mayPass: true)
                : DnsResponseReader.Read(question, message);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Whatever ends the sockets while the deadline passes, or the user stops the run, comes from that.
            cancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested ? Late(exchange) : Failure(exception);
        }
    }

    private DnsReading Late(DnsExchange exchange) => DnsReading.Failed(
        string.Format(CultureInfo.InvariantCulture, "did not answer within {0:0.###} s{1}", options.Timeout.TotalSeconds, exchange.Stray is { } stray ? $"; it {stray}" : string.Empty),
        mayPass: true);

    private static DnsReading Failure(Exception exception) => exception switch
    {
        SocketException socket => DnsReading.Failed($"could not be reached ({socket.SocketErrorCode})", mayPass: true),
        EndOfStreamException => DnsReading.Failed("cut the connection", mayPass: true),
        { InnerException: { } inner } => Failure(inner),
        _ => DnsReading.Failed($"could not be reached ({exception.GetType().Name})", mayPass: true),
    };
}
