using System.Globalization;
using System.Net;
using ExoLyncIntegration.Errors;

namespace ExoLyncIntegration.Dns;

/// <summary>The addresses of DNS servers as people write them.</summary>
public static class DnsServerAddress
{
    /// <summary>The port of DNS servers (RFC 1035).</summary>
    public const int DefaultPort = 53;

    /// <summary>Reads an address, with or without a port.</summary>
    /// <param name="text">Such as <c>192.0.2.53</c>, <c>192.0.2.53:5353</c>, <c>2001:db8::53</c> or <c>[2001:db8::53]:5353</c>.</param>
    /// <returns>Address and port; port 53 where none is given.</returns>
    /// <exception cref="ExoLyncException">The text is no such address (<c>InvalidDnsServer</c>).</exception>
    public static IPEndPoint Parse(string? text)
    {
        var trimmed = (text ?? string.Empty).Trim();
        var colon = trimmed.LastIndexOf(':');
        var bracket = trimmed.LastIndexOf(']');

        // More than one colon without brackets is an IPv6 address without a port.
        var hasPort = colon > bracket && (bracket > 0 || trimmed.IndexOf(':') == colon);
        var host = hasPort ? trimmed.Substring(0, colon) : trimmed;
        var port = DefaultPort;
        var isBracketed = host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']';
        if (isBracketed)
        {
            host = host.Substring(1, host.Length - 2);
        }

        // An IPv4 address is written with four numbers; the old forms with fewer are typing errors.
        return IPAddress.TryParse(host, out var address)
            && (host.IndexOf(':') >= 0 || (!isBracketed && host.Split('.').Length == 4))
            && (!hasPort || (int.TryParse(trimmed.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= IPEndPoint.MaxPort))
            ? new IPEndPoint(address, port)
            : throw new ExoLyncException(ErrorCatalogue.InvalidDnsServer, $"'{text}' is not the address of a DNS server.");
    }
}
