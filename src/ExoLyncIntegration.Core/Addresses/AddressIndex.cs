using System;
using System.Text;
using ExoLyncIntegration.Dns;

namespace ExoLyncIntegration.Addresses;

/// <summary>Who has which address, for a whole organization, in few bytes.</summary>
/// <remarks>
/// <para>
/// Addresses are compared as ordinal comparison without case does (upper case, one character for one), and domains by their ASCII form. A user takes one record: the name, then the addresses,
/// each with the way back to the name. Domains and what stands around the heads of names are kept once, a GUID takes 16 bytes. An open hash table holds where the addresses are, four bytes a place. Everything is
/// exact: two addresses are equal only if all their bytes are. An address with the same part before the @ as the name or as the user's first address, such as one in the cloud's own domain,
/// repeats nothing.
/// </para>
/// <para>The index holds 4 GB of records, some hundred million users.</para>
/// </remarks>
internal sealed class AddressIndex
{
    // Longer ones break the rules of length anyway, and a directory takes no longer ones.
    private const int MaximumLength = 1024;

    // The number of the frame that says that the name is a GUID, in 16 bytes.
    private const uint GuidFrame = 0;
    private const int GuidSize = 16;

    private readonly ByteArena arena = new();
    private readonly TextTable domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly TextTable frames = new(StringComparer.Ordinal, reserved: 1);
    private readonly ulong seed = (ulong)Guid.NewGuid().GetHashCode() * 0x9E3779B97F4A7C15;
    private uint[] places = new uint[1 << 10];
    private int count;
    private readonly byte[] local = new byte[MaximumLength * 3];
    private UserAddresses? current;
    private uint currentOffset;
    private uint currentFirst;
    private uint currentHead;
    private int currentHeadLength;
    private string lastDomain = string.Empty;
    private uint lastDomainNumber;

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

    /// <summary>The current user's record; a user who has no address alone gets one, too.</summary>
    public uint Current()
    {
        if (currentOffset == 0)
        {
            WriteUser();
        }

        return currentOffset;
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

        var domain = DomainOf(address, at + 1);
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
                    arena.Set(known.RolesOffset, (byte)roles);
                    return new AddressOwner(known.User, places[place], known.Roles | roles);
                }

                arena.Set(known.RolesOffset, (byte)roles);
                return null;
            }

            place = Next(place);
        }

        Current();
        places[place] = arena.End;
        WriteAddress(roles, domain, length);
        count++;
        return null;
    }

    /// <summary>The name of a user, as the user's object had it.</summary>
    public string IdentityOf(uint user) => ReadUser(user).Identity;

    /// <summary>The user who had an address first.</summary>
    public uint OwnerOf(uint address) => ReadAddress(address).User;

    /// <summary>What all who want an address have it for.</summary>
    public AddressRoles RolesOf(uint address) => ReadAddress(address).Roles;

    /// <summary>An address, in lower case: how its user writes it is not kept.</summary>
    public string AddressAt(uint address)
    {
        var record = ReadAddress(address);
        return Encoding.UTF8.GetString(arena.Read(record.LocalPartOffset, record.LocalPartLength)).ToLowerInvariant() + "@" + domains[record.Domain];
    }

    // A record of a user: twice the number of the name's frame, plus one where the name tells users apart; the head's length; the head.
    private void WriteUser()
    {
        var identity = current!.Identity.Length <= MaximumLength ? current.Identity : current.Identity.Substring(0, MaximumLength);
        currentOffset = arena.End;
        var unique = current.IsIdentityUnique ? 1u : 0u;
        if (Guid.TryParseExact(identity, "D", out var guid) && guid.ToString("D") == identity)
        {
            arena.AppendNumber((GuidFrame << 1) | unique);
            arena.Append(guid.ToByteArray(), GuidSize);
            currentHeadLength = 0;
            return;
        }

        var frame = NameFrame.Of(identity, out var name);
        arena.AppendNumber((frames.NumberOf(frame.Text) << 1) | unique);
        var head = Encoding.UTF8.GetBytes(name);
        arena.AppendNumber((uint)head.Length);
        currentHead = arena.End;

        // One byte a character: only then is it the same in upper case, letter by letter.
        currentHeadLength = head.Length == name.Length ? name.Length : 0;
        arena.Append(head, head.Length);
    }

    // A record of an address: the way back to the user; eight times the number of the domain, plus the roles; the length of the part before the @, 0 where it
    // is that of the user's first address, and for that one where it is the head of the name; the part itself.
    private void WriteAddress(AddressRoles roles, uint domain, int length)
    {
        var isFirst = currentFirst == 0;
        var isRepeated = isFirst ? currentHeadLength == length && arena.Holds(currentHead, local, length) : HasLocalPart(ReadAddress(currentFirst), length);
        currentFirst = isFirst ? arena.End : currentFirst;
        arena.AppendNumber(arena.End - currentOffset);
        arena.AppendNumber((domain << 3) | (uint)roles);
        arena.AppendNumber(isRepeated ? 0 : (uint)length);
        if (!isRepeated)
        {
            arena.Append(local, length);
        }
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
            // Right after the name stands the user's first address.
            var (head, headLength, first) = FindHead(user);
            if (address != first)
            {
                var record = ReadAddress(first);
                head = record.LocalPartOffset;
                headLength = record.LocalPartLength;
            }

            return new AddressRecord(user, domain >> 3, (AddressRoles)(domain & 7), rolesOffset, head, headLength);
        }

        return new AddressRecord(user, domain >> 3, (AddressRoles)(domain & 7), rolesOffset, offset, (int)length);
    }

    private (uint Head, int Length, uint End) FindHead(uint user)
    {
        var offset = user;
        var length = arena.ReadNumber(ref offset) >> 1 == GuidFrame ? GuidSize : arena.ReadNumber(ref offset);
        return (offset, (int)length, offset + length);
    }

    private (bool IsUnique, string Identity) ReadUser(uint user)
    {
        var offset = user;
        var frame = arena.ReadNumber(ref offset);
        var (head, length, _) = FindHead(user);
        var bytes = arena.Read(head, length);
        return ((frame & 1) == 1, frame >> 1 == GuidFrame ? new Guid(bytes).ToString("D") : new NameFrame(frames[frame >> 1]).Around(Encoding.UTF8.GetString(bytes)));
    }

    private bool IsCurrentUser(uint user)
    {
        if (!current!.IsIdentityUnique)
        {
            return false;
        }

        var (isUnique, identity) = ReadUser(user);
        return isUnique && string.Equals(identity, current.Identity, StringComparison.OrdinalIgnoreCase);
    }

    private bool HasLocalPart(AddressRecord record, int length) =>
        record.LocalPartLength == length && arena.Holds(record.LocalPartOffset, local, length);

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
            arena.ReadFolded(record.LocalPartOffset, bytes, record.LocalPartLength);
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

    // Most addresses are in the domain of the one before.
    private uint DomainOf(string address, int start)
    {
        var length = address.Length - start;
        if (length != lastDomain.Length || string.Compare(address, start, lastDomain, 0, length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            lastDomain = address.Substring(start);
            lastDomainNumber = domains.NumberOf(Canonical(lastDomain));
        }

        return lastDomainNumber;
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
}
