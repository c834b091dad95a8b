using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Takes secrets out of words that came from elsewhere, before they become a message.</summary>
internal sealed class Redaction
{
    private const string Mask = "(removed)";
    private const int LongestMessage = 600;

    // Three parts of base64url, or two where a token is cut: the header of a JWT always begins with {" in base64.
    private static readonly Regex Jwt = new(@"eyJ[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)*", RegexOptions.CultureInvariant);

    private readonly List<string> secrets = [];

    /// <summary>Remembers a secret of this session.</summary>
    public void Add(string? secret)
    {
        // Too short a text would make nonsense of every message, and is nobody's secret.
        if (secret is { Length: >= 4 })
        {
            secrets.Add(secret);
        }
    }

    /// <summary>The first line of a text without any secret.</summary>
    public string Clean(string? text)
    {
        var line = (text ?? string.Empty).Split('\r', '\n')[0].Trim();
        line = secrets.Concat(secrets.Select(Uri.EscapeDataString)).Aggregate(line, static (current, secret) => current.Replace(secret, Mask));
        line = Jwt.Replace(line, Mask);
        return line.Length <= LongestMessage ? line : line.Substring(0, LongestMessage) + "...";
    }
}
