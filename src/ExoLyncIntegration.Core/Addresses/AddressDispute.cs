using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>An address that several users have.</summary>
/// <param name="Address">Where the index keeps the address.</param>
/// <param name="Parties">Where the index keeps the users, in the order of input.</param>
internal readonly record struct AddressDispute(uint Address, IReadOnlyList<uint> Parties);
