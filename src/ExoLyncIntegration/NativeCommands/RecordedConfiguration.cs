using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Xml;
using ExoLyncIntegration.Configuration;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>
/// The configuration from a file that Export-Clixml wrote. A table whose keys are the names of the Get-Cs cmdlets tells also what is
/// empty; objects alone tell only what they are, and a section without an object is unknown.
/// </summary>
internal static class RecordedConfiguration
{
    /// <summary>Reads the file's text.</summary>
    /// <exception cref="ExoLyncException">The text is not what Export-Clixml writes, or holds no configuration (<c>InvalidConfigurationFile</c>).</exception>
    public static LiveConfiguration Read(string xml, string source)
    {
        var sections = new Dictionary<ConfigurationSection, List<ConfigurationItem>>();
        try
        {
            Collect(PSSerializer.Deserialize(xml), null, sections);
        }
        catch (Exception exception) when (exception is XmlException or PSArgumentException or InvalidOperationException)
        {
            throw new ExoLyncException(ErrorCatalogue.InvalidConfigurationFile, $"{source} is not a file of Export-Clixml: {exception.Message}", exception);
        }

        if (sections.Count == 0)
        {
            throw new ExoLyncException(ErrorCatalogue.InvalidConfigurationFile, $"{source} holds no object of a Get-Cs cmdlet that plans are compared with.");
        }

        return new LiveConfiguration(section => sections.TryGetValue(section, out var items)
            ? SectionReading.Of(items)
            : SectionReading.Unknown($"{source} does not hold the output of {ConfigurationSource.Of(section).Command}."));
    }

    /// <summary>How a section is recorded where its command is.</summary>
    /// <param name="command">The native command.</param>
    /// <returns>A sentence, with the line to run.</returns>
    public static string HowToRecord(string command) =>
        $" Where it is, record what it gives and hand the file to -Configuration: @{{ '{command}' = @({command}) }} | Export-Clixml -Path configuration.xml";

    private static void Collect(object? value, ConfigurationSection? known, Dictionary<ConfigurationSection, List<ConfigurationItem>> sections)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case null:
                break;
            case IDictionary table:
                foreach (DictionaryEntry entry in table)
                {
                    if (ConfigurationSource.All.FirstOrDefault(source => string.Equals(source.Command, entry.Key.ToString(), StringComparison.OrdinalIgnoreCase)) is { } named)
                    {
                        ItemsOf(named.Section, sections);
                        Collect(entry.Value, named.Section, sections);
                    }
                }

                break;
            case IEnumerable list and not string:
                foreach (var item in list)
                {
                    Collect(item, known, sections);
                }

                break;
            default:
                var one = PSObject.AsPSObject(value!);
                if ((known ?? SectionOf(one)) is { } section)
                {
                    ItemsOf(section, sections).Add(NativeObject.Read(one));
                }

                break;
        }
    }

    private static ConfigurationSection? SectionOf(PSObject item) =>
        ConfigurationSource.All.FirstOrDefault(source => item.TypeNames.Any(type => type.IndexOf(source.TypeWord, StringComparison.OrdinalIgnoreCase) >= 0))?.Section;

    private static List<ConfigurationItem> ItemsOf(ConfigurationSection section, Dictionary<ConfigurationSection, List<ConfigurationItem>> sections)
    {
        if (!sections.TryGetValue(section, out var items))
        {
            sections[section] = items = [];
        }

        return items;
    }
}
