using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>Reads the live configuration through the session's native commands; none of those that are run here changes anything.</summary>
/// <param name="session">The session.</param>
internal sealed class ConfigurationReader(NativeSession session)
{
    /// <summary>What to do where the command of a section is not in the session, by the command's name; nothing unless given.</summary>
    public Func<string, string>? Advice { get; init; }

    /// <summary>The configuration; each section and each object is read when it is first asked for.</summary>
    public LiveConfiguration Read() => new(
        section => Run(ConfigurationSource.Of(section).Command, new Hashtable(), ConfigurationSource.Of(section).Properties, absenceId: null, Advice),
        query => Run(query.Command, query.Parameters.ToDictionary(static parameter => parameter.Key, static parameter => parameter.Value), wanted: null, query.AbsenceId, advice: null));

    private SectionReading Run(string command, IDictionary parameters, IReadOnlyList<string>? wanted, string? absenceId, Func<string, string>? advice)
    {
        if (session.Lacking(command, parameters) is { Count: > 0 } lacking)
        {
            return SectionReading.Unknown($"{string.Join(", ", lacking)} is not in this session." + advice?.Invoke(command));
        }

        var outcome = session.Run(command, parameters);
        if (outcome.Error is null || (absenceId is not null && outcome.Error.FullyQualifiedErrorId.StartsWith(absenceId + ",", StringComparison.OrdinalIgnoreCase)))
        {
            return SectionReading.Of([.. outcome.Output.Where(static item => item is not null).Select(item => NativeObject.Read(item, wanted))]);
        }

        return SectionReading.Unknown($"{command} failed: {outcome.Error}");
    }
}
