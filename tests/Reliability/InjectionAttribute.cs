using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.v3;

namespace ExoLyncIntegration.Reliability;

/// <summary>
/// Marks a test as cells of the table of injections in docs/reliability.md. As a trait it makes a row run alone:
/// <c>dotnet test --filter Injection=DnsAnswer</c>.
/// </summary>
/// <param name="source">The row.</param>
/// <param name="sinks">The columns in which the test looks for what the values did.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class InjectionAttribute(InjectionSource source, params InjectionSink[] sinks) : Attribute, ITraitAttribute
{
    public InjectionSource Source { get; } = source;

    public IReadOnlyList<InjectionSink> Sinks { get; } = sinks;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("Injection", Source.ToString()), .. Sinks.Select(static sink => new KeyValuePair<string, string>("Sink", sink.ToString()))];
}
