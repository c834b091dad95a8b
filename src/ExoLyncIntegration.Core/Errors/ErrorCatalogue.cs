using System.Collections.Generic;

namespace ExoLyncIntegration.Errors;

/// <summary>Every error that the module emits, each once. A test holds the list complete.</summary>
public static class ErrorCatalogue
{
    /// <summary>A text that is no DNS domain name.</summary>
    public static ErrorDefinition InvalidDomainName { get; } = new(
        "InvalidDomainName", ErrorKind.InvalidArgument,
        "A value is not a valid DNS domain name.",
        "Give a domain such as contoso.com: labels of 1 to 63 letters, digits and hyphens, at most 253 characters in all.");

    /// <summary>A cloud that is closed.</summary>
    public static ErrorDefinition CloudClosed { get; } = new(
        "CloudClosed", ErrorKind.ResourceUnavailable,
        "The cloud is closed.",
        "Give the cloud that the tenant was moved to; for tenants of the German cloud this is Worldwide.");

    /// <summary>A command that needs a connection to the cloud, without one.</summary>
    public static ErrorDefinition CloudNotConnected { get; } = new(
        "CloudNotConnected", ErrorKind.InvalidOperation,
        "This session is not connected to the cloud.",
        "Run Connect-ExoLyncCloud first. Every runspace has a connection of its own.");

    /// <summary>A sign-in that the authority refused or that could not be finished.</summary>
    public static ErrorDefinition CloudSignInFailed { get; } = new(
        "CloudSignInFailed", ErrorKind.PermissionDenied,
        "The sign-in to the cloud failed.",
        "Check the tenant, the application and the way of signing in; the code in the message is the authority's own.");

    /// <summary>A person is to sign in, where nobody can be asked.</summary>
    public static ErrorDefinition CloudSignInNeedsPerson { get; } = new(
        "CloudSignInNeedsPerson", ErrorKind.InvalidOperation,
        "A person would have to sign in, and this session asks nobody.",
        "Sign in as an application, with -CertificateThumbprint, -CertificatePath or -ManagedIdentity, or start the session without -NonInteractive.");

    /// <summary>A permission that the connection lacks.</summary>
    public static ErrorDefinition CloudPermissionMissing { get; } = new(
        "CloudPermissionMissing", ErrorKind.PermissionDenied,
        "The connection lacks a permission.",
        "Have an administrator consent to the permission that the message names, then connect again.");

    /// <summary>A token that the service does not accept.</summary>
    public static ErrorDefinition CloudTokenRejected { get; } = new(
        "CloudTokenRejected", ErrorKind.PermissionDenied,
        "The cloud does not accept the token.",
        "Connect again; check that the token is meant for Microsoft Graph of this cloud, and that this computer's clock is right.");

    /// <summary>A service of the cloud that could not be reached or did not answer properly, often enough to give up.</summary>
    public static ErrorDefinition CloudUnavailable { get; } = new(
        "CloudUnavailable", ErrorKind.ResourceUnavailable,
        "A service of the cloud did not answer.",
        "Check the network and the proxy settings, and try again later; the list that came until then is not complete.");

    /// <summary>An answer of the cloud that must not be followed or believed.</summary>
    public static ErrorDefinition CloudAnswerInvalid { get; } = new(
        "CloudAnswerInvalid", ErrorKind.InvalidData,
        "An answer of the cloud cannot be right.",
        "Look for a proxy that changes answers, and try again; the list that came until then is not complete.");

    /// <summary>A request that the cloud refuses as it stands.</summary>
    public static ErrorDefinition CloudRequestRefused { get; } = new(
        "CloudRequestRefused", ErrorKind.InvalidOperation,
        "The cloud refused a request.",
        "The code in the message is the service's own; check the value that the message names.");

    /// <summary>A user that the cloud does not know.</summary>
    public static ErrorDefinition CloudUserNotFound { get; } = new(
        "CloudUserNotFound", ErrorKind.ObjectNotFound,
        "The cloud has no such user.",
        "Give an object id, a sign-in name, a mail or SIP address, or an immutable id; a user that was just created may take some minutes.");

