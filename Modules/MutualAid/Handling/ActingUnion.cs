using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Handling;

/// <summary>Finds for which union an officer acts: the widest of her subtrees in which the matter lies.</summary>
/// <param name="organizations">The tree.</param>
[Service]
internal sealed class ActingUnion(IOrganizationDirectory organizations)
{
    /// <summary>The union.</summary>
    /// <param name="caller">The officer.</param>
    /// <param name="permissions">What she acts by; one of them is enough.</param>
    /// <param name="path">Where the matter lies.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The root of her subtree.</returns>
    /// <exception cref="NotFoundException">The matter lies in none of her subtrees.</exception>
    public async Task<OrganizationRef> ForAsync(Caller caller, IReadOnlyList<string> permissions, string path, CancellationToken cancellationToken)
    {
        var root = caller.ScopeOf(permissions).Roots.FirstOrDefault(r => path.StartsWith(r, StringComparison.Ordinal)) ?? throw new NotFoundException("input");
        return await organizations.FindByPathAsync(root, cancellationToken) ?? throw new NotFoundException("input");
    }
}
