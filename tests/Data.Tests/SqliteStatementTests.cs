using Headless.Data.Providers;
using Microsoft.Data.Sqlite;

namespace Headless.Data.Tests;

/// <summary>Statements that are run past the driver's commands.</summary>
public sealed class SqliteStatementTests
{
    public static TheoryData<object?> Values =>
    [
        null, "", "劳模 ’ \" \0 end", Array.Empty<byte>(), new byte[] { 0, 1, 255 }, 0, int.MinValue, long.MaxValue, true, false, 0.1, double.MaxValue,
        new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc), new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc).AddTicks(1_234_560), DateTime.MaxValue, new DateOnly(2026, 1, 2),
    ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_is_stored_as_the_driver_stores_it(object? value)
    {
        using var connection = Open();
        using var statement = new SqliteStatement(connection, "INSERT INTO kept (value) VALUES (@p0)");
        statement.Bind(0, value);
        Assert.Equal(1, statement.Run());
        using var command = new SqliteCommand("INSERT INTO kept (value) VALUES (@p0)", connection);
        command.Parameters.AddWithValue("@p0", value ?? DBNull.Value);
        command.ExecuteNonQuery();

        Assert.True(value is null || SqliteStatement.CanBind(value.GetType()));
        var stored = Stored(connection);
        Assert.Equal(2, stored.Count);
        Assert.Equal(stored[1], stored[0]);
    }

    [Fact]
    public void It_tells_how_many_rows_it_changed_and_runs_again_after_a_refusal()
    {
        using var connection = Open();
        using var insert = new SqliteStatement(connection, "INSERT INTO kept (id, value) VALUES (@p0, 'x')");
        foreach (var id in (int[])[1, 2])
        {
            insert.Bind(0, id);
            Assert.Equal(1, insert.Run());
        }

        var refusal = Assert.Throws<SqliteException>(() => insert.Run());
        Assert.Equal((1555, "SQLite Error 19: 'UNIQUE constraint failed: kept.id'."), (refusal.SqliteExtendedErrorCode, refusal.Message));
        insert.Bind(0, 3);
        Assert.Equal(1, insert.Run());
        using var update = new SqliteStatement(connection, "UPDATE kept SET value = 'y' WHERE id > @p0");
        update.Bind(0, 1);
        Assert.Equal(2, update.Run());
        update.Bind(0, 3);
        Assert.Equal(0, update.Run());
    }

    [Fact]
    public void What_it_cannot_bind_it_says()
    {
        using var connection = Open();
        using var statement = new SqliteStatement(connection, "INSERT INTO kept (value) VALUES (@p0)");

        Assert.False(SqliteStatement.CanBind(typeof(decimal)));
        Assert.True(SqliteStatement.CanBind(typeof(DateTime?)));
        Assert.Throws<NotSupportedException>(() => statement.Bind(0, 1m));
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var make = new SqliteCommand("CREATE TABLE kept (id INTEGER PRIMARY KEY, value)", connection);
        make.ExecuteNonQuery();
        return connection;
    }

    private static List<string> Stored(SqliteConnection connection)
    {
        using var command = new SqliteCommand("SELECT typeof(value) || ' ' || length(CAST(value AS BLOB)) || ' ' || hex(value) FROM kept ORDER BY id", connection);
        using var reader = command.ExecuteReader();
        var stored = new List<string>();
        while (reader.Read())
        {
            stored.Add(reader.IsDBNull(0) ? "null" : reader.GetString(0));
        }

        return stored;
    }
}
