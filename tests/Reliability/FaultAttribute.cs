using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.v3;

namespace ExoLyncIntegration.Reliability;

/// <summary>
/// Marks a test as cells of the fault matrix in docs/reliability.md. As a trait it makes a row run alone: <c>dotnet test --filter Fault=DiskFull</c>.
/// </summary>
/// <param name="fault">The row.</param>
/// <param name="commands">The columns: the cmdlets that the test drives under the fault; none where it drives every cmdlet.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class FaultAttribute(Fault fault, params string[] commands) : Attribute, ITraitAttribute
{
    public Fault Fault { get; } = fault;

    public IReadOnlyList<string> Commands { get; } = commands;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("Fault", Fault.ToString()), .. Commands.Select(static command => new KeyValuePair<string, string>("Command", command))];
}
