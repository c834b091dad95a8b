using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.HelpBuilder.Commands;
using ExoLyncIntegration.HelpBuilder.Markdown;
using ExoLyncIntegration.HelpBuilder.Session;
using ExoLyncIntegration.HelpBuilder.Topics;

namespace ExoLyncIntegration.HelpBuilder;

/// <summary>One build of the help: markdown and module in, the files of Get-Help out.</summary>
public static class HelpBuild
{
    /// <summary>Builds the help.</summary>
    /// <param name="manifest">The module's manifest.</param>
    /// <param name="source">The folder of the markdown.</param>
    /// <param name="output">The folder for the help files; what was built there before and has no source any more is deleted.</param>
    /// <returns>What is still to be written: no error, so that a cmdlet can be built before its help.</returns>
    /// <exception cref="HelpSourceException">The markdown says something that the module contradicts, or cannot be shown.</exception>
    public static IReadOnlyList<string> Run(string manifest, string source, string output)
    {
        using var session = new ModuleSession(manifest);
        var files = Directory.EnumerateFiles(source, "*.md").Order(StringComparer.Ordinal).Select(MarkdownFile.Read).ToList();
        var commands = files.Where(static file => !AboutTopic.IsAbout(file.Topic))
            .Select(file => new CommandHelp(CommandTopicReader.Read(file), CommandOf(session, file)))
            .ToList();
        var catalogues = new CatalogueLists(session);
        var written = files.Where(static file => AboutTopic.IsAbout(file.Topic))
            .ToDictionary(static file => file.Topic + ".help.txt", file => AboutTextWriter.Write(AboutTopic.Read(file), catalogues));
        written.Add(session.Name + ".dll-Help.xml", MamlWriter.Write(commands));

        Directory.CreateDirectory(output);
        foreach (var (name, text) in written)
        {
            File.WriteAllText(Path.Combine(output, name), text);
        }

        foreach (var stale in Directory.EnumerateFiles(output, "about_*.help.txt").Where(file => !written.ContainsKey(Path.GetFileName(file))))
        {
            File.Delete(stale);
        }

        return
        [
            .. session.Commands.Select(static command => command.Name)
                .Except(commands.Select(static help => help.Command.Name), StringComparer.OrdinalIgnoreCase)
                .Select(static name => $"{name} has no help yet."),
            .. commands.SelectMany(static help => help.Gaps()),
        ];
    }

    private static CmdletInfo CommandOf(ModuleSession session, MarkdownFile file) =>
        session.Commands.FirstOrDefault(command => command.Name == file.Topic)
        ?? throw file.Error(1, $"The module exports no cmdlet {file.Topic}.");
}
