using System.Management.Automation;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Evidence;

/// <summary>A file of evidence that a user names.</summary>
internal static class EvidenceFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="Errors.ExoLyncException">The file is missing, cannot be read or breaks its schema.</exception>
    public static DeploymentEvidence Read(SessionState session, string path)
    {
        var file = InputFiles.Resolve(session, path, literal: true)[0];
        return EvidenceJson.Read(InputFiles.ReadText(file), file);
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="Errors.ExoLyncException">The file cannot be written.</exception>
    public static void Write(string file, DeploymentEvidence evidence) =>
        OutputFile.Write(file, replace: true, stream => EvidenceJson.Write(evidence, stream));
}
