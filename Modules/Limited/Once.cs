using Headless.Sdk;

namespace Headless.Limited;

/// <summary>Claim once: a row under a unique index belongs to whoever inserts it first. Law: of many who claim, on whatever hosts, one succeeds.</summary>
public static class Once
{
    /// <summary>Inserts the row if none stands under its unique indexes.</summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <typeparam name="T">An entity with a unique index over what is claimed.</typeparam>
    /// <param name="db">The module's tables.</param>
    /// <param name="row">The row.</param>
    /// <param name="because">Why the row may lie outside the caller's scope; see <see cref="ModuleDb{TModule}.AddUnscoped{T}"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False, and nothing has changed, when somebody else was first. The transaction goes on either way.</returns>
    public static async Task<bool> ClaimAsync<TModule, T>(this ModuleDb<TModule> db, T row, string because, CancellationToken cancellationToken)
        where TModule : IModule
        where T : class
    {
        await db.SaveAsync(cancellationToken);   // what is pending must not be refused in the row's stead
        try
        {
            db.AddUnscoped(row, because);
            await db.SaveAsync(cancellationToken);
            return true;
        }
        catch (UniqueViolationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Inserts rows one at a time, all or none: slots of time, seats. Give them in ascending order of their key, so that two who want overlapping ones never wait for each other in a circle.
    /// When this returns false the mutation must throw: rows that were inserted before the refused one go with its transaction.
    /// </summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <typeparam name="T">An entity with a unique key.</typeparam>
    /// <param name="db">The module's tables.</param>
    /// <param name="rows">The rows in ascending order of their key.</param>
    /// <param name="because">Why the rows may lie outside the caller's scope.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when somebody else has one of them.</returns>
    public static async Task<bool> ClaimAllAsync<TModule, T>(this ModuleDb<TModule> db, IEnumerable<T> rows, string because, CancellationToken cancellationToken)
        where TModule : IModule
        where T : class
    {
        foreach (var row in rows)
        {
            if (!await db.ClaimAsync(row, because, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }
}
