using System;

namespace ExoLyncIntegration.Network.Dns;

/// <summary>The second field of a message's header (RFC 1035, 4.1.1).</summary>
[Flags]
internal enum DnsHeaderFlagBits : ushort
{
    None = 0,
    Code = 0x000F,
    RecursionAvailable = 0x0080,
    RecursionDesired = 0x0100,
    Truncated = 0x0200,
    Authoritative = 0x0400,
    OperationCode = 0x7800,
    Response = 0x8000,
}
