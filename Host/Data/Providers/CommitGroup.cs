using Microsoft.Data.Sqlite;

namespace Headless.Data.Providers;

/// <summary>
/// Transactions that share one commit. They come one after another on one connection, each in a savepoint of its own; whoever is done waits for the commit of all. One that shares with nobody needs no savepoint, in which SQLite would
/// keep all pages that it changes. Touched only by whoever has the turn to write.
/// </summary>
/// <param name="writer">The connection.</param>
/// <param name="longest">How long others may join; zero: nobody may.</param>
internal sealed class CommitGroup(SqliteWriter writer, TimeSpan longest)
{
    /// <summary>The most transactions that share a commit. This product's choice.</summary>
    public const int Most = 100;

    private const string Save = "SAVEPOINT one";
    private const string Undo = "ROLLBACK TO one";
    private const string Release = "RELEASE one";

    // Whoever waits goes on elsewhere: the next group must not wait for her.
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _begunAt = TimeProvider.System.GetTimestamp();
    private int _kept;
    private Exception? _lost;

    /// <summary>The transaction around them.</summary>
    public SqliteTransaction Transaction { get; } = writer.BeginTransaction(deferred: false);

    /// <summary>Whether one more may join.</summary>
    public bool IsOpen => _lost is null && _kept < Most && TimeProvider.System.GetElapsedTime(_begunAt) < longest;

    /// <summary>Whether it holds what others have written and nobody has committed yet.</summary>
    public bool HoldsWrites => _kept > 0;

    /// <summary>Ends when all of it is committed, or fails with all of it.</summary>
    public Task Committed => _committed.Task;

    /// <summary>Begins one's part.</summary>
    public void Begin()
    {
        try
        {
            Run(Save);
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            _lost = e;
            throw;
        }
    }

    /// <summary>Ends one's part: keeps it, or undoes it and nobody else's.</summary>
    /// <param name="keep">Whether to keep it.</param>
    public void End(bool keep)
    {
        try
        {
            if (!keep)
            {
                Run(Undo);
            }

            Run(Release);
            _kept += keep ? 1 : 0;
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            _lost = e;   // a full disk and the like end the transaction around the savepoint too
        }
    }

    /// <summary>Commits, and tells everybody.</summary>
    public void Finish()
    {
        try
        {
            if (_lost is not null)
            {
                throw new InvalidOperationException("The database has undone all transactions that were to be committed together with this one.", _lost);
            }

            if (_kept > 0)
            {
                Transaction.Commit();
            }

            writer.Abandon(Transaction);
            _committed.SetResult();
        }
#pragma warning disable CA1031 // Whatever it is, everybody in the group must hear of it, and the next group must find the connection usable.
        catch (Exception e)
#pragma warning restore CA1031
        {
            writer.Abandon(Transaction);
            _committed.SetException(e);
            _ = _committed.Task.Exception;   // seen, even where nobody waits
        }
    }

    private void Run(string statement)
    {
        var prepared = writer.Prepared(statement);
        if (longest > TimeSpan.Zero)
        {
            prepared.Run();
        }
    }
}
