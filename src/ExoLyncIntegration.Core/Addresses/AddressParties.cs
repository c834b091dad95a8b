using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>All who want an address that another user had first: eight bytes for each.</summary>
internal sealed class AddressParties
{
    private readonly List<(uint Address, uint Claimant)> claims = [];

    /// <summary>Notes that a user wants an address.</summary>
    public void Add(uint address, uint claimant) => claims.Add((address, claimant));

    /// <summary>The owners in the order of input, each with the addresses and who else wants them.</summary>
    /// <param name="ownerOf">Whose an address is. A user's addresses lie together, in the order of users.</param>
    public IEnumerable<(uint Owner, IReadOnlyList<(uint Address, IReadOnlyList<uint> Claimants)> Disputes)> All(Func<uint, uint> ownerOf)
    {
        claims.Sort();
        var next = 0;
        while (next < claims.Count)
        {
            var owner = ownerOf(claims[next].Address);
            var disputes = new List<(uint, IReadOnlyList<uint>)>();
            while (next < claims.Count && ownerOf(claims[next].Address) == owner)
            {
                var address = claims[next].Address;
                var claimants = new List<uint>();
                for (; next < claims.Count && claims[next].Address == address; next++)
                {
                    claimants.Add(claims[next].Claimant);
                }

                disputes.Add((address, claimants));
            }

            yield return (owner, disputes);
        }
    }
}
