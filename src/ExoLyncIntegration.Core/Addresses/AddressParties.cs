using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ExoLyncIntegration.Addresses;

/// <summary>All who want an address that another user had first.</summary>
internal sealed class AddressParties
{
    // An address that a whole organization shares is told with a few names and the number of the rest.
    private const int NamesKept = 20;

    private readonly SortedDictionary<uint, SortedDictionary<string, Claim>> claims = [];

    /// <summary>Whether anybody wants another's address.</summary>
    public bool Any => claims.Count > 0;

    /// <summary>Notes that somebody wants an address.</summary>
    public void Add(uint owner, string address, string claimant)
    {
        if (!claims.TryGetValue(owner, out var addresses))
        {
            claims.Add(owner, addresses = new SortedDictionary<string, Claim>(System.StringComparer.OrdinalIgnoreCase));
        }

        if (!addresses.TryGetValue(address, out var claim))
        {
            addresses.Add(address, claim = new Claim());
        }

        claim.Add(claimant);
    }

    /// <summary>The owners in the order of input, each with the addresses and who else wants them.</summary>
    public IEnumerable<(uint Owner, IReadOnlyList<(string Address, string Claimants)> Addresses)> All() =>
        claims.Select(static owner => (owner.Key, (IReadOnlyList<(string, string)>)[.. owner.Value.Select(static address => (address.Key, address.Value.ToString()))]));

    private sealed class Claim
    {
        private readonly List<string> names = [];
        private int count;

        public void Add(string name)
        {
            count++;
            if (names.Count < NamesKept)
            {
                names.Add(name);
            }
        }

        public override string ToString() =>
            string.Join("; ", names) + (count > names.Count ? string.Format(CultureInfo.InvariantCulture, " and {0} more", count - names.Count) : string.Empty);
    }
}
