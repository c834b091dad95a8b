using System;
using System.Globalization;

namespace ExoLyncIntegration.Sampling;

/// <summary>
/// What the random input of a run is made from. It is the same at each run, so that a test that breaks was broken by a change;
/// EXOLYNC_SEED in the environment is another one, and <c>EXOLYNC_SEED=new</c> one that nobody has tried yet.
/// </summary>
internal static class RunSeed
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "EXOLYNC_SEED";

    private const ulong Fixed = 7;

    /// <summary>The seed of this run.</summary>
    public static ulong Current { get; } = Of(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Reads what the environment says.</summary>
    /// <param name="text">A number, <c>new</c>, or nothing for the fixed seed.</param>
    /// <exception cref="FormatException">The text is none of these: a run must not look as if it had taken a seed that it did not take.</exception>
    public static ulong Of(string? text) => text switch
    {
        null or "" => Fixed,
        _ when text.Equals("new", StringComparison.OrdinalIgnoreCase) => (ulong)Random.Shared.NextInt64(1, long.MaxValue),
        _ => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new FormatException($"{Variable} is '{text}', which is neither a number nor 'new'."),
    };
}
