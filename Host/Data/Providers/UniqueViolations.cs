using System.Data.Common;
using System.Text.RegularExpressions;
using Headless.Sdk;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Headless.Data.Providers;

/// <summary>Recognises a unique index's refusal in each driver's words and names the index the same everywhere.</summary>
internal static partial class UniqueViolations
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    public static UniqueViolationException? Find(Exception exception, IModel model) => (exception as DbException ?? exception.InnerException) switch
    {
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } e => new(IndexOf(e.Message, model), e),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => new(e.ConstraintName ?? e.TableName ?? "unknown", e),
        SqlException { Number: 2601 or 2627 } e => new(Quoted().Match(e.Message) is { Success: true } m ? m.Groups[1].Value : "unknown", e),
        _ => null,
    };

    // SQLite names the columns, not the index: "UNIQUE constraint failed: table.a, table.b".
    private static string IndexOf(string message, IModel model)
    {
        var columns = Column().Matches(message).Select(m => (Table: m.Groups[1].Value, Column: m.Groups[2].Value)).ToList();
        if (columns.Count == 0)
        {
            return "unknown";
        }

        var table = columns[0].Table;
        var names = columns.Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() == table))
        {
            var index = entity.GetIndexes().FirstOrDefault(i => i.IsUnique && names.SetEquals(i.Properties.Select(p => p.GetColumnName())));
            if (index is not null)
            {
                return index.GetDatabaseName() ?? table;
            }

            var key = entity.GetKeys().FirstOrDefault(k => names.SetEquals(k.Properties.Select(p => p.GetColumnName())));
            if (key is not null)
            {
                return key.GetName() ?? table;
            }
        }

        return string.Join(", ", columns.Select(c => $"{c.Table}.{c.Column}"));
    }

    [GeneratedRegex(@"(\w+)\.(\w+)")]
    private static partial Regex Column();

    [GeneratedRegex(@"(?:constraint|index) '(\w+)'")]
    private static partial Regex Quoted();
}
