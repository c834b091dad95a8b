namespace ExoLyncIntegration.Addresses;

/// <summary>Why a text is no address, and where.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Position">The offending character's index in the text, from 0; the text's length where something is missing at its end.</param>
/// <param name="Reason">The reason, as a clause: <c>character 5 is a space</c>.</param>
public sealed record AddressFault(AddressFaultKind Kind, int Position, string Reason);
