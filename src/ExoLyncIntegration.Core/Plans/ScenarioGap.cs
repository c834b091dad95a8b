using System.Linq;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Plans;

/// <summary>What a plan needs to know and the scenario does not tell.</summary>
internal static class ScenarioGap
{
    /// <summary>Names everything that is missing at once.</summary>
    /// <param name="subject">What is planned; the beginning of the message.</param>
    /// <param name="needs">Each thing needed: whether it is known, and what it is.</param>
    /// <exception cref="ExoLyncException">Something is missing (<c>ScenarioIncomplete</c>).</exception>
    public static void Check(string subject, params (bool Known, string What)[] needs)
    {
        var missing = needs.Where(static need => !need.Known).Select(static need => need.What).ToList();
        if (missing.Count > 0)
        {
            throw new ExoLyncException(ErrorCatalogue.ScenarioIncomplete, $"{subject} cannot be planned without {string.Join(" and ", missing)}.");
        }
    }
}
