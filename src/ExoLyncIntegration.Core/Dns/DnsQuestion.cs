using System;

namespace ExoLyncIntegration.Dns;

/// <summary>What is asked of a DNS source. Names differ only by more than case.</summary>
/// <param name="Name">The name, fully qualified, in ASCII form, without a trailing dot.</param>
/// <param name="Type">The type of record.</param>
public sealed record DnsQuestion(string Name, DnsRecordType Type)
{
    /// <inheritdoc/>
    public bool Equals(DnsQuestion? other) =>
        other is not null && Type == other.Type && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => (StringComparer.OrdinalIgnoreCase.GetHashCode(Name) * 31) + (int)Type;

    /// <summary>Type and name.</summary>
    /// <returns>For example <c>SRV _sip._tls.contoso.com</c>.</returns>
    public override string ToString() => $"{Type} {Name}";
}
