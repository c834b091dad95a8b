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

    /// <summary>All errors, in the order of their ids.</summary>
    public static IReadOnlyList<ErrorDefinition> All { get; } = Catalogue.Of<ErrorDefinition>(typeof(ErrorCatalogue), static error => error.Id);
}
