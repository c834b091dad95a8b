using System.Collections.Generic;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>A test that bears [Injection]: a row of the table and the columns that it fills.</summary>
internal sealed record InjectionTest(string Test, InjectionSource Source, IReadOnlyList<InjectionSink> Sinks);
