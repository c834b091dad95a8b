using System.Threading;
using System.Threading.Tasks;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Where tokens come from.</summary>
internal interface ITokenSource
{
    /// <summary>Whether a token that is refused can be replaced by a new one.</summary>
    bool CanRenew { get; }

    /// <summary>A token: the present one while it lasts.</summary>
    /// <param name="renew">Whether the present one was refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Token> GetAsync(bool renew, CancellationToken cancellationToken);
}
