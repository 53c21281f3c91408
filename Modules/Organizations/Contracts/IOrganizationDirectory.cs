namespace Headless.Organizations.Contracts;

/// <summary>Looks organizations up for the rules of other modules, whatever the caller's scope: the tree is public. Each call is one statement.</summary>
public interface IOrganizationDirectory
{
    /// <summary>The organization with this id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The organization; null when there is none.</returns>
    Task<OrganizationRef?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The organization with this code.</summary>
    /// <param name="code">The code, exact.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The organization; null when there is none.</returns>
    Task<OrganizationRef?> FindByCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>The organization with this path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The organization; null when there is none.</returns>
    Task<OrganizationRef?> FindByPathAsync(string path, CancellationToken cancellationToken);

    /// <summary>The organizations with these paths, for what was granted by path.</summary>
    /// <param name="paths">The paths; unknown ones are left out of the answer.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The organizations by path.</returns>
    Task<IReadOnlyDictionary<string, OrganizationRef>> FindByPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken);

    /// <summary>The organizations from the root down to this one, itself included.</summary>
    /// <param name="path">The path of the organization.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Root first.</returns>
    Task<IReadOnlyList<OrganizationRef>> FindLineAsync(string path, CancellationToken cancellationToken);

    /// <summary>The township reservoir union that receives somebody who belongs to no unit (NB06): the one of the nearest township above the organization, or its own when it is the township.</summary>
    /// <param name="path">The path of the organization at the person's home or work.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The reservoir union; null when no township on the way to the root has one.</returns>
    Task<OrganizationRef?> FindReservoirAsync(string path, CancellationToken cancellationToken);

    /// <summary>Organizations of a subtree, in the order of their paths; for demo data and jobs.</summary>
    /// <param name="path">The path of the subtree's root, which is included.</param>
    /// <param name="level">Only this level.</param>
    /// <param name="most">The most that are returned, 1 or more.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The organizations.</returns>
    Task<IReadOnlyList<OrganizationRef>> ListAsync(string path, OrganizationLevel level, int most, CancellationToken cancellationToken);
}
