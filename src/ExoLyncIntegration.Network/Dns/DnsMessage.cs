using System.Collections.Generic;
using DnsClient;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>What a verdict can rest on in a message that a server sent (RFC 1035).</summary>
internal sealed record DnsMessage
{
    /// <summary>The number that ties the answer to its question.</summary>
    public required ushort Id { get; init; }

    /// <summary>Whether the message is an answer to a query.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>Whether the server has the zone.</summary>
    public required bool IsAuthoritative { get; init; }

    /// <summary>Whether there is more than the message holds.</summary>
    public required bool IsTruncated { get; init; }

    /// <summary>Whether the server asks others.</summary>
    public required bool IsRecursionAvailable { get; init; }

    /// <summary>The code, with the upper bits that an OPT record may add (RFC 6891).</summary>
    public required DnsResponseCode Code { get; init; }

    /// <summary>The name and the type that the message says were asked for, in the class IN; <see langword="null"/> where it does not say so.</summary>
    public required (string Name, QueryType Type)? Question { get; init; }

    /// <summary>How many records the answer has, whatever their types.</summary>
    public required int AnswerCount { get; init; }

    /// <summary>The records of the answer that are of types the module knows, in its order.</summary>
    public required IReadOnlyList<DnsRecord> Answers { get; init; }

    /// <summary>The zones whose start of authority the message shows.</summary>
    public required IReadOnlyList<string> StartsOfAuthority { get; init; }

    /// <summary>Whether the message names servers that may know more.</summary>
    public required bool NamesServers { get; init; }
}
