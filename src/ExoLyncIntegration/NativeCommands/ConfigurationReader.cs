using System.Collections;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>Reads the live configuration through the session's Get-Cs cmdlets.</summary>
/// <param name="session">The session.</param>
internal sealed class ConfigurationReader(NativeSession session)
{
    /// <summary>The configuration; each section is read when it is first asked for.</summary>
    public LiveConfiguration Read() => new(Section);

    private SectionReading Section(ConfigurationSection section)
    {
        var source = ConfigurationSource.Of(section);
        var command = source.Command;
        if (session.Find(command) is null)
        {
            return SectionReading.Unknown($"{command} is not in this session.");
        }

        var outcome = session.Run(command, new Hashtable());
        return outcome.Error is null
            ? SectionReading.Of([.. outcome.Output.Where(static item => item is not null).Select(item => NativeObject.Read(item, source.Properties))])
            : SectionReading.Unknown($"{command} failed: {outcome.Error}");
    }
}
