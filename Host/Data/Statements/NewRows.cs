using System.Data.Common;
using Headless.Data.Providers;
using Headless.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>
/// Writes what a mutation ends with in the usual case: a few new rows that do not depend on each other, its own and the platform's, and what it takes last, in one round trip and past EF's change tracking. All other cases are EF's.
/// </summary>
internal sealed class NewRows
{
    // A mutation that makes more is a long one anyway.
    private const int Most = 12;

    private readonly HeadlessContext? _context;
    private readonly List<(RowInsert Insert, object Row)> _rows;

    private NewRows(HeadlessContext? context, List<(RowInsert Insert, object Row)> rows) => (_context, _rows) = (context, rows);

    /// <summary>What is pending, if it is of that kind.</summary>
    /// <param name="facts">What the inserts are made from.</param>
    /// <param name="context">The context, if the session has one; its changes have been detected.</param>
    /// <param name="fresh">Rows of modules that it does not track.</param>
    /// <param name="enclosed">Rows of the platform's that it does not track.</param>
    /// <returns>The rows; null when they are for EF.</returns>
    public static NewRows? Of(ModelFacts facts, HeadlessContext? context, FreshRows fresh, IReadOnlyList<object> enclosed)
    {
        if (facts.Choice.Provider == DatabaseProvider.SqlServer || enclosed.Count > Most)
        {
            return null;
        }

        // One of each kind: among several EF knows the order that stands in nobody's way.
        var rows = new List<(RowInsert Insert, object Row)>(fresh.Rows);
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows.FindIndex(r => r.Insert == rows[i].Insert) < i)
            {
                return null;
            }
        }

        foreach (var entry in context?.ChangeTracker.Entries() ?? [])
        {
            if (entry.State == EntityState.Unchanged)
            {
                continue;
            }

            var insert = entry.State == EntityState.Added ? RowInsert.Of(facts, entry.Entity) : null;
            if (insert is null || rows.Exists(r => r.Insert == insert))
            {
                return null;
            }

            rows.Add((insert, entry.Entity));
        }

        rows.AddRange(enclosed.Select(row => (RowInsert.Of(facts, row), row)));
        if (rows.Exists(r => !r.Insert.IsPlain || rows.Exists(other => r.Insert.RefersTo.Contains(other.Insert.Table))))
        {
            return null;
        }

        rows.Sort((one, other) => string.CompareOrdinal(one.Insert.Table, other.Insert.Table));   // whoever writes to the same tables does so in the same order
        return new(context, rows);
    }

    /// <summary>Writes them, then takes. The transaction has begun.</summary>
    /// <param name="runner">Where.</param>
    /// <param name="takes">What is taken last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task; it fails with the refusal where too little is left.</returns>
    /// <exception cref="Sdk.UniqueViolationException">A unique index refused a row.</exception>
    public async Task WriteAsync(IStatementRunner runner, IReadOnlyList<LastTake> takes, CancellationToken cancellationToken)
    {
        if (_context is null)
        {
            await OneByOneAsync(runner, takes, cancellationToken);
            return;
        }

        _context.ChangeTracker.AutoDetectChangesEnabled = false;   // nothing has changed since the rows were found
        try
        {
            await ScopeGuard.CheckAsync(_context, cancellationToken);
            await (runner.Facts.Choice.Provider == DatabaseProvider.PostgreSql ? TogetherAsync(_context, takes, cancellationToken) : OneByOneAsync(runner, takes, cancellationToken));
            _context.ChangeTracker.AcceptAllChanges();
        }
        finally
        {
            _context.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task TogetherAsync(HeadlessContext context, IReadOnlyList<LastTake> takes, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        await using var batch = connection.CreateBatch();
        await using var maker = connection.CreateCommand();
        batch.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (insert, row) in _rows)
        {
            insert.Bind(Next(insert.Text), maker, row);
        }

        foreach (var take in takes)
        {
            var update = TakingUpdate.Of(context.Facts, take);
            update.Bind(Next(update.Text), maker, take);
        }

        if (batch.BatchCommands.Count == 0)
        {
            return;
        }

        context.Log?.Add(string.Join(";\n", batch.BatchCommands.Select(c => c.CommandText)));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException e) when (UniqueViolations.Find(e, context.Model) is { } violation)
        {
            throw violation;
        }

        for (var i = 0; i < takes.Count; i++)
        {
            if (batch.BatchCommands[_rows.Count + i].RecordsAffected != 1)
            {
                throw takes[i].Refusal();
            }
        }

        DbParameterCollection Next(string text)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // Names from the model and numbered parameters only.
            command.CommandText = text;
#pragma warning restore CA2100
            batch.BatchCommands.Add(command);
            return command.Parameters;
        }
    }

    private async Task OneByOneAsync(IStatementRunner runner, IReadOnlyList<LastTake> takes, CancellationToken cancellationToken)
    {
        foreach (var (insert, row) in _rows)
        {
            await insert.RunAsync(runner, row, cancellationToken);
        }

        foreach (var take in takes)
        {
            await TakingUpdate.RunAsync(runner, take, cancellationToken);
        }
    }
}
