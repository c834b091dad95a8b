using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>Users for the tests of the address rules.</summary>
internal static class TestUsers
{
    public static Scenario OnPremises { get; } = Scenario.ForTopology(Topology.OnPremises, "contoso.com", "fabrikam.com");

    public static Scenario Synchronized { get; } = OnPremises with { DirectorySynchronization = true };

    public static Scenario Hybrid { get; } = Scenario.ForTopology(Topology.Hybrid, "contoso.com", "fabrikam.com");

    /// <summary>Everything known, everything in agreement.</summary>
    public static UserAddresses Anna { get; } = With("anna@contoso.com");

    public static UserAddresses With(string address) => new()
    {
        Identity = address,
        DirectoryIdentity = $"CN={address},OU=Staff,DC=contoso,DC=com",
        MailboxIdentity = address,
        ProxyAddresses = AttributeValues.Of("SMTP:" + address, "sip:" + address),
        PrimaryUserAddress = AttributeValues.Of("sip:" + address),
        Mail = AttributeValues.Of(address),
        UserPrincipalName = AttributeValues.Of(address),
        DeploymentLocator = AttributeValues.Of("SRV:"),
        SipEnabled = true,
    };

    /// <summary>The same SIP address in all attributes, and nothing to compare it with.</summary>
    public static UserAddresses Sip(string sip) => Anna with
    {
        ProxyAddresses = AttributeValues.Of(sip),
        PrimaryUserAddress = AttributeValues.Of(sip),
        Mail = AttributeValues.Empty,
        UserPrincipalName = AttributeValues.Empty,
    };

    /// <summary>As Lync Server knows a user: without proxyAddresses and mail.</summary>
    public static UserAddresses InLync(string address) => With(address) with { ProxyAddresses = AttributeValues.Unknown, Mail = AttributeValues.Unknown };

    /// <summary>As the cloud knows a user: without the attributes of Lync Server.</summary>
    public static UserAddresses InCloud(string address) => With(address) with { PrimaryUserAddress = AttributeValues.Unknown, DeploymentLocator = AttributeValues.Unknown, SipEnabled = null };

    /// <summary>The same mail address as mail and primary address.</summary>
    public static UserAddresses MailIs(string mail) => Anna with
    {
        ProxyAddresses = AttributeValues.Of("SMTP:" + mail),
        PrimaryUserAddress = AttributeValues.Empty,
        SipEnabled = null,
        Mail = AttributeValues.Of(mail),
        UserPrincipalName = AttributeValues.Empty,
    };

    public static SipAddressResult TestSip(this UserAddresses user, Scenario? scenario = null, CloudUserDirectory? cloud = null) =>
        new SipAddressTest(new AddressExpectations { Scenario = scenario, CloudUsers = cloud }).Test(user);

    public static MailAddressResult TestMail(this UserAddresses user, Scenario? scenario = null, CloudUserDirectory? cloud = null, params string[] accepted) =>
        new MailAddressTest(new AddressExpectations { Scenario = scenario, CloudUsers = cloud, AcceptedDomain = accepted }).Test(user);

    public static SipAddressResult TestSip(this AddressCase rule, UserAddresses user) =>
        new SipAddressTest(new AddressExpectations { Scenario = rule.Scenario, CloudUsers = rule.CloudUsers }).TestLast([.. rule.Earlier, user]);

    public static MailAddressResult TestMail(this AddressCase rule, UserAddresses user) =>
        new MailAddressTest(new AddressExpectations { Scenario = rule.Scenario, CloudUsers = rule.CloudUsers, AcceptedDomain = rule.Accepted }).TestLast([.. rule.Earlier, user]);

    private static TResult TestLast<TResult>(this AddressTest<TResult> test, UserAddresses[] users)
        where TResult : AddressCheckResult
    {
        TResult? last = null;
        foreach (var user in users)
        {
            last = test.Test(user);
        }

        return last!;
    }

    /// <summary>The plan for one result, as if there were no other.</summary>
    public static IReadOnlyList<PlanCommand> Plan(this AddressCheckResult result, Scenario scenario) => AddressPlan.For(result, scenario, result.Disputes());

    public static AddressDisputes Disputes(this AddressCheckResult result)
    {
        var disputes = new AddressDisputes();
        disputes.Note(result);
        return disputes;
    }

    public static string[] Ids(this AddressCheckResult result) => [.. result.Finding.Select(finding => finding.Check)];
}
