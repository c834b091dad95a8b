namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Texts in OData expressions.</summary>
internal static class OData
{
    /// <summary>A text between single quotes: an apostrophe in it is doubled (OData 4.01 URL conventions, 5.1.1.6.1).</summary>
    public static string Quote(string text) => text.Replace("'", "''");
}
