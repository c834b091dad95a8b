namespace ExoLyncIntegration.Addresses;

/// <summary>The user who had an address first.</summary>
/// <param name="User">Where the index keeps the user; it grows with the order of input.</param>
/// <param name="Address">Where the index keeps the address.</param>
/// <param name="Roles">What all who want the address have it for.</param>
internal readonly record struct AddressOwner(uint User, uint Address, AddressRoles Roles);
