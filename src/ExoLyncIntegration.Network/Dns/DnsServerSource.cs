using System;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using DnsClient;
using ExoLyncIntegration.Dns;
using DnsQuestion = ExoLyncIntegration.Dns.DnsQuestion;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>A live server: asked over UDP first, over TCP where the answer is truncated, and again where no answer was had.</summary>
internal sealed class DnsServerSource : IDnsSource
{
    // Without EDNS: the answers are small, larger ones come over TCP, and no server or firewall can stumble over the option.
    private const int PlainMessageSize = 512;

    private readonly LookupClient client;
    private readonly DnsServerOptions options;

    public DnsServerSource(IPEndPoint server, DnsServerOptions options)
    {
        this.options = options;
        Name = server.ToString();
        client = new LookupClient(new LookupClientOptions(new NameServer(server))
        {
            AutoResolveNameServers = false,
            ContinueOnDnsError = false,
            ContinueOnEmptyResponse = false,
            EnableAuditTrail = false,
            ExtendedDnsBufferSize = PlainMessageSize,
            Recursion = options.Recursion,
            RequestDnsSecRecords = false,

            // The attempts are counted here, because not every failure is worth another one.
            Retries = 0,
            ThrowDnsErrors = false,
            Timeout = options.Timeout,
            UseCache = false,
            UseTcpFallback = true,
        });
    }

    public string Name { get; }

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

    private async Task<DnsReading> AttemptAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.QueryAsync(DnsResponseReader.Question(question), cancellationToken).ConfigureAwait(false);
            return DnsResponseReader.Read(question, response);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Failure(exception);
        }
    }

    // Whatever a server sends, and whatever the library makes of it, is a question without an answer and no fault of the user's.
    private DnsReading Failure(Exception exception) => exception switch
    {
        DnsXidMismatchException => DnsReading.Failed("sent an answer with another id than the question's", mayPass: true),
        DnsResponseException { Code: DnsResponseCode.ConnectionTimeout, InnerException: SocketException socket } => Failure(socket),
        DnsResponseException { Code: DnsResponseCode.ConnectionTimeout } => DnsReading.Failed(
            string.Format(CultureInfo.InvariantCulture, "did not answer within {0:0.###} s", options.Timeout.TotalSeconds), mayPass: true),
        DnsResponseException { InnerException: SocketException socket } => Failure(socket),
        SocketException socket => DnsReading.Failed($"could not be reached ({socket.SocketErrorCode})", mayPass: true),
        DnsResponseParseException => DnsReading.Failed("sent an answer that cannot be read", mayPass: true),
        DnsResponseException response => DnsReading.Failed($"sent an answer that cannot be used: {response.Message.TrimEnd('.')}", mayPass: true),
        ArgumentException => DnsReading.Failed("was not asked or not understood: a name is not one that DNS can carry", mayPass: false),
        _ => DnsReading.Failed($"sent an answer that cannot be read ({exception.GetType().Name})", mayPass: true),
    };
}
