using System.Collections.Generic;

namespace ExoLyncIntegration.Reliability;

/// <summary>Values that want to be more than values, in every language that they may come to stand in.</summary>
internal static class HostileValues
{
    /// <summary>The values. What begins a line of its own begins with FORGED.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "; Remove-Item x", "$(throw 1)", "a'b\"c\u2018d\u2019e\u201Cf\u201Dg`h", "--%", "<script>alert(1)</script>", "</script><script>alert(1)//", "<!--", "]]>",
        "' onmouseover='alert(1)", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1+1)", "a\r\nFORGED 1", "a\nFORGED{check=\"x\"} 1", "x\"} 1", "a\u2028FORGED\u0085FORGED",
        "\u202Egpj.exe\u2066x\u2069\u200B", "\u001b[2J\u001b]0;t\u0007\u009b31m", "../../../x", "| a | b |", "[x](javascript:alert(1))", "``` \nFORGED",
    ];
}
