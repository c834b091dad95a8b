using System.Collections.Generic;

namespace ExoLyncIntegration.Json;

/// <summary>What is wrong with a JSON document, each with the path of the field.</summary>
internal sealed class JsonProblems
{
    private readonly List<string> found = [];

    public IReadOnlyList<string> Found => found;

    public void Add(string path, string problem) => found.Add($"{path}: {problem}");
}
