using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>
/// Counts one more in a row, which is made where there is none yet: <c>INSERT ... ON CONFLICT DO UPDATE</c>, which SQLite and PostgreSQL have. One statement instead of four for whoever comes first in her period.
/// </summary>
internal static class CountingInsert
{
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Statement>> Known = [];

    /// <summary>Runs it.</summary>
    /// <param name="context">The context of a session whose transaction has begun.</param>
    /// <param name="first">The row with one counted.</param>
    /// <param name="counter">The property that counts.</param>
    /// <param name="limit">The most that may be counted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was counted; null where the database has no such statement, or it is not plain which row is meant.</returns>
    public static async Task<bool?> RunAsync(HeadlessContext context, object first, string counter, int limit, CancellationToken cancellationToken)
    {
        if (context.Choice.Provider == DatabaseProvider.SqlServer)
        {
            return null;
        }

        var statement = Known.GetOrCreateValue(context.Model.FindEntityType(first.GetType())!).GetOrAdd(counter, static (name, c) => Statement.Of(c.context, c.Entity, name), (context, Entity: context.Model.FindEntityType(first.GetType())!));
        if (statement.Own is not { } own)
        {
            return null;
        }

        var command = own.Command(context);
        await using (command)
        {
            for (var i = 0; i < statement.Columns.Count; i++)
            {
                command.Parameters.Add(statement.Columns[i].Parameter(command, own.Name(i), first));
            }

            command.Parameters.Add(statement.Counter.Of(command, own.Name(statement.Columns.Count), limit));
            return await OwnStatement.RunAsync(context, command, cancellationToken) == 1;
        }
    }

    /// <summary>The statement of an entity.</summary>
    /// <param name="Own">The statement; null when the entity has several unique indexes.</param>
    /// <param name="Columns">The entity's columns.</param>
    /// <param name="Counter">The one that counts.</param>
    private sealed record Statement(OwnStatement? Own, IReadOnlyList<BoundColumn> Columns, BoundColumn Counter)
    {
        public static Statement Of(HeadlessContext context, IEntityType entity, string counter)
        {
            var sql = context.GetService<ISqlGenerationHelper>();
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
            var name = sql.DelimitIdentifier(table.Table.Name, table.Table.Schema);
            var counted = sql.DelimitIdentifier(counting.Column.Name);
            return new(
                new(context.Choice.Provider, at => new StringBuilder("INSERT INTO ").Append(name)
                    .Append(" (").AppendJoin(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))
                    .Append(") VALUES (").AppendJoin(", ", Enumerable.Range(0, columns.Count).Select(at))
                    .Append(") ON CONFLICT (").AppendJoin(", ", place.Select(p => sql.DelimitIdentifier(mappings.First(m => m.Property == p).Column.Name)))
                    .Append(") DO UPDATE SET ").Append(counted).Append(" = ").Append(name).Append('.').Append(counted)
                    .Append(" + 1 WHERE ").Append(name).Append('.').Append(counted).Append(" < ").Append(at(columns.Count)).ToString()),
                columns,
                new(counting));
        }
    }
}
