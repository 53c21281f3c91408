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
    /// <param name="fresh">New rows of modules that it does not track; none are left afterwards.</param>
    /// <param name="enclosed">The platform's rows.</param>
    /// <param name="takes">What is taken last.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>A task.</returns>
    public static async Task SaveLastAsync(IStatementRunner runner, HeadlessContext? known, Func<HeadlessContext> lease, FreshRows fresh, IReadOnlyList<object> enclosed, IReadOnlyList<LastTake> takes, CancellationToken cancellationToken)
    {
        if (NewRows.Of(runner.Facts, known, fresh, enclosed) is { } rows)
        {
            await rows.WriteAsync(runner, takes, cancellationToken);
            fresh.Clear();
            return;
        }

        var context = known ?? lease();
        context.Database.AutoSavepointsEnabled = false;   // nothing follows that could go on after a refusal
        fresh.Track(context);
        context.MadeOutside.UnionWith(enclosed);
        context.AddRange(enclosed);
        await SaveAsync(context, cancellationToken);
        foreach (var take in takes)
        {
            await TakingUpdate.RunAsync(runner, take, cancellationToken);
        }
    }
}
