using System.Collections.Generic;

namespace ExoLyncIntegration.Addresses;

/// <summary>Bytes one after another, without a copy when they become more: records of the address index.</summary>
/// <remarks>Offset 0 is never given out, so that it can stand for nothing.</remarks>
internal sealed class ByteArena
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<byte[]> chunks = [new byte[ChunkSize]];

    /// <summary>Where the next byte goes.</summary>
    public uint End { get; private set; } = 1;

    /// <summary>The bytes that are allocated.</summary>
    public long Allocated => (long)chunks.Count << ChunkBits;

    public byte this[uint offset] => chunks[(int)(offset >> ChunkBits)][offset & (ChunkSize - 1)];

    /// <summary>Sets bits of a byte.</summary>
    public void Set(uint offset, byte bits) => chunks[(int)(offset >> ChunkBits)][offset & (ChunkSize - 1)] |= bits;

    public void Append(byte value)
    {
        var chunk = (int)(End >> ChunkBits);
        if (chunk == chunks.Count)
        {
            chunks.Add(new byte[ChunkSize]);
        }

        chunks[chunk][End & (ChunkSize - 1)] = value;
        End++;
    }

    public void Append(byte[] values, int count)
    {
        for (var index = 0; index < count; index++)
        {
            Append(values[index]);
        }
    }

    /// <summary>The bytes from an offset.</summary>
    public byte[] Read(uint offset, int count)
    {
        var values = new byte[count];
        for (var index = 0; index < count; index++)
        {
            values[index] = this[offset + (uint)index];
        }

        return values;
    }

    /// <summary>Reads bytes, ASCII letters in upper case.</summary>
    public void ReadFolded(uint offset, byte[] values, int count)
    {
        for (var index = 0; index < count; index++)
        {
            values[index] = Upper(this[offset + (uint)index]);
        }
    }

    /// <summary>Whether bytes stand at an offset, whatever the case of ASCII letters there. The bytes asked for have upper case.</summary>
    public bool Holds(uint offset, byte[] values, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (Upper(this[offset + (uint)index]) != values[index])
            {
                return false;
            }
        }

        return true;
    }

    private static byte Upper(byte value) => value is >= (byte)'a' and <= (byte)'z' ? (byte)(value - ('a' - 'A')) : value;

    /// <summary>Writes a number in as many bytes as it needs, seven bits a byte.</summary>
    public void AppendNumber(uint value)
    {
        while (value >= 0x80)
        {
            Append((byte)(value | 0x80));
            value >>= 7;
        }

        Append((byte)value);
    }

    /// <summary>Reads a number and moves past it.</summary>
    public uint ReadNumber(ref uint offset)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = this[offset++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
