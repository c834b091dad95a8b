using System.Collections;

namespace ExoLyncIntegration.Addresses;

/// <summary>A collection as Active Directory's and Exchange's are: neither an array nor a list of texts.</summary>
internal sealed class CollectionStandIn : CollectionBase
{
    public CollectionStandIn(params object[] values)
    {
        foreach (var value in values)
        {
            List.Add(value);
        }
    }
}
