using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>What a user has an address for.</summary>
[Flags]
internal enum AddressRoles
{
    None = 0,

    /// <summary>A SIP address: a sip: value of proxyAddresses, msRTCSIP-PrimaryUserAddress or imAddresses.</summary>
    Sip = 1,

    /// <summary>A mail address: mail, or an smtp: value of proxyAddresses.</summary>
    Mail = 2,

    /// <summary>The user principal name.</summary>
    SignIn = 4,
}
