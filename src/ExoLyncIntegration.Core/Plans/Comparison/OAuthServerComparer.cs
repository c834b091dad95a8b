using System.Collections.Generic;
using System.Linq;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>OAuth servers, known by their names.</summary>
internal sealed class OAuthServerComparer : NamedObjectComparer
{
    protected override ConfigurationSection Section => ConfigurationSection.OAuthServer;

    protected override string Noun => "CsOAuthServer";

    protected override string Kind => "OAuth server";

    protected override IReadOnlyList<string> Properties => ["Identity", "MetadataUrl", "Realm", "AcceptSecurityIdentifierInformation", "AuthorizationUriOverride", "Type"];

    protected override IReadOnlyList<string> Words => [];

    protected override PlanComparison Creation(PlanCommand command, IReadOnlyList<ConfigurationItem> items, ConfigurationItem? named, LiveConfiguration live) =>
        named is null ? Missing(command) : Change(command, named);

    protected override (List<PlanDifference> Differences, List<string> Unknown) Differences(PlanCommand command, ConfigurationItem item) =>
        ValueDifferences(item, Values(command, "Identity").Select(static value => (value.Key, value.Value)));
}
