using System;

namespace ExoLyncIntegration.HelpBuilder;

/// <summary>Help that cannot be built: where it says something wrong, and what.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong.</param>
public sealed class HelpSourceException(string file, int line, string message) : Exception(message)
{
    /// <summary>The file and line with the message, as a build reports an error.</summary>
    /// <returns>For example <c>New-X.md(12): error HELP: -Foo is no parameter of New-X.</c></returns>
    public string ToBuildError() => $"{file}({line}): error HELP: {Message}";
}
