using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Evidence;

/// <summary>Files of evidence that a user names.</summary>
internal static class EvidenceFile
{
    /// <summary>Reads the files of one deployment, as one evidence.</summary>
    /// <param name="session">The caller's session, which resolves paths.</param>
    /// <param name="paths">The files.</param>
    /// <param name="scenario">The scenario that is to be judged; <see langword="null"/> for that of the files, which must be the same.</param>
    /// <exception cref="ExoLyncException">A file is missing, cannot be read, breaks its schema or is of another scenario than the first.</exception>
    public static DeploymentEvidence Read(SessionState session, IReadOnlyList<string> paths, Scenario? scenario)
    {
        string[] files = [.. paths.Select(path => InputFiles.Resolve(session, path, literal: true)[0])];
        DeploymentEvidence[] all = [.. files.Select(static file => EvidenceJson.Read(InputFiles.ReadText(file), file))];
        for (var index = 1; index < all.Length && scenario is null; index++)
        {
            if (ScenarioJson.Text(all[index].Scenario) != ScenarioJson.Text(all[0].Scenario))
            {
                throw new ExoLyncException(
                    ErrorCatalogue.InvalidEvidenceFile, $"{files[index]} is of another scenario than {files[0]}; give the one to judge by with -Scenario.");
            }
        }

        return EvidenceMerge.Of(scenario is null ? all : [.. all.Select(evidence => evidence with { Scenario = scenario })]);
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="ExoLyncException">The file cannot be written.</exception>
    public static void Write(string file, DeploymentEvidence evidence) =>
        OutputFile.Write(file, replace: true, stream => EvidenceJson.Write(evidence, stream));
}
