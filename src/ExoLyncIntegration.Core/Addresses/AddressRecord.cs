namespace ExoLyncIntegration.Addresses;

/// <summary>What the address index keeps of an address.</summary>
/// <param name="User">Where the user's record is.</param>
/// <param name="Domain">The number of the domain.</param>
/// <param name="Roles">What all who want the address have it for.</param>
/// <param name="RolesOffset">Where the roles stand, in the lowest bits of a byte.</param>
/// <param name="LocalPartOffset">Where the part before the @ begins.</param>
/// <param name="LocalPartLength">How many bytes it has.</param>
internal readonly record struct AddressRecord(uint User, uint Domain, AddressRoles Roles, uint RolesOffset, uint LocalPartOffset, int LocalPartLength);
