using System.Collections.Generic;
using ExoLyncIntegration.Checks;
using ExoLyncIntegration.References;

namespace ExoLyncIntegration.OAuth;

/// <summary>The checks of server-to-server authentication: metadata documents (steps 6 and 7), and the tenant's service principals (step 7).</summary>
public static class OAuthChecks
{
    /// <summary>DNS, TCP and the network on the way. Step 7 for the token server's document.</summary>
    public static CheckDefinition MetadataReachable { get; } = new(
        "OAuth.MetadataReachable", 6, "Can the server that publishes the metadata document be reached?",
        "Mend the name in DNS, the listener or the firewall; the servers themselves must reach the address.", Source.PartnerApplications);

    /// <summary>The server's certificate.</summary>
    public static CheckDefinition MetadataTls { get; } = new(
        "OAuth.MetadataTls", 6, "Does the server show a certificate that is trusted, in its time and made out for its name?",
        "Give the server a certificate that names the host, from an authority that both servers trust.", Source.PartnerApplications);

    /// <summary>Status, type, size and redirects.</summary>
    public static CheckDefinition MetadataHttp { get; } = new(
        "OAuth.MetadataHttp", 6, "Does the server give the document to anyone, as JSON, from the address itself?",
        "Publish the path without authentication in the reverse proxy and the web server.", Source.PartnerApplications);

    /// <summary>The JSON.</summary>
    public static CheckDefinition MetadataForm { get; } = new(
        "OAuth.MetadataForm", 6, "Is the document a metadata document?",
        "Check that the address is the metadata document's, and that nothing on the way replaces it.", Source.PartnerApplications);

    /// <summary>One signing key.</summary>
    public static CheckDefinition SigningKey { get; } = new(
        "OAuth.SigningKey", 6, "Can tokens signed with this key be verified: an X.509 certificate in its time, RSA of 2048 bits or more?",
        "Replace the OAuth certificate of the publisher (Set-CsCertificate -Type OAuthTokenIssuer, or Set-AuthConfig in Exchange).", Source.ServerToServerCertificate);

    /// <summary>The realm.</summary>
    public static CheckDefinition Realm { get; } = new(
        "OAuth.Realm", 6, "Does the document bear the realm that the other side expects?",
        "Make the realm of both sides the same (Set-CsOAuthConfiguration -Realm, or the partner application's).", Source.ServerToServerAuthentication);

    /// <summary>The service name.</summary>
    public static CheckDefinition ServiceName { get; } = new(
        "OAuth.ServiceName", 6, "Does the document bear the application id of its publisher?",
        "Set the service name to the id that is documented.", Source.ServerToServerAuthentication);

    /// <summary>Whether a principal is in the tenant.</summary>
    public static CheckDefinition ServicePrincipal { get; } = new(
        "OAuth.ServicePrincipal", 7, "Does the tenant have the application's service principal, and is it enabled?",
        "Enable the service principal; one that is missing comes with the tenant's licence for the service.", Source.OAuthWithGraph);

    /// <summary>Whether a principal holds the on-premises certificate.</summary>
    public static CheckDefinition ServicePrincipalCertificate { get; } = new(
        "OAuth.ServicePrincipalCertificate", 7, "Does the service principal hold the OAuth certificate of the on-premises servers, in its time?",
        "Add the certificate's public part to the principal's key credentials and keep those that are still in use.", Source.OAuthWithGraph);

    /// <summary>Whether a principal has the names of the external web services.</summary>
    public static CheckDefinition ServicePrincipalName { get; } = new(
        "OAuth.ServicePrincipalName", 7, "Does the service principal have a name for every external web services FQDN?",
        "Add the name to the principal's service principal names and keep the others.", Source.ServerToServerAuthentication);

    /// <summary>Whether Exchange Online lets applications use EWS.</summary>
    public static CheckDefinition EwsEnabled { get; } = new(
        "Exchange.EwsEnabled", 3, "Does Exchange Online allow Exchange Web Services, which the integration's features read mailboxes with?",
        "Allow EWS for the applications that need it, while Exchange Online still has it: it ends for good on 1 April 2027.", Source.ExchangeOrganizationConfig);

    /// <summary>All checks, in the order of their ids.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = Catalogue.Of<CheckDefinition>(typeof(OAuthChecks), static check => check.Id);
}
