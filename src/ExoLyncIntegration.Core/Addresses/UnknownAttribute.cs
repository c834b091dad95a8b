namespace ExoLyncIntegration.Addresses;

/// <summary>What an object does not carry, and how it comes to be known.</summary>
internal static class UnknownAttribute
{
    private const string DirectoryUsers = "Get-ADUser -Filter * -Properties mail, proxyAddresses, msRTCSIP-PrimaryUserAddress, msRTCSIP-UserEnabled, msRTCSIP-DeploymentLocator";
    private const string LyncUsers = "Get-CsUser";
    private const string Mailboxes = "Get-Mailbox -ResultSize Unlimited";
    private const string CloudUsers = "Get-MgUser -All -Property Id, UserPrincipalName, Mail, ProxyAddresses, ImAddresses, OnPremisesImmutableId, OnPremisesSyncEnabled";

    /// <summary>Why a rule could not be judged.</summary>
    public static string Reason(UserOrigin origin, string attribute) => origin switch
    {
        UserOrigin.Text => "A text tells an address alone",
        UserOrigin.Parameters => $"{Parameter(attribute)} was not given",
        _ => $"{attribute} is not among the object's properties",
    };

    /// <summary>What makes the rule judgeable: the exact command where the source tells what it is.</summary>
    /// <param name="origin">Where the user's object comes from.</param>
    /// <param name="attribute">The attribute that it does not carry.</param>
    /// <param name="step">The step of the rule: 2 for SIP addresses, 3 for mail addresses.</param>
    /// <returns>A command, or a sentence.</returns>
    public static string Remedy(UserOrigin origin, string attribute, int step)
    {
        var test = step == 2 ? "Test-ExoLyncSipAddress" : "Test-ExoLyncMailAddress";
        return origin switch
        {
            UserOrigin.Text => $"Pipe users, or type what is known: {test} -SipAddress … -ProxyAddresses … -Mail … -UserPrincipalName …",
            UserOrigin.Parameters => $"Give {Parameter(attribute)} as well; an empty value says that there is none.",
            UserOrigin.Row => $"Give the objects a property named {attribute} (a file: a column); an empty value says that there is none.",
            UserOrigin.Graph when !IsOfLyncServer(attribute) => $"{CloudUsers} | {test}",

            // Only Lync Server and the directory know its attributes: the cloud's users are then what its users are compared with.
            UserOrigin.Exchange or UserOrigin.LyncServer when step == 2 => $"{LyncUsers} | {test} -CloudUser ({Mailboxes})",
            UserOrigin.Graph when step == 2 => $"{LyncUsers} | {test} -CloudUser ({CloudUsers})",
            _ => $"{DirectoryUsers} | {test}",
        };
    }

    private static bool IsOfLyncServer(string attribute) => attribute is AttributeName.PrimaryUserAddress or AttributeName.DeploymentLocator;

    private static string Parameter(string attribute) => attribute switch
    {
        AttributeName.PrimaryUserAddress => "-SipAddress",
        AttributeName.ProxyAddresses => "-ProxyAddresses",
        AttributeName.Mail => "-Mail",
        AttributeName.UserPrincipalName => "-UserPrincipalName",
        _ => "-HostingProvider",
    };
}
