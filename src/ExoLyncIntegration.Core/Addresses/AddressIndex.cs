using System;
using System.Text;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Addresses;

/// <summary>Who has which address, for a whole organization, in few bytes.</summary>
/// <remarks>
/// <para>
/// Addresses are compared as ordinal comparison without case does (upper case, one character for one), and domains by their ASCII form. A user takes one record: the name, then the addresses,
/// each with the way back to the name. Domains and the tails of names are kept once. An open hash table holds where the addresses are, four bytes a place. Everything is exact: two
/// addresses are equal only if all their bytes are.
/// </para>
/// <para>The index holds 4 GB of records, some hundred million users.</para>
/// </remarks>
internal sealed class AddressIndex
{
    // Longer ones break the rules of length anyway, and a directory takes no longer ones.
    private const int MaximumLength = 1024;

    private readonly ByteArena arena = new();
    private readonly TextTable domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly TextTable tails = new(StringComparer.Ordinal);
    private readonly ulong seed = (ulong)Guid.NewGuid().GetHashCode() * 0x9E3779B97F4A7C15;
    private uint[] places = new uint[1 << 10];
    private int count;
    private readonly byte[] local = new byte[MaximumLength * 3];
    private UserAddresses? current;
    private uint currentOffset;

    /// <summary>The bytes that records and hash table take.</summary>
    public long Allocated => arena.Allocated + ((long)places.Length * sizeof(uint));

    /// <summary>How many addresses are known.</summary>
    public int Count => count;

    /// <summary>Begins a user: the addresses that follow are this user's.</summary>
    public void Begin(UserAddresses user)
    {
        current = user;
        currentOffset = 0;
    }

    /// <summary>Gives the user an address, unless another user has it.</summary>
    /// <param name="address">The address without its type.</param>
    /// <param name="roles">What for.</param>
    /// <returns>The other user who has it, or <see langword="null"/>.</returns>
    public AddressOwner? Add(string address, AddressRoles roles)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1 || address.Length > MaximumLength)
        {
            return null;
        }

        var domain = domains.NumberOf(Canonical(address.Substring(at + 1)));
        var length = FoldLocalPart(address, at);
        if ((count + 1) * 10L > places.Length * 7L)
        {
            Grow();
        }

        var place = Place(domain, local, length);
        while (places[place] != 0)
        {
            if (Matches(places[place], domain, length))
            {
                var owner = OwnerOf(places[place]);
                if (owner.User != currentOffset && !IsCurrentUser(owner.User))
                {
                    return owner;
                }

                // The roles are the lowest bits of the record's first byte.
                arena.Set(places[place], (byte)roles);
                return null;
            }

            place = Next(place);
        }

        if (currentOffset == 0)
        {
            WriteUser();
        }

        places[place] = arena.End;
        WriteAddress(roles, domain, length);
        count++;
        return null;
    }

    /// <summary>The name of a user, as the user's object had it.</summary>
    public string IdentityOf(uint user)
    {
        var (_, head, tail) = ReadUser(user);
        return head + tail;
    }

    // A record of a user: twice the number of the tail, plus one where the name tells users apart; the head's length; the head.
    private void WriteUser()
    {
        var identity = current!.Identity.Length <= MaximumLength ? current.Identity : current.Identity.Substring(0, MaximumLength);
        var split = TailOf(identity);
        currentOffset = arena.End;
        arena.AppendNumber((tails.NumberOf(identity.Substring(split)) << 1) | (current.IsIdentityUnique ? 1u : 0u));
        var head = Encoding.UTF8.GetBytes(identity.Substring(0, split));
        arena.AppendNumber((uint)head.Length);
        arena.Append(head, head.Length);
    }

    // A record of an address: eight times the way back to the user, plus the roles; the number of the domain; the length; the part before the @.
    private void WriteAddress(AddressRoles roles, uint domain, int length)
    {
        arena.AppendNumber(((arena.End - currentOffset) << 3) | (uint)roles);
        arena.AppendNumber(domain);
        arena.AppendNumber((uint)length);
        arena.Append(local, length);
    }

    private (bool IsUnique, string Head, string Tail) ReadUser(uint offset)
    {
        var tail = arena.ReadNumber(ref offset);
        var head = new byte[arena.ReadNumber(ref offset)];
        for (var index = 0; index < head.Length; index++)
        {
            head[index] = arena[offset++];
        }

        return ((tail & 1) == 1, Encoding.UTF8.GetString(head), tails[tail >> 1]);
    }

    private bool IsCurrentUser(uint user)
    {
        if (!current!.IsIdentityUnique)
        {
            return false;
        }

        var (isUnique, head, tail) = ReadUser(user);
        return isUnique && string.Equals(head + tail, current.Identity, StringComparison.OrdinalIgnoreCase);
    }

    private bool Matches(uint address, uint domain, int length)
    {
        var offset = address;
        arena.ReadNumber(ref offset);
        if (arena.ReadNumber(ref offset) != domain || arena.ReadNumber(ref offset) != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (arena[offset++] != local[index])
            {
                return false;
            }
        }

        return true;
    }

    private AddressOwner OwnerOf(uint address)
    {
        var offset = address;
        var way = arena.ReadNumber(ref offset);
        return new AddressOwner(address - (way >> 3), (AddressRoles)(way & 7));
    }

    private void Grow()
    {
        var old = places;
        places = new uint[old.Length * 2];
        var bytes = new byte[MaximumLength * 3];
        foreach (var address in old)
        {
            if (address == 0)
            {
                continue;
            }

            var offset = address;
            arena.ReadNumber(ref offset);
            var domain = arena.ReadNumber(ref offset);
            var length = (int)arena.ReadNumber(ref offset);
            for (var index = 0; index < length; index++)
            {
                bytes[index] = arena[offset++];
            }

            var place = Place(domain, bytes, length);
            while (places[place] != 0)
            {
                place = Next(place);
            }

            places[place] = address;
        }
    }

    // Seeded, so that nobody can prepare addresses that all fall into one place.
    private uint Place(uint domain, byte[] bytes, int length)
    {
        var hash = seed ^ domain;
        for (var index = 0; index < length; index++)
        {
            hash = (hash ^ bytes[index]) * 0x100000001B3;
            hash ^= hash >> 29;
        }

        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32) & (uint)(places.Length - 1);
    }

    private uint Next(uint place) => (place + 1) & (uint)(places.Length - 1);

    // Puts the part before the @ into the buffer, in upper case, as UTF-8.
    private int FoldLocalPart(string address, int at)
    {
        for (var index = 0; index < at; index++)
        {
            var character = address[index];
            if (character >= 0x80)
            {
                return Encoding.UTF8.GetBytes(address.Substring(0, at).ToUpperInvariant(), 0, at, local, 0);
            }

            local[index] = (byte)(character is >= 'a' and <= 'z' ? character - ('a' - 'A') : character);
        }

        return at;
    }

    private static string Canonical(string domain)
    {
        foreach (var character in domain)
        {
            if (character >= 0x80)
            {
                return DomainName.TryParse(domain, out var name, out _) ? name.Ascii : domain;
            }
        }

        return domain;
    }

    // Where the part of a name begins that others share: the parent of a distinguished name, the domain of a sign-in name.
    private static int TailOf(string identity)
    {
        for (var index = 1; index < identity.Length; index++)
        {
            if (identity[index] == ',' && identity[index - 1] != '\\')
            {
                return index;
            }
        }

        var at = identity.LastIndexOf('@');
        return at >= 0 ? at : identity.Length;
    }
}
