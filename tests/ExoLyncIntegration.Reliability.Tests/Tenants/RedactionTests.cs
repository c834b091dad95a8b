using System;
using System.Linq;
using System.Net;
using CsCheck;
using ExoLyncIntegration.Reliability;
using ExoLyncIntegration.Sampling;
using ExoLyncIntegration.Tampering;
using Xunit;

namespace ExoLyncIntegration.Tenants;

/// <summary>Secrets in words that came from elsewhere.</summary>
public sealed class RedactionTests
{
    private const string Mask = "(removed)";

    // Few characters, so that secrets begin, end and contain one another; those that addresses, expressions and lines give a meaning.
    private static readonly Gen<string> Secret = Gen.OneOf(Gen.Char["ab.%+~=&\\ \n$(é"].Array[4, 12].Select(static characters => new string(characters)), Gen.String[4, 40]);

    [Fact]
    [Invariant("no secret is in a cleaned message, as it was or as forms and addresses write it, and the message is one line", 1_000, "messages")]
    public void No_secret_survives() => Gen.Select(Secret.Array[1, 4], Gen.String.Array[0, 5], Gen.Int[0, 3]).Hold(
        static (secrets, words, form) =>
        {
            var text = string.Join("x", words.Zip(secrets.Concat(secrets).Concat(secrets), (word, secret) => word + Written(secret, form)));

            var clean = ModuleInternals.Redact(secrets, text);

            // What the mask itself says is nobody's secret.
            foreach (var part in clean.Split(Mask))
            {
                foreach (var secret in secrets)
                {
                    Assert.DoesNotContain(secret, part, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(Uri.EscapeDataString(secret), part, StringComparison.OrdinalIgnoreCase);
                }
            }

            Assert.DoesNotContain('\n', clean);
            Assert.DoesNotContain('\r', clean);
            Assert.True(clean.Length <= 603);
        },
        iter: Samples.Of(typeof(RedactionTests), nameof(No_secret_survives)));

    private static string Written(string secret, int form) => form switch
    {
        0 => secret,
        1 => Uri.EscapeDataString(secret),
        2 => WebUtility.UrlEncode(secret),
        _ => secret.ToUpperInvariant(),
    };
}
