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

    /// <summary>Writes the last of a transaction: what is pending, the platform's bookkeeping and what is taken last, in one round trip where the database knows such.</summary>
    /// <param name="runner">Where the session writes.</param>
    /// <param name="known">The session's context, if it has one already.</param>
    /// <param name="lease">Leases it: what is pending is for EF.</param>
    /// <param name="pending">What the session has kept for this; none of it is left afterwards.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>A task.</returns>
    public static async Task SaveLastAsync(IStatementRunner runner, HeadlessContext? known, Func<HeadlessContext> lease, Pending pending, CancellationToken cancellationToken)
    {
        await (NewRows.Of(runner.Facts, known, pending.Fresh, pending.Enclosed) is { } rows
            ? rows.WriteAsync(runner, pending.Takes, cancellationToken)
            : SaveByEfAsync(runner, known ?? lease(), pending, cancellationToken));
        pending.Written();
    }

    private static async Task SaveByEfAsync(IStatementRunner runner, HeadlessContext context, Pending pending, CancellationToken cancellationToken)
    {
        context.Database.AutoSavepointsEnabled = false;   // nothing follows that could go on after a refusal
        pending.Fresh.Track(context);
        context.MadeOutside.UnionWith(pending.Enclosed);
        context.AddRange(pending.Enclosed);
        await SaveAsync(context, cancellationToken);
        foreach (var take in pending.Takes)
        {
            await TakingUpdate.RunAsync(runner, take, cancellationToken);
        }
    }
}
