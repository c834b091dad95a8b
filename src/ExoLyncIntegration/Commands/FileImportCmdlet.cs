using System.Management.Automation;
using ExoLyncIntegration.Errors;
using ExoLyncIntegration.Files;

namespace ExoLyncIntegration.Commands;

/// <summary>The base of the cmdlets that read files: a file that cannot be read is an error, and the others go on.</summary>
public abstract class FileImportCmdlet : ExoLyncCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files, each by its exact name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var path in literal ? LiteralPath : Path)
        {
            try
            {
                foreach (var file in InputFiles.Resolve(SessionState, path, literal))
                {
                    TryImport(file);
                }
            }
            catch (ExoLyncException exception)
            {
                WriteError(exception, path);
            }
        }
    }

    /// <summary>Reads one file and writes what it holds.</summary>
    /// <param name="file">The file's full path.</param>
    /// <exception cref="ExoLyncException">The file cannot be read, or does not hold what it should.</exception>
    protected abstract void Import(string file);

    private void TryImport(string file)
    {
        try
        {
            Import(file);
        }
        catch (ExoLyncException exception)
        {
            WriteError(exception, file);
        }
    }
}