    /// <summary>A certificate that is not where it was looked for.</summary>
    public static ErrorDefinition CertificateNotFound { get; } = new(
        "CertificateNotFound", ErrorKind.ObjectNotFound,
        "A certificate was not found.",
        "Give the thumbprint of a certificate in the personal store of the user or the computer, a certificate object, or a file.");

    /// <summary>A certificate that cannot be used for what it was given for.</summary>
    public static ErrorDefinition CertificateNotUsable { get; } = new(
        "CertificateNotUsable", ErrorKind.InvalidArgument,
        "A certificate cannot be used here.",
        "Check the password, that the private key is there and may be read, and that the certificate is in its time.");

    /// <summary>An address of a metadata document that cannot be one.</summary>
    public static ErrorDefinition InvalidMetadataUri { get; } = new(
        "InvalidMetadataUri", ErrorKind.InvalidArgument,
        "An address is not that of a metadata document.",
        "Give an absolute https address such as https://pool.contoso.com/metadata/json/1.");

    /// <summary>A text that is neither a topology nor a scenario.</summary>
    public static ErrorDefinition InvalidScenario { get; } = new(
        "InvalidScenario", ErrorKind.InvalidArgument,
        "A value is neither a scenario object nor the name of a topology.",
        "Give OnlineOnly, OnPremises or Hybrid, or an object made by New-ExoLyncScenario or Import-ExoLyncScenario.");

    /// <summary>A combination of scenario properties that the article rules out.</summary>
    public static ErrorDefinition ScenarioRuleViolated { get; } = new(
        "ScenarioRuleViolated", ErrorKind.InvalidArgument,
        "A combination of scenario properties is ruled out.",
        "Change one of the properties that the rule names; Get-Help about_ExoLyncScenario lists the rules.");

    /// <summary>A scenario file that is not what its schema says.</summary>
    public static ErrorDefinition InvalidScenarioFile { get; } = new(
        "InvalidScenarioFile", ErrorKind.InvalidData,
        "A scenario file is not valid JSON or has fields that the schema does not know.",
        "Correct the fields that the message names, or write a new file with Export-ExoLyncScenario.");

    /// <summary>A path that does not lead to a file.</summary>
    public static ErrorDefinition FileNotFound { get; } = new(
        "FileNotFound", ErrorKind.ObjectNotFound,
        "A file does not exist.",
        "Check the path; wildcards work with -Path, literal brackets need -LiteralPath.");

    /// <summary>A path outside the file system.</summary>
    public static ErrorDefinition NotAFileSystemPath { get; } = new(
        "NotAFileSystemPath", ErrorKind.InvalidArgument,
        "A path does not belong to the file system.",
        "Give a path on a file system drive.");

    /// <summary>A file that could not be read.</summary>
    public static ErrorDefinition FileNotReadable { get; } = new(
        "FileNotReadable", ErrorKind.ReadError,
        "A file could not be read.",
        "Check that the file exists, is not locked and that you may read it.");

    /// <summary>A file that could not be written.</summary>
    public static ErrorDefinition FileNotWritable { get; } = new(
        "FileNotWritable", ErrorKind.WriteError,
        "A file could not be written.",
        "Check that the folder exists, is not full and that you may write there.");

    /// <summary>A file that is there already.</summary>
    public static ErrorDefinition FileExists { get; } = new(
        "FileExists", ErrorKind.ResourceExists,
        "A file exists already.",
        "Use -Force to replace it, or give another path.");

    /// <summary>A feature pattern that no feature matches.</summary>
    public static ErrorDefinition FeatureNotFound { get; } = new(
        "FeatureNotFound", ErrorKind.ObjectNotFound,
        "No feature matches a pattern.",
        "Get-ExoLyncFeatureSupport -Feature * lists the features.");

    /// <summary>An article that is not in the catalogue.</summary>
    public static ErrorDefinition ArticleNotFound { get; } = new(
        "ArticleNotFound", ErrorKind.ObjectNotFound,
        "An article is not one of those that the module knows.",
        "Get-ExoLyncTroubleshooting lists the articles.");

