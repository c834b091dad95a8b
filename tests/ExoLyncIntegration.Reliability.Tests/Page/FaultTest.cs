using System.Collections.Generic;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>A test that bears [Fault]: a row of the matrix and the columns that it fills.</summary>
internal sealed record FaultTest(string Test, Fault Fault, IReadOnlyList<string> Commands);
