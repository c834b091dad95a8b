using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Addresses;

/// <summary>The one change that mends a finding, where there is only one.</summary>
/// <param name="Attribute">The attribute to change: one of <see cref="AttributeName"/>.</param>
/// <param name="Remove">The values to take away, as they stand.</param>
/// <param name="Add">The values to put there.</param>
public sealed record AddressChange(string Attribute, IReadOnlyList<string> Remove, IReadOnlyList<string> Add)
{
    /// <summary>The change on one line.</summary>
    /// <returns>For example <c>proxyAddresses: remove sip:a@contoso.com, add sip:b@contoso.com</c>.</returns>
    public override string ToString() =>
        $"{Attribute}: " + string.Join(", ", Remove.Select(static value => "remove " + value).Concat(Add.Select(static value => "add " + value)));
}
