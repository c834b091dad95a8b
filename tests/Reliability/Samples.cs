using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace ExoLyncIntegration.Reliability;

/// <summary>
/// How many random inputs a test takes: what its <see cref="InvariantAttribute"/> says, times the environment variable
/// EXOLYNC_SAMPLES for a longer run.
/// </summary>
internal static class Samples
{
    /// <summary>The number for the test that is named.</summary>
    /// <param name="test">The test class.</param>
    /// <param name="method">The test method.</param>
    public static int Of(Type test, string method)
    {
        var declared = test.GetMethods().Single(candidate => candidate.Name == method).GetCustomAttribute<InvariantAttribute>()
            ?? throw new UnreachableException($"{test.Name}.{method} bears no [Invariant].");
        return checked(declared.Samples * Factor);
    }

    private static int Factor =>
        int.TryParse(Environment.GetEnvironmentVariable("EXOLYNC_SAMPLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? Math.Max(1, factor) : 1;
}
