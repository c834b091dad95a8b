using System;
using System.Text;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Addresses;

/// <summary>Who has which address, for a whole organization, in few bytes.</summary>
/// <remarks>
/// <para>
/// Addresses are compared as ordinal comparison without case does (upper case, one character for one), and domains by their ASCII form. A user takes one record: the name, then the addresses,
/// each with the way back to the name. Domains and the tails of names are kept once. An open hash table holds where the addresses are, four bytes a place. Everything is exact: two
/// addresses are equal only if all their bytes are. An alias with the same part before the @ as the user's first address, such as one in the cloud's own domain, repeats nothing.
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
    private uint currentFirst;

    /// <summary>The bytes that records and hash table take.</summary>
    public long Allocated => arena.Allocated + ((long)places.Length * sizeof(uint));

    /// <summary>How many addresses are known.</summary>
    public int Count => count;

    /// <summary>Begins a user: the addresses that follow are this user's.</summary>
    public void Begin(UserAddresses user)
    {
        current = user;
        currentOffset = 0;
        currentFirst = 0;
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
        if ((count + 1) * 8L > places.Length * 7L)
        {
            Grow();
        }

        var place = Place(domain, local, length);
        while (places[place] != 0)
        {
            var known = ReadAddress(places[place]);
            if (known.Domain == domain && HasLocalPart(known, length))
            {
                if (known.User != currentOffset && !IsCurrentUser(known.User))
                {
                    return new AddressOwner(known.User, known.Roles);
                }

                arena.Set(known.RolesOffset, (byte)roles);
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

    // A record of an address: the way back to the user; eight times the number of the domain, plus the roles; the length of the part before the @, 0 where it
    // is that of the user's first address; the part itself.
    private void WriteAddress(AddressRoles roles, uint domain, int length)
    {
        var isFirst = currentFirst == 0;
        currentFirst = isFirst ? arena.End : currentFirst;
        arena.AppendNumber(arena.End - currentOffset);
        arena.AppendNumber((domain << 3) | (uint)roles);
        if (!isFirst && HasLocalPart(ReadAddress(currentFirst), length))
        {
            arena.AppendNumber(0);
            return;
        }

        arena.AppendNumber((uint)length);
        arena.Append(local, length);
    }

    private AddressRecord ReadAddress(uint address)
    {
        var offset = address;
        var user = address - arena.ReadNumber(ref offset);
        var rolesOffset = offset;
        var domain = arena.ReadNumber(ref offset);
        var length = arena.ReadNumber(ref offset);
        if (length == 0)
        {
            offset = FirstAddress(user);
            arena.ReadNumber(ref offset);
            arena.ReadNumber(ref offset);
            length = arena.ReadNumber(ref offset);
        }

        return new AddressRecord(user, domain >> 3, (AddressRoles)(domain & 7), rolesOffset, offset, (int)length);
    }

    // The first address stands right after the name.
    private uint FirstAddress(uint user)
    {
        var offset = user;
        arena.ReadNumber(ref offset);
        return arena.ReadNumber(ref offset) + offset;
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

    private bool HasLocalPart(AddressRecord record, int length)
    {
        if (record.LocalPartLength != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (arena[record.LocalPartOffset + (uint)index] != local[index])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        var old = places;
        places = new uint[old.Length * 2];
        var bytes = new byte[local.Length];
        foreach (var address in old)
        {
            if (address == 0)
            {
                continue;
            }

            var record = ReadAddress(address);
            for (var index = 0; index < record.LocalPartLength; index++)
            {
                bytes[index] = arena[record.LocalPartOffset + (uint)index];
            }

            var place = Place(record.Domain, bytes, record.LocalPartLength);
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