    /// <summary>A cloud whose hosting provider is documented nowhere.</summary>
    public static ErrorDefinition HostingProviderProxyUnknown { get; } = new(
        "HostingProviderProxyUnknown", ErrorKind.InvalidArgument,
        "The proxy of the Exchange Online hosting provider is not documented for a cloud.",
        "Ask Microsoft support for the host name and give it with -ProxyFqdn.");

    /// <summary>A cloud whose token service is documented nowhere.</summary>
    public static ErrorDefinition TokenServiceUnknown { get; } = new(
        "TokenServiceUnknown", ErrorKind.InvalidArgument,
        "The token service of a cloud is not documented.",
        "Ask Microsoft support for the address of the metadata document and give it with -MetadataUrl.");

    /// <summary>A scenario that does not tell what a plan needs.</summary>
    public static ErrorDefinition ScenarioIncomplete { get; } = new(
        "ScenarioIncomplete", ErrorKind.InvalidArgument,
        "A scenario does not tell what a plan needs.",
        "Give the missing properties to New-ExoLyncScenario and plan with that scenario.");

    /// <summary>A zone file that breaks the format of RFC 1035, or uses what is not supported.</summary>
    public static ErrorDefinition InvalidZoneFile { get; } = new(
        "InvalidZoneFile", ErrorKind.InvalidData,
        "A zone file cannot be understood.",
        "Correct the line that the message names. $INCLUDE and $GENERATE are not supported: give a file that holds the whole zone, such as an export of the DNS server.");

    /// <summary>A text that is no address of a DNS server.</summary>
    public static ErrorDefinition InvalidDnsServer { get; } = new(
        "InvalidDnsServer", ErrorKind.InvalidArgument,
        "A value is not the address of a DNS server.",
        "Give an IP address, with a port if it is not 53: 192.0.2.53, 192.0.2.53:5353, 2001:db8::53 or [2001:db8::53]:5353.");

    /// <summary>A computer that has no DNS server.</summary>
    public static ErrorDefinition NoDnsServer { get; } = new(
        "NoDnsServer", ErrorKind.ResourceUnavailable,
        "This computer has no DNS server configured.",
        "Name a server with -Server, or test a zone file with -ZoneFile.");

    /// <summary>A command that was given nothing to test.</summary>
    public static ErrorDefinition NoDomain { get; } = new(
        "NoDomain", ErrorKind.InvalidArgument,
        "No domain was given.",
        "Give the SIP domains with -Domain or over the pipeline, or a scenario that names them.");

    /// <summary>An object that carries none of a user's addresses.</summary>
    public static ErrorDefinition ObjectWithoutAddress { get; } = new(
        "ObjectWithoutAddress", ErrorKind.InvalidData,
        "An object carries none of the properties that hold a user's addresses.",
        "Pipe users of Get-ADUser (with -Properties mail,proxyAddresses,msRTCSIP-PrimaryUserAddress), Get-Mailbox, Get-CsUser or Get-MgUser, or rows with columns of these names.");

    /// <summary>A plan file that is not what its schema says.</summary>
    public static ErrorDefinition InvalidPlanFile { get; } = new(
        "InvalidPlanFile", ErrorKind.InvalidData,
        "A plan file is not valid JSON or has fields that the schema does not know.",
        "Correct the fields that the message names, or write a new file with Export-ExoLyncPlan.");

    /// <summary>A plan file of a kind that the module does not write.</summary>
    public static ErrorDefinition PlanFormatUnknown { get; } = new(
        "PlanFormatUnknown", ErrorKind.InvalidArgument,
        "A plan is written as a script (.ps1) or as JSON (.json), and read from JSON.",
        "Give a path that ends in .ps1 or .json.");

    /// <summary>A plan that was piped into another command than its own.</summary>
    public static ErrorDefinition PlanForAnotherCommand { get; } = new(
        "PlanForAnotherCommand", ErrorKind.InvalidArgument,
        "A plan was piped into another command than the one that it is for.",
        "Pipe it into the command that the message names, or into Invoke-ExoLyncPlan, which runs each plan with its own.");

