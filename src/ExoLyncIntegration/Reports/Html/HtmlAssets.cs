using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace ExoLyncIntegration.Reports.Html;

/// <summary>The files that the HTML report is made of.</summary>
internal static class HtmlAssets
{
    public static string Page { get; } = Read("report.html");

    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>
    /// Nothing is loaded, nothing is sent, and only the style and the script that the module brought take effect, whatever else the page
    /// contains.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
#if NETFRAMEWORK
        using var algorithm = SHA256.Create();
        return "sha256-" + System.Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
#else
        return "sha256-" + System.Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
#endif
    }

    private static string Read(string name)
    {
        using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream("ExoLyncIntegration.Reports." + name)
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Browsers hash what they read, with line feeds only.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
