using System.Globalization;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>The languages that the program speaks.</summary>
internal static class ConsoleCulture
{
    /// <summary>
    /// Texts are English. Dates and numbers are the user's, or English where the system names no language: the engine breaks lines
    /// between words only in languages that it knows.
    /// </summary>
    public static void Apply()
    {
        CultureInfo english;
        try
        {
            english = CultureInfo.GetCultureInfo("en-US");
        }
        catch (CultureNotFoundException)
        {
            // A small container without language data.
            return;
        }

        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = english;
        if (CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = english;
        }
    }
}
