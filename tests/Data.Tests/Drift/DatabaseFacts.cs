using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace Headless.Data.Tests.Drift;

#pragma warning disable EF1001 // The design-time services of a provider have no public name.

/// <summary>What a database really consists of, one line a fact.</summary>
internal static partial class DatabaseFacts
{
    public static IReadOnlyList<string> Tables(DatabaseOptions database) => [.. Read(database).Tables.Select(t => t.Name).Order(StringComparer.Ordinal)];

    public static SortedSet<string> Of(DatabaseOptions database)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in Read(database).Tables.Where(t => !t.Name.StartsWith("schema_", StringComparison.Ordinal) && t.Name != "__EFMigrationsLock"))
        {
            facts.UnionWith(Of(table, database.Provider));
        }

        // The factories know neither CHECK constraints nor SQLite's index filters.
        facts.UnionWith(database.Provider == DatabaseProvider.Sqlite ? SqliteRest(database) : PostgresRest(database));
        return facts;
    }

    private static DatabaseModel Read(DatabaseOptions database)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        IDesignTimeServices provider = database.Provider == DatabaseProvider.Sqlite ? new SqliteDesignTimeServices() : new NpgsqlDesignTimeServices();
        provider.ConfigureDesignTimeServices(services);
        using var built = services.BuildServiceProvider();
        using var scope = built.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IDatabaseModelFactory>().Create(database.ConnectionString, new DatabaseModelFactoryOptions());
    }

    private static IEnumerable<string> Of(DatabaseTable table, DatabaseProvider provider)
    {
        foreach (var c in table.Columns)
        {
            yield return $"{table.Name}.{c.Name} {c.StoreType} null={c.IsNullable} default={c.DefaultValueSql} collation={c.Collation}";
        }

        yield return $"{table.Name} PK {table.PrimaryKey?.Name} ({string.Join(',', table.PrimaryKey?.Columns.Select(c => c.Name) ?? [])})";
        foreach (var f in table.ForeignKeys)
        {
            var delete = f.OnDelete == ReferentialAction.Restrict ? ReferentialAction.NoAction : f.OnDelete;
            yield return $"{table.Name} FK ({string.Join(',', f.Columns.Select(c => c.Name))}) -> {f.PrincipalTable.Name} {delete}";
        }

        foreach (var i in table.Indexes)
        {
            yield return $"{table.Name} IX {i.Name} ({string.Join(',', i.Columns.Select(c => c.Name))}) unique={i.IsUnique} filter={i.Filter}";
        }

        foreach (var u in table.UniqueConstraints)
        {
            yield return $"{table.Name} UQ {u.Name} ({string.Join(',', u.Columns.Select(c => c.Name))})";
        }
    }

    private static List<string> SqliteRest(DatabaseOptions database)
    {
        var facts = new List<string>();
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT tbl_name, type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'schema_%'";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var sql = reader.GetString(3);
            if (reader.GetString(1) == "index" && sql.IndexOf(" WHERE ", StringComparison.OrdinalIgnoreCase) is > 0 and var where)
            {
                facts.Add($"{reader.GetString(0)} FILTER {reader.GetString(2)}{sql[where..]}");
            }

            facts.AddRange(Check().Matches(sql).Select(check => $"{reader.GetString(0)} CHECK {check.Groups[1].Value} {check.Groups[2].Value}"));
        }

        return facts;
    }

    private static List<string> PostgresRest(DatabaseOptions database)
    {
        var facts = new List<string>();
        using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            facts.Add($"{reader.GetString(0)} CHECK {reader.GetString(1)} {reader.GetString(2)}");
        }

        return facts;
    }

    [GeneratedRegex("""CONSTRAINT "(\w+)" CHECK \((.*)\)""")]
    private static partial Regex Check();
}
