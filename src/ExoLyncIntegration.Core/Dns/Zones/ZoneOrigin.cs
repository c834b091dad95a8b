using System;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Dns.Zones;

/// <summary>Which zone a file holds that does not say so itself.</summary>
internal static class ZoneOrigin
{
    // The header of a file that Windows DNS writes; such a file has no $ORIGIN.
    private static readonly Regex WindowsHeader = new(
        @"^;\s+Database file\s+.+?\s+for\s+(?<zone>\S+)\s+zone\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly string[] Extensions = [".dns", ".zone", ".db", ".hosts", ".txt"];
    private const string Prefix = "db.";

    /// <summary>The zone that the file's header or name tells.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">The file's name, with or without its folder.</param>
    /// <returns>The zone's name; <see langword="null"/> where neither tells one.</returns>
    public static string? Guess(string text, string file)
    {
        if (WindowsHeader.Match(text) is { Success: true } header && DomainName.TryParse(header.Groups["zone"].Value, out var told, out _))
        {
            return told.Ascii;
        }

        var name = file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - extension.Length);
                break;
            }
        }

        if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(Prefix.Length);
        }

        return DomainName.TryParse(name, out var domain, out _) ? domain.Ascii : null;
    }
}
