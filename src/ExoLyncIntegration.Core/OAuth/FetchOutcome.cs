namespace ExoLyncIntegration.OAuth;

/// <summary>How far the fetching of a document came.</summary>
public enum FetchOutcome
{
    /// <summary>The server answered; the status says what.</summary>
    Answered,

    /// <summary>The name does not exist, or has no address.</summary>
    NameNotFound,

    /// <summary>The name could not be looked up.</summary>
    NameNotResolved,

    /// <summary>Nothing listens at the address.</summary>
    Refused,

    /// <summary>No connection, or no answer in time.</summary>
    TimedOut,

    /// <summary>The network or a proxy failed on the way.</summary>
    NetworkFailed,

    /// <summary>No trusted connection: the server certificate has faults, or both sides agree on no protocol.</summary>
    TlsFailed,

    /// <summary>The connection was cut before the whole answer was there.</summary>
    Cut,

    /// <summary>The answer is not HTTP.</summary>
    ProtocolError,
}
