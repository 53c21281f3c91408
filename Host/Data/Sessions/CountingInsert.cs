using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Sessions;

/// <summary>
/// Counts one more in a row, which is made where there is none yet: <c>INSERT ... ON CONFLICT DO UPDATE</c>, which SQLite and PostgreSQL have. One statement instead of four for whoever comes first in her period.
/// </summary>
internal static class CountingInsert
{
    private static readonly ConditionalWeakTable<IEntityType, Statement> Statements = [];

    /// <summary>Runs it.</summary>
    /// <param name="context">The context of a session that writes.</param>
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

        var statement = Statements.GetValue(context.Model.FindEntityType(first.GetType())!, entity => Statement.Of(entity, counter, context.GetService<ISqlGenerationHelper>()));
        return statement.Text is { } text && statement.Counter == counter
            ? await context.Database.ExecuteSqlRawAsync(text, statement.Values(first, limit), cancellationToken) == 1
            : null;
    }

    /// <summary>The statement of an entity.</summary>
    /// <param name="Text">Its text; null when the entity has several unique indexes.</param>
    /// <param name="Counter">The property that counts.</param>
    /// <param name="Columns">Its columns.</param>
    private sealed record Statement(string? Text, string Counter, IReadOnlyList<IColumnMapping> Columns)
    {
        public static Statement Of(IEntityType entity, string counter, ISqlGenerationHelper sql)
        {
            var table = entity.GetTableMappings().Single();
            var columns = table.ColumnMappings.ToList();
            var unique = entity.GetIndexes().Where(i => i.IsUnique).Select(i => i.Properties).ToList();
            if (unique.Count > 1)
            {
                return new(null, counter, columns);
            }

            var place = unique.Count == 1 ? unique[0] : entity.FindPrimaryKey()!.Properties;
            var name = sql.DelimitIdentifier(table.Table.Name, table.Table.Schema);
            var counted = Name(entity.FindProperty(counter)!);
            var text = new StringBuilder("INSERT INTO ").Append(name)
                .Append(" (").AppendJoin(", ", columns.Select(c => sql.DelimitIdentifier(c.Column.Name)))
                .Append(") VALUES (").AppendJoin(", ", Enumerable.Range(0, columns.Count).Select(i => $"{{{i}}}"))
                .Append(") ON CONFLICT (").AppendJoin(", ", place.Select(Name))
                .Append(") DO UPDATE SET ").Append(counted).Append(" = ").Append(name).Append('.').Append(counted)
                .Append(" + 1 WHERE ").Append(name).Append('.').Append(counted)
                .Append(CultureInfo.InvariantCulture, $" < {{{columns.Count}}}");
            return new(text.ToString(), counter, columns);

            string Name(IProperty property) => sql.DelimitIdentifier(columns.First(c => c.Property == property).Column.Name);
        }

        public IEnumerable<object> Values(object row, int limit) => Columns
            .Select(c => (Value: c.Property.GetGetter().GetClrValue(row), c.TypeMapping.Converter))
            .Select(c => c.Converter is null ? c.Value! : c.Converter.ConvertToProvider(c.Value)!)
            .Append(limit);
    }
}
