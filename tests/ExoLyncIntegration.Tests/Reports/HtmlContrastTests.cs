using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ExoLyncIntegration.Engine;
using Xunit;

namespace ExoLyncIntegration.Reports;

/// <summary>The colours of the HTML report, measured as WCAG 2.2 does (success criterion 1.4.3, level AA).</summary>
public sealed class HtmlContrastTests
{
    private const double LevelAA = 4.5;

    private static readonly string Style = File.ReadAllText(Repository.At("src", "ExoLyncIntegration", "Reports", "Html", "report.css"));
    private static readonly string[] Tones = ["pass", "warning", "fail", "unknown", "none"];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var theme in new[] { ":root {", ":root[data-theme=\"dark\"] {", ":root:not([data-theme=\"light\"]) {" })
            {
                foreach (var text in Tones.Concat(["ink", "muted", "accent"]))
                {
                    foreach (var ground in new[] { "ground", "surface", "code" })
                    {
                        pairs.Add(theme, text, ground);
                    }
                }

                foreach (var tone in Tones)
                {
                    pairs.Add(theme, tone, tone + "-soft");
                    pairs.Add(theme, "surface", tone);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground(string theme, string text, string ground)
    {
        var colours = Colours(theme);

        Assert.InRange(Contrast(colours[text], colours[ground]), LevelAA, 21);
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        var start = Style.IndexOf(theme, StringComparison.Ordinal);
        var block = Style[start..Style.IndexOf('}', start)];
        return Regex.Matches(block, "--([a-z-]+): #([0-9a-f]{3,6})").ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var whole = colour.Length == 3 ? string.Concat(colour.SelectMany(static digit => new[] { digit, digit })) : colour;
        var channels = Enumerable.Range(0, 3)
            .Select(index => int.Parse(whole.AsSpan(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(static value => value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }
}
