using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Statements;

/// <summary>
/// Counts one more in a row, which is made where there is none yet: <c>INSERT ... ON CONFLICT DO UPDATE</c>, which SQLite and PostgreSQL have. One statement instead of four for whoever comes first in her period.
/// </summary>
internal static class CountingInsert
{
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Statement>> Known = [];

    /// <summary>Runs it.</summary>
    /// <param name="runner">Where.</param>
    /// <param name="first">The row with one counted.</param>
    /// <param name="counter">The property that counts.</param>
    /// <param name="limit">The most that may be counted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was counted; null where the database has no such statement, or it is not plain which row is meant.</returns>
    public static async Task<bool?> RunAsync(IStatementRunner runner, object first, string counter, int limit, CancellationToken cancellationToken)
    {
        if (runner.Facts.Choice.Provider == DatabaseProvider.SqlServer)
        {
            return null;
        }

        var entity = runner.Facts.Model.FindEntityType(first.GetType())!;
        var statement = Known.GetOrCreateValue(entity).GetOrAdd(counter, static (name, c) => Statement.Of(c.Facts, c.entity, name), (runner.Facts, entity));
        if (statement.Own is not { } own)
        {
            return null;
        }

        var values = new BoundValue[statement.Columns.Count + 1];
        for (var i = 0; i < statement.Columns.Count; i++)
        {
            values[i] = statement.Columns[i].Of(first);
        }

        values[^1] = new(statement.Counter, limit);
        return await own.RunAsync(runner, values, cancellationToken) == 1;
    }

    /// <summary>The statement of an entity.</summary>
    /// <param name="Own">The statement; null when the entity has several unique indexes.</param>
    /// <param name="Columns">The entity's columns.</param>
    /// <param name="Counter">The one that counts.</param>
    private sealed record Statement(OwnStatement? Own, IReadOnlyList<BoundColumn> Columns, BoundColumn Counter)
    {
        public static Statement Of(ModelFacts facts, IEntityType entity, string counter)
        {
            var table = entity.GetTableMappings().Single();
            var mappings = table.ColumnMappings.ToList();
            var columns = mappings.Select(m => new BoundColumn(m)).ToList();
            var counting = mappings.Single(m => m.Property.Name == counter);
            var unique = entity.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties).ToList();
            if (unique.Count > 1)
            {
                return new(null, columns, new(counting));
            }

            var place = unique.Count == 1 ? unique[0] : entity.FindPrimaryKey()!.Properties;
            var name = facts.Sql.DelimitIdentifier(table.Table.Name, table.Table.Schema);
            var counted = facts.Sql.DelimitIdentifier(counting.Column.Name);
            return new(
                new(facts.Choice.Provider, at => new StringBuilder("INSERT INTO ").Append(name)
                    .Append(" (").AppendJoin(", ", columns.Select(c => facts.Sql.DelimitIdentifier(c.Name)))
                    .Append(") VALUES (").AppendJoin(", ", Enumerable.Range(0, columns.Count).Select(at))
                    .Append(") ON CONFLICT (").AppendJoin(", ", place.Select(p => facts.Sql.DelimitIdentifier(mappings.First(m => m.Property == p).Column.Name)))
                    .Append(") DO UPDATE SET ").Append(counted).Append(" = ").Append(name).Append('.').Append(counted)
                    .Append(" + 1 WHERE ").Append(name).Append('.').Append(counted).Append(" < ").Append(at(columns.Count)).ToString()),
                columns,
                new(counting));
        }
    }
}
