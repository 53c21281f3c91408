using Headless.Data.Providers;
using Headless.Data.Statements;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Sessions;

/// <summary>Writes what is pending in a session whose transaction has begun.</summary>
internal static class PendingRows
{
    /// <summary>Writes what modules have added, changed and removed. When it is refused, nothing of it is pending any more.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The number of rows written.</returns>
    public static async Task<int> SaveAsync(HeadlessContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbUpdateException or OutOfScopeException)
        {
            context.ForgetPending();
            throw e switch
            {
                DbUpdateConcurrencyException => new ConcurrencyException(),
                _ => (Exception?)UniqueViolations.Find(e, context.Model) ?? e,
            };
        }
    }

    /// <summary>Writes the last of a transaction: what is pending and the platform's bookkeeping, in one round trip where the database knows such.</summary>
    /// <param name="context">The context.</param>
    /// <param name="enclosed">The platform's rows.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>A task.</returns>
    public static async Task SaveLastAsync(HeadlessContext context, IReadOnlyList<object> enclosed, CancellationToken cancellationToken)
    {
        if (NewRows.Of(context, enclosed) is { } rows)
        {
            await rows.WriteAsync(cancellationToken);
            return;
        }

        context.Database.AutoSavepointsEnabled = false;   // nothing follows that could go on after a refusal
        context.MadeOutside.UnionWith(enclosed);
        context.AddRange(enclosed);
        await SaveAsync(context, cancellationToken);
    }
}