    /// <summary>A native command that the session does not have.</summary>
    public static ErrorDefinition NativeCommandNotFound { get; } = new(
        "NativeCommandNotFound", ErrorKind.ObjectNotFound,
        "A native command is not in this session.",
        "Open the Management Shell, or import its remote session, first.");

    /// <summary>A language mode of the session that does not allow what a command does.</summary>
    public static ErrorDefinition LanguageModeConstrained { get; } = new(
        "LanguageModeConstrained", ErrorKind.PermissionDenied,
        "The language mode of this session does not allow native commands to be bound.",
        "Pipe the plan into Invoke-ExoLyncPlan, which needs no binding, or run this in a session whose language mode is FullLanguage.");

    /// <summary>A planned command that failed.</summary>
    public static ErrorDefinition PlanCommandFailed { get; } = new(
        "PlanCommandFailed", ErrorKind.InvalidOperation,
        "A planned command failed, or could not be run safely.",
        "Read the message; mend the cause and run the plan again: what is in place already is not run a second time.");

    /// <summary>A recorded configuration that cannot be read.</summary>
    public static ErrorDefinition InvalidConfigurationFile { get; } = new(
        "InvalidConfigurationFile", ErrorKind.InvalidData,
        "A file is not a recorded configuration.",
        "Record one where the Management Shell is: @{ 'Get-CsHostingProvider' = @(Get-CsHostingProvider); 'Get-CsAccessEdgeConfiguration' = Get-CsAccessEdgeConfiguration } | Export-Clixml configuration.xml.");
    /// <summary>An object that is neither a result nor a verdict.</summary>
    public static ErrorDefinition NotAResult { get; } = new(
        "NotAResult", ErrorKind.InvalidArgument,
        "An object is neither a check result nor a feature verdict.",
        "Pipe what the Test-ExoLync* cmdlets write, without -Quiet; a result has at least the properties Check, Target and Status.");

    /// <summary>A report file whose extension stands for no format.</summary>
    public static ErrorDefinition UnknownReportFormat { get; } = new(
        "UnknownReportFormat", ErrorKind.InvalidArgument,
        "The extension of a report file stands for no format.",
        "Give a path that ends in .html, .json, .xml, .csv, .md or .prom.");

    /// <summary>A report file that is not what its schema says.</summary>
    public static ErrorDefinition InvalidReportFile { get; } = new(
        "InvalidReportFile", ErrorKind.InvalidData,
        "A report file is not valid JSON or has fields that the schema does not know.",
        "Give a file that Export-ExoLyncReport wrote with the extension .json.");

    /// <summary>A file of accepted findings that is not what its schema says.</summary>
    public static ErrorDefinition InvalidAcceptedFindingFile { get; } = new(
        "InvalidAcceptedFindingFile", ErrorKind.InvalidData,
        "A file of accepted findings is not valid JSON or has fields that the schema does not know.",
        "Correct the fields that the message names; each finding needs check, target, reason and expires, a date such as 2027-01-31.");

    /// <summary>A file of evidence that is not what its schema says.</summary>
    public static ErrorDefinition InvalidEvidenceFile { get; } = new(
        "InvalidEvidenceFile", ErrorKind.InvalidData,
        "A file of evidence is not valid JSON or has fields that the schema does not know.",
        "Give a file that Test-ExoLyncDeployment -EvidencePath wrote.");

    /// <summary>An object that is no result of an address test.</summary>
    public static ErrorDefinition NotAnAddressResult { get; } = new(
        "NotAnAddressResult", ErrorKind.InvalidArgument,
        "An object is not a result of Test-ExoLyncSipAddress or Test-ExoLyncMailAddress.",
        "Pipe the results of these commands, or what Import-Clixml gives of them. A report tells what was found, not the changes.");

    /// <summary>All errors, in the order of their ids.</summary>
    public static IReadOnlyList<ErrorDefinition> All { get; } = Catalogue.Of<ErrorDefinition>(typeof(ErrorCatalogue), static error => error.Id);
}
