using System;
using System.Linq;
using CsCheck;

namespace ExoLyncIntegration.Dns;

/// <summary>What happens to a message on its way. The id stays, so that the message is taken for the answer.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Places">Where, as shares of the message.</param>
/// <param name="Octets">What is put there.</param>
internal sealed record Damage(DamageKind Kind, double[] Places, byte[] Octets)
{
    private const int IdLength = 2;
    private const int HeaderLength = 12;

    /// <summary>Damage of every kind, at one place to four.</summary>
    public static Gen<Damage> Any { get; } =
        from kind in Gen.Enum<DamageKind>()
        from octets in Gen.Byte.Array[1, 4]
        from places in Gen.Double[0, 0.999999].Array[octets.Length]
        select new Damage(kind, places, octets);

    /// <summary>The message as it arrives.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answer">Where the answer begins, after header and question.</param>
    public byte[] Of(byte[] message, int answer)
    {
        switch (Kind)
        {
            case DamageKind.HeaderChanged:
                return Changed(message, IdLength, HeaderLength);
            case DamageKind.AnswerChanged:
                return Changed(message, answer, message.Length);
            case DamageKind.Changed:
                // A question that differs leaves the client waiting for its answer; one place of these is enough.
                return (this with { Places = [Places[0]] }).Changed(message, IdLength, message.Length);
            case DamageKind.CutOff:
                return message[..Place(0, IdLength, message.Length)];
            case DamageKind.Added:
                var added = Place(0, HeaderLength, message.Length);
                return [.. message[..added], .. Octets, .. message[added..]];
            case DamageKind.Removed:
                var removed = Place(0, answer, message.Length);
                return [.. message[..removed], .. message.Skip(removed + Octets.Length)];
            case DamageKind.AnswerMadeUp:
                return [.. message[..answer], .. Enumerable.Range(0, message.Length - answer).Select(index => (byte)(Octets[index % Octets.Length] * ((index * 31) + 7)))];
            default:
                throw new InvalidOperationException();
        }
    }

    private byte[] Changed(byte[] message, int from, int to)
    {
        byte[] changed = [.. message];
        for (var number = 0; number < Places.Length; number++)
        {
            changed[Place(number, from, to)] = Octets[number];
        }

        return changed;
    }

    private int Place(int number, int from, int to) => from + (int)(Places[number] * (to - from));
}
