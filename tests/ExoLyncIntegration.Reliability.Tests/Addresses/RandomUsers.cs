using System.Collections.Generic;
using System.Linq;
using CsCheck;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>Texts and users as no directory should have them, and as many do.</summary>
internal static class RandomUsers
{
    private static readonly string[] Names = ["anna", "Bert", "o'neil", "INES", "iris", "m\u00FCller", "an na", "a&b", "a..b", "x(eu)", "\u0130nes", new('a', 64), new('b', 65)];

    private static readonly string[] Domains = ["contoso.com", "Fabrikam.COM", "m\u00FCnchen.example", "xn--mnchen-3ya.example", "contoso", "192.0.2.1", "contoso.com.", "c\u043Entoso.com", ""];

    private static readonly string[] Prefixes = ["sip:", "SIP:", "sips:", "smtp:", "SMTP:", "x500:/o=", "eum:", "", " sip:"];

    private static readonly string[] Debris = ["", "", "", "", ";gruu", ":5061", " ", "\u200B", "@", ">", "\uD800", "?x=y"];

    /// <summary>Any text: characters of all planes, halves of pairs, controls.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(Gen.String, Gen.Char.Array[0, 40].Select(static characters => new string(characters)));

    /// <summary>What looks like an address, more or less.</summary>
    public static Gen<string> Address { get; } = Gen.Select(
        OneOf(Names), OneOf(Domains), OneOf(Debris), static (name, domain, debris) => name + "@" + domain + debris);

    /// <summary>An address with a type before it, more or less.</summary>
    public static Gen<string> Typed { get; } = Gen.Select(OneOf(Prefixes), Address, static (prefix, address) => prefix + address);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>Two good addresses for most, so that users agree and collide.</summary>
    private static Gen<string> Likely(string prefix) => Gen.Frequency(
        (6, Gen.Const(prefix + "anna@contoso.com")), (3, Gen.Const(prefix + "Bert@fabrikam.com")), (1, Address.Select(address => prefix + address)), (1, Text));

    private static Gen<AttributeValues> One(string prefix) => Gen.Frequency(
        (6, Likely(prefix).Select(static text => AttributeValues.Of(text))), (1, Gen.Const(AttributeValues.Empty)), (1, Gen.Const(AttributeValues.Unknown)));

    private static Gen<AttributeValues> Many { get; } = Gen.Frequency(
        (6, Gen.OneOf(Likely("sip:"), Likely("SMTP:"), Likely("smtp:"), Typed).Array[0, 4].Select(static values => AttributeValues.Of(values))),
        (3, Gen.Const(AttributeValues.Of("SMTP:anna@contoso.com", "sip:anna@contoso.com"))),
        (1, Gen.Const(AttributeValues.Unknown)));

    /// <summary>A user of any quality.</summary>
    public static Gen<UserAddresses> User { get; } = Gen.Select(
        Gen.Select(Many, One("sip:"), One(string.Empty), One(string.Empty)),
        Gen.Select(OneOf<bool?>(null, true, true, false), OneOf("SRV:", "sipfed.online.lync.com", "elsewhere", "", null), Gen.Bool, Gen.Enum<UserOrigin>()),
        static (addresses, rest) => new UserAddresses
        {
            Identity = "CN=Anna,DC=contoso,DC=com",
            DirectoryIdentity = "CN=Anna,DC=contoso,DC=com",
            MailboxIdentity = "anna@contoso.com",
            ProxyAddresses = addresses.Item1,
            PrimaryUserAddress = addresses.Item2,
            Mail = addresses.Item3,
            UserPrincipalName = addresses.Item4,
            SipEnabled = rest.Item1,
            DeploymentLocator = rest.Item2 is null ? AttributeValues.Unknown : AttributeValues.Of(rest.Item2),
            InstantMessagingAddresses = rest.Item3 ? AttributeValues.Unknown : AttributeValues.Of("anna@contoso.com"),
            Origin = rest.Item4,
        });

    /// <summary>A few users, each with a name of its own.</summary>
    public static Gen<UserAddresses[]> Users { get; } = User.Array[2, 6].Select(
        static users => users.Select(static (user, number) => user with { Identity = $"user{number}" }).ToArray());

    /// <summary>What users are measured by.</summary>
    public static Gen<AddressExpectations> Expectations { get; } = Gen.Select(
        OneOf<Scenario?>(
            null,
            Scenario.ForTopology(Topology.OnPremises, "contoso.com", "fabrikam.com"),
            Scenario.ForTopology(Topology.OnPremises, "contoso.com") with { DirectorySynchronization = true },
            Scenario.ForTopology(Topology.Hybrid, "contoso.com", "fabrikam.com")),
        OneOf<IReadOnlyList<string>>([], ["contoso.com", "*.example"]),
        static (scenario, accepted) => new AddressExpectations { Scenario = scenario, AcceptedDomain = accepted });
}
