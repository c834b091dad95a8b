namespace ExoLyncIntegration.Addresses;

/// <summary>What the rules of step 3 found about one user's mail address.</summary>
public sealed class MailAddressResult : AddressCheckResult
{
    /// <summary>The value of the mail attribute; <see langword="null"/> where there is none.</summary>
    public string? Mail { get; init; }
}
