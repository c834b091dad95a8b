using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>Why a test of many users ends in doubt although nobody fails: the rules that could not be judged, and how they can be.</summary>
internal sealed class Doubts
{
    private readonly List<Doubt> doubts = [];
    private bool anyoneFails;

    /// <summary>Notes a user's result.</summary>
    public void Note(AddressCheckResult result)
    {
        anyoneFails |= result.Status == CheckStatus.Fail;
        if (anyoneFails || result.Status != CheckStatus.Inconclusive)
        {
            return;
        }

        foreach (var finding in result.Finding)
        {
            if (finding.Status == CheckStatus.Inconclusive)
            {
                if (doubts.Find(known => known.Check == finding.Check && known.First.Remediation == finding.Remediation) is not { } doubt)
                {
                    doubts.Add(doubt = new Doubt(finding.Check, finding));
                }

                doubt.Users++;
            }
        }
    }

    /// <summary>One sentence for each thing that can be done; none where somebody fails, because that says enough.</summary>
    /// <param name="users">How many users were tested.</param>
    public IEnumerable<string> Sentences(long users) => anyoneFails
        ? []
        : doubts.GroupBy(static doubt => doubt.First.Remediation).Select(same => string.Format(
            CultureInfo.CurrentCulture, "Nobody fails, but {0} could not be judged for {1:N0} of {2:N0} users. {3} To have it judged: {4}",
            string.Join(", ", same.Select(static doubt => doubt.Check)), same.Max(static doubt => doubt.Users), users, same.First().First.Message, same.Key));

    private sealed class Doubt(string check, AddressFinding first)
    {
        public string Check { get; } = check;

        public AddressFinding First { get; } = first;

        public long Users { get; set; }
    }
}
