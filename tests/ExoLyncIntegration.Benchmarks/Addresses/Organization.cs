using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace ExoLyncIntegration.Benchmarks.Addresses;

/// <summary>An organization's users as Get-ADUser gives them: names as people have them, aliases, and addresses that two users want.</summary>
internal static class Organization
{
    /// <summary>One of so many users wants an address that another has.</summary>
    public const int DuplicateEvery = 50;

    private static readonly string[] FirstNames =
    [
        "Anna", "Bert", "Charlotte", "Dieter", "Elisabeth", "Friedrich", "Gül", "Hans-Peter", "Ines", "Johannes", "Karla", "Ludwig", "Maria Luisa", "Nils", "Oğuz", "Paula", "Quentin", "Rosa",
        "Søren", "Théo", "Ulrike", "Václav", "Wolfgang", "Xenia", "Yannick", "Zoë", "Jean-Luc", "Şule", "Álvaro",
    ];

    private static readonly string[] LastNames =
    [
        "Meier", "Oberhuber", "Li", "Schwarzenbach-Kowalski", "Ng", "Andersson", "Fischer", "de Vries", "Özdemir", "O'Neil", "van den Berg", "Nuñez", "Müller", "Dvořák", "Wang", "Smith", "Łukasiewicz",
        "García Márquez", "Quinn", "D'Angelo", "Papadopoulou", "Ito", "Kjærgaard",
    ];

    private static readonly string[] Departments = ["Sales", "Staff", "IT", "Finance", "Production", "Research, Development", "Legal"];
    private static readonly string[] Cities = ["Berlin", "Köln", "Paris", "Oslo", "Praha"];

    /// <summary>The users, one at a time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="beforeLast">Called before the last one is made.</param>
    public static IEnumerable<PSObject> Users(int count, Action? beforeLast = null)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == count - 1)
            {
                beforeLast?.Invoke();
            }

            yield return User(number, count);
        }
    }

    /// <summary>The same users as Exchange Online has them.</summary>
    public static IEnumerable<PSObject> Mailboxes(int count) => Enumerable.Range(0, count).Select(number =>
    {
        var (_, address, proxies) = Addresses(number, count);
        return Typed(
            "Microsoft.Exchange.Data.Directory.Management.Mailbox",
            ("Identity", string.Create(CultureInfo.InvariantCulture, $"mailbox{number}")),
            ("EmailAddresses", proxies),
            ("PrimarySmtpAddress", address),
            ("UserPrincipalName", address));
    });

    private static PSObject User(int number, int count)
    {
        var (name, address, proxies) = Addresses(number, count);
        return Typed(
            "Microsoft.ActiveDirectory.Management.ADUser",
            ("DistinguishedName", string.Create(CultureInfo.InvariantCulture, $"CN={name} {number},OU={Departments[number % Departments.Length].Replace(",", "\\,", StringComparison.Ordinal)},OU={Cities[number % Cities.Length]},DC=contoso,DC=com")),
            ("ObjectClass", "user"),
            ("mail", address),
            ("msRTCSIP-PrimaryUserAddress", "sip:" + address),
            ("msRTCSIP-UserEnabled", true),
            ("proxyAddresses", proxies),
            ("UserPrincipalName", address));
    }

    private static (string Name, string Address, object[] Proxies) Addresses(int number, int count)
    {
        // Every so many users one wants what another, somewhere before, has.
        var owner = number % DuplicateEvery == DuplicateEvery - 1 ? (int)(number * 7919L % Math.Max(number - 1, 1)) : number;
        var (first, last) = (FirstNames[owner % FirstNames.Length], LastNames[owner / FirstNames.Length % LastNames.Length]);

        // People share names, and a number tells them apart.
        var namesakes = owner / (FirstNames.Length * LastNames.Length);
        var part = Plain(first) + "." + Plain(last) + (namesakes == 0 ? string.Empty : namesakes.ToString(CultureInfo.InvariantCulture));
        var address = part + (owner % 10 == 0 ? "@fabrikam.com" : "@contoso.com");
        var proxies = new List<object> { "SMTP:" + address, "sip:" + address };
        if (owner % 2 == 0)
        {
            proxies.Add("smtp:" + part + "@contoso.onmicrosoft.com");
        }

        if (owner % 5 == 0)
        {
            proxies.Add(string.Create(CultureInfo.InvariantCulture, $"smtp:{Plain(last)}.{owner:x}@contoso.com"));
            proxies.Add(string.Create(CultureInfo.InvariantCulture, $"x500:/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={owner:x8}"));
        }

        return (last + "\\, " + first, address, [.. proxies]);
    }

    private static PSObject Typed(string type, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var item = new PSObject();
        item.TypeNames.Insert(0, type);
        foreach (var (name, value) in properties)
        {
            item.Properties.Add(new PSNoteProperty(name, value));
        }

        return item;
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (character is (>= 'a' and <= 'z') or '-')
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
