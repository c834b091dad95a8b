using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>All who want an address that another user had first: some bytes for each.</summary>
internal sealed class AddressParties
{
    private readonly List<(uint Address, uint Claimant, bool IsTold)> claims = [];

    /// <summary>Notes that a user wants an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="claimant">The user.</param>
    /// <param name="isTold">Whether the user's result says so.</param>
    public void Add(uint address, uint claimant, bool isTold) => claims.Add((address, claimant, isTold));

    /// <summary>The users whose results do not yet say who else wants their addresses, in the order of input: who had an address first, and who came before it mattered.</summary>
    /// <param name="ownerOf">Who had an address first.</param>
    /// <param name="matters">Whether it matters that several users have an address.</param>
    public IEnumerable<(uint User, IReadOnlyList<AddressDispute> Disputes)> Untold(Func<uint, uint> ownerOf, Func<uint, bool> matters)
    {
        claims.Sort();
        var untold = new SortedDictionary<uint, List<AddressDispute>>();
        for (var next = 0; next < claims.Count;)
        {
            var first = next;
            var address = claims[first].Address;
            while (next < claims.Count && claims[next].Address == address)
            {
                next++;
            }

            if (!matters(address))
            {
                continue;
            }

            List<uint> parties = [ownerOf(address)];
            for (var claim = first; claim < next; claim++)
            {
                parties.Add(claims[claim].Claimant);
            }

            Tell(parties[0], address, parties);
            for (var claim = first; claim < next; claim++)
            {
                if (!claims[claim].IsTold)
                {
                    Tell(claims[claim].Claimant, address, parties);
                }
            }
        }

        foreach (var user in untold)
        {
            yield return (user.Key, user.Value);
        }

        void Tell(uint user, uint address, List<uint> parties)
        {
            if (!untold.TryGetValue(user, out var disputes))
            {
                untold.Add(user, disputes = []);
            }

            disputes.Add(new AddressDispute(address, parties));
        }
    }
}
