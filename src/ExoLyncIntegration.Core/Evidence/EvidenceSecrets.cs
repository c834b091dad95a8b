using System;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Evidence;

/// <summary>Keeps secrets out of evidence. What is left out counts as not carried, in the live run as well as in the replay.</summary>
public static class EvidenceSecrets
{
    private static readonly string[] Words = ["secret", "password", "privatekey", "credential", "passphrase"];

    /// <summary>A section without the properties whose names speak of secrets.</summary>
    /// <param name="reading">The section as it was read.</param>
    /// <returns>The section; the same where it is unknown.</returns>
    public static SectionReading Without(SectionReading reading) => reading.Items is null
        ? reading
        : SectionReading.Of([.. reading.Items.Select(static item => new ConfigurationItem(item.Properties.Where(static property => !IsSecret(property.Key))))]);

    private static bool IsSecret(string name) =>
        Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
