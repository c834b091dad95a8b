using System.Collections.Generic;

namespace ExoLyncIntegration.Plans;

/// <summary>The commands of the Management Shell that plans and their undo files run, as documented.</summary>
public static class NativeCommandNames
{
    /// <summary>All names, in the order of the steps.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Set-CsAccessEdgeConfiguration", "Set-CsExternalAccessPolicy",
        "New-CsHostingProvider", "Set-CsHostingProvider", "Remove-CsHostingProvider",
        "Set-CsOAuthConfiguration", "New-CsOAuthServer", "Set-CsOAuthServer", "Remove-CsOAuthServer",
        "New-CsPartnerApplication", "Set-CsPartnerApplication", "Remove-CsPartnerApplication",
    ];
}
