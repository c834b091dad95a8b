using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>Compares the commands of one kind of native object with what is there: a pure function of what was read. It also knows the way back.</summary>
internal abstract class PlanComparer
{
    private static readonly PlanComparer[] All =
    [
        new HostingProviderComparer(),
        new SettingsComparer("CsAccessEdgeConfiguration", ConfigurationSection.AccessEdge),
        new SettingsComparer("CsOAuthConfiguration", ConfigurationSection.OAuthConfiguration),
        new SettingsComparer("CsExternalAccessPolicy", ConfigurationSection.ExternalAccessPolicy),
        new OAuthServerComparer(),
        new PartnerApplicationComparer(),
        new DnsRecordComparer(),
        new DirectoryUserComparer(),
        new MailboxComparer(),
        new ExchangePartnerComparer(),
        new GraphSignInComparer(),
        new CertificateFileComparer(),
        new ServicePrincipalKeyComparer(),
        new ServicePrincipalNamesComparer(),
    ];

    /// <summary>The comparer that knows a command.</summary>
    public static PlanComparer? For(PlanCommand command) => Array.Find(All, comparer => comparer.Knows(command));

    /// <summary>Whether this comparer knows a command.</summary>
    public abstract bool Knows(PlanCommand command);

    /// <summary>Compares one command.</summary>
    public abstract PlanComparison Compare(PlanCommand command, LiveConfiguration live);

    /// <summary>What is there could not be read, or does not tell.</summary>
    protected static PlanComparison Unknown(PlanCommand command, string reason) => new() { Command = command, PlanState = PlanState.Unknown, Message = reason };

    protected static string? Text(PlanCommand command, string parameter) => command.Parameters[parameter]?.ToString();

    /// <summary>The planned values that an object should have, switches and the object's name left out.</summary>
    protected static IEnumerable<KeyValuePair<string, object?>> Values(PlanCommand command, params string[] except) =>
        command.MarkedParameters().Where(parameter =>
            !except.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
            && !IsHousekeeping(parameter.Key));

    /// <summary>Whether two values mean the same: enumerations and numbers are compared as text, for remote objects carry them so.</summary>
    protected static bool Same(object? planned, object? current) =>
        string.Equals(Plain(planned), Plain(current), StringComparison.OrdinalIgnoreCase);

    /// <summary>The texts of a value that is one text, several, or none.</summary>
    protected static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [],
        string text => text.Length == 0 ? [] : [text],
        IEnumerable list => [.. list.Cast<object?>().SelectMany(Texts)],
        _ => [Plain(value)],
    };

    /// <summary>A command beside the planned one, for the same step.</summary>
    protected static PlanCommand Beside(PlanCommand command, string name, string description, IEnumerable<KeyValuePair<string, object?>> parameters) =>
        new(name, parameters)
        {
            Step = command.Step,
            Topology = command.Topology,
            Shell = command.Shell,
            Description = description,
            Reference = command.Reference,
        };

    private static bool IsHousekeeping(string parameter) =>
        parameter.ToUpperInvariant() is "FORCE" or "CONFIRM" or "WHATIF" or "INMEMORY" or "TENANT";

    private static string Plain(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        IEnumerable list => string.Join("\n", list.Cast<object?>().Select(Plain).OrderBy(static text => text, StringComparer.OrdinalIgnoreCase)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
