using System;
using System.Globalization;

namespace ExoLyncIntegration.Dns;

/// <summary>A resource record, as an answer or a zone file has it.</summary>
/// <param name="Name">The owner's name, without a trailing dot.</param>
/// <param name="TimeToLive">How long the record may be kept.</param>
public abstract record DnsRecord(string Name, TimeSpan TimeToLive)
{
    /// <summary>The record's type.</summary>
    public abstract DnsRecordType Type { get; }

    /// <summary>The record's data as a zone file has it, names with a trailing dot.</summary>
    public abstract string Data { get; }

    /// <summary>The record as one line of a zone file, which stands for itself wherever it is put.</summary>
    /// <returns>For example <c>sip.contoso.com. 3600 IN CNAME sipdir.online.lync.com.</c></returns>
    public sealed override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}. {1:0} IN {2} {3}", Name, TimeToLive.TotalSeconds, Type, Data);
}
