using System;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>One user as each source gives it: property names, types, and the properties that a source always has.</summary>
internal static class UserShapes
{
    public const string DistinguishedName = "CN=Anna Meier,OU=Staff,DC=contoso,DC=com";

    /// <summary>Get-ADUser -Properties …: names what was loaded, and has empty collections.</summary>
    public static PSObject ADUser(string[] proxies, string? mail, string? sip, params (string Name, object? Value)[] more) => Typed(
        "Microsoft.ActiveDirectory.Management.ADUser",
        [
            ("DistinguishedName", DistinguishedName), ("Enabled", false), ("GivenName", "Anna"), ("mail", mail), ("msRTCSIP-PrimaryUserAddress", sip), ("Name", "Anna Meier"),
            ("ObjectClass", "user"), ("ObjectGUID", Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")), ("proxyAddresses", new CollectionStandIn([.. proxies])),
            ("SamAccountName", "anna"), ("UserPrincipalName", "anna@contoso.com"),
            ("PropertyNames", new[] { "DistinguishedName", "Enabled", "GivenName", "mail", "msRTCSIP-PrimaryUserAddress", "Name", "ObjectClass", "ObjectGUID", "proxyAddresses", "SamAccountName", "UserPrincipalName" }
                .Concat(more.Select(entry => entry.Name)).ToArray()),
            .. more,
        ]);

    /// <summary>Get-Mailbox: typed addresses, always all properties.</summary>
    public static PSObject Mailbox(string[] proxies, string mail) => Typed(
        "Microsoft.Exchange.Data.Directory.Management.Mailbox",
        [
            ("Identity", "anna"), ("Name", "anna"), ("DisplayName", "Anna Meier"), ("RecipientTypeDetails", "UserMailbox"), ("IsDirSynced", true),
            ("DistinguishedName", "CN=anna,OU=contoso.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,DC=EURPR01A001,DC=PROD,DC=OUTLOOK,DC=COM"),
            ("EmailAddresses", new CollectionStandIn([.. proxies.Select(static text => new ProxyAddressStandIn(text))])), ("WindowsEmailAddress", new SmtpAddressStandIn(mail)),
            ("PrimarySmtpAddress", new SmtpAddressStandIn(mail)), ("UserPrincipalName", "anna@contoso.com"), ("SamAccountName", "$VKR000-ABC"),
        ]);

    /// <summary>Get-EXOMailbox: plain texts, only the properties of the sets that were asked for.</summary>
    public static PSObject ExoMailbox(string[] proxies, string mail) => Typed(
        "Microsoft.Exchange.Management.RestApiClient.Mailbox",
        [
            ("ExternalDirectoryObjectId", "7f1b7a3e-0000-4000-8000-000000000001"), ("UserPrincipalName", "anna@contoso.com"), ("Alias", "anna"), ("DisplayName", "Anna Meier"),
            ("EmailAddresses", proxies), ("PrimarySmtpAddress", mail), ("RecipientTypeDetails", "UserMailbox"), ("Identity", "anna"), ("Id", "anna"), ("Name", "anna"), ("Guid", Guid.NewGuid()),
        ]);

    /// <summary>Get-CsUser.</summary>
    public static PSObject CsUser(string? sip, object? enabled = null, string hostingProvider = "SRV:") => Typed(
        "Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser",
        [
            ("Identity", DistinguishedName), ("RegistrarPool", "pool01.contoso.com"), ("Enabled", enabled ?? true), ("SipAddress", sip), ("HostingProvider", hostingProvider),
            ("EnterpriseVoiceEnabled", false), ("HomeServer", "CN=Lc Services"), ("DisplayName", "Anna Meier"), ("SamAccountName", "anna"),
        ]);

    /// <summary>Get-CsAdUser: also the users whom Lync is not enabled for.</summary>
    public static PSObject CsAdUser(string? sip, object? enabled, string? mail) => Typed(
        "Microsoft.Rtc.Management.ADConnect.Schema.CSADUser",
        [
            ("Identity", DistinguishedName), ("Enabled", enabled), ("SipAddress", sip), ("WindowsEmailAddress", mail), ("UserPrincipalName", "anna@contoso.com"),
            ("SamAccountName", "anna"), ("DisplayName", "Anna Meier"),
        ]);

    /// <summary>Get-MgUser -Property …: has every property; what was not asked for is null.</summary>
    public static PSObject MgUser(string? mail, string[]? proxies, string[]? messaging, string[]? phones = null) => Typed(
        "Microsoft.Graph.PowerShell.Models.MicrosoftGraphUser",
        [
            ("Id", "7f1b7a3e-0000-4000-8000-000000000001"), ("UserPrincipalName", "anna@contoso.com"), ("DisplayName", "Anna Meier"), ("Mail", mail), ("ProxyAddresses", proxies),
            ("ImAddresses", messaging), ("BusinessPhones", phones), ("OnPremisesSyncEnabled", true), ("OnPremisesImmutableId", null),
        ]);

    /// <summary>The same object after a journey through remoting or Clixml.</summary>
    public static PSObject Deserialized(this PSObject item) =>
        (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(item, 2));

    private static PSObject Typed(string type, (string Name, object? Value)[] properties)
    {
        var item = new PSObject();
        item.TypeNames.Insert(0, type);
        foreach (var (name, value) in properties)
        {
            item.Properties.Add(new PSNoteProperty(name, value));
        }

        return item;
    }
}
