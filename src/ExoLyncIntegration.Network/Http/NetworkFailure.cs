using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using ExoLyncIntegration.OAuth;

namespace ExoLyncIntegration.Network.Http;

/// <summary>Tells from an exception how far a request came. The two frameworks wrap the cause differently; it is the cause that counts.</summary>
internal static class NetworkFailure
{
    /// <summary>Whether an exception says that a request failed on the way.</summary>
    public static bool Is(Exception exception) => exception is HttpRequestException or IOException or WebException or SocketException or AuthenticationException;

    public static FetchOutcome Of(Exception exception)
    {
#if NET
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError })
        {
            return FetchOutcome.NetworkFailed;
        }

        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse })
        {
            return FetchOutcome.ProtocolError;
        }
#endif
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException socket:
                    return Of(socket.SocketErrorCode);
                case AuthenticationException:
                    return FetchOutcome.TlsFailed;
                case WebException { InnerException: null } web:
                    return Of(web.Status);
            }
        }

        return exception.InnerException is IOException or null ? FetchOutcome.Cut : FetchOutcome.NetworkFailed;
    }

    /// <summary>The words of the innermost cause.</summary>
    public static string Words(Exception exception) => exception.GetBaseException().Message;

    private static FetchOutcome Of(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => FetchOutcome.NameNotFound,
        SocketError.TryAgain or SocketError.NoRecovery => FetchOutcome.NameNotResolved,
        SocketError.ConnectionRefused => FetchOutcome.Refused,
        SocketError.TimedOut => FetchOutcome.TimedOut,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => FetchOutcome.Cut,
        _ => FetchOutcome.NetworkFailed,
    };

    private static FetchOutcome Of(WebExceptionStatus status) => status switch
    {
        // .NET Framework does not tell a name that does not exist from one that could not be looked up.
        WebExceptionStatus.NameResolutionFailure => FetchOutcome.NameNotResolved,
        WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure => FetchOutcome.TlsFailed,
        WebExceptionStatus.Timeout => FetchOutcome.TimedOut,
        WebExceptionStatus.ServerProtocolViolation => FetchOutcome.ProtocolError,
        WebExceptionStatus.ConnectionClosed or WebExceptionStatus.ReceiveFailure or WebExceptionStatus.KeepAliveFailure => FetchOutcome.Cut,
        _ => FetchOutcome.NetworkFailed,
    };
}
