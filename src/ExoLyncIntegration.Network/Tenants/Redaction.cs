using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Takes secrets out of words that came from elsewhere, before they become a message.</summary>
internal sealed class Redaction
{
    private const string Mask = "(removed)";
    private const int ShortestSecret = 4;
    private const int LongestMessage = 600;

    // .NET Framework's Uri escapes no longer texts; only tokens are, and those need no escaping.
    private const int LongestEscaped = 32_000;

    // Three parts of base64url, or fewer where a token is cut: the header of a JWT always begins with {" in base64.
    private static readonly Regex Jwt = new(@"eyJ[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)*", RegexOptions.CultureInvariant);

    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private Regex? known;

    /// <summary>Remembers a secret of this session, as it is and as it stands in a form or an address.</summary>
    public void Add(string? secret)
    {
        // Too short a text would make nonsense of every message, and is nobody's secret.
        if (secret is null || secret.Length < ShortestSecret)
        {
            return;
        }

        forms.Add(secret);
        if (secret.Length <= LongestEscaped)
        {
            forms.Add(Uri.EscapeDataString(secret));
            forms.Add(WebUtility.UrlEncode(secret));
        }

        // The longest first: a secret that another one begins with must not leave that one's end behind.
        known = new Regex(
            string.Join("|", forms.OrderByDescending(static form => form.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>The first line of a text without any secret.</summary>
    public string Clean(string? text)
    {
        // A secret may span lines: it goes before the other lines do.
        var whole = text ?? string.Empty;
        var clean = Jwt.Replace(known?.Replace(whole, Mask) ?? whole, Mask);
        var line = clean.Split('\r', '\n')[0].Trim();
        return line.Length <= LongestMessage ? line : line.Substring(0, LongestMessage) + "...";
    }
}
