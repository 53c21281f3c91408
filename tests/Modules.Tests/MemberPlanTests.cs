using System.Text.RegularExpressions;
using Headless.Data;
using Headless.Testing;
using Microsoft.Data.Sqlite;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>How SQLite finds a page of the members of a subtree: union by union, in an index that has each union's members by their ids.</summary>
public sealed partial class MemberPlanTests
{
    private const string Unions = "SEARCH o USING INDEX ix_organizations_organization_path (path>? AND path<?)";
    private const string Index = "ix_membership_member_organization_id_id_status";

    [Theory]
    [InlineData("nodes { displayName organization { name } }", "")]
    [InlineData("edges { cursor node { displayName } }", "")]
    [InlineData("nodes { displayName }", ", where: { status: { eq: ACTIVE } }")]
    public async Task A_page_is_found_in_the_index_that_has_the_members_of_a_union_by_id(string selection, string arguments) =>
        Assert.Equal([Unions, $"SEARCH m USING INDEX {Index} (organization_id=?)", "USE TEMP B-TREE FOR ORDER BY"], (await PlansAsync($"{{ members(first: 5{arguments}) {{ {selection} }} }}"))[^1]);

    [Fact]
    public async Task A_page_behind_a_cursor_begins_there_in_each_union()
    {
        var plans = await PlansAsync(
            "{ members(first: 5) { pageInfo { endCursor } } }",
            after => $"{{ members(first: 5, after: \"{after}\") {{ nodes {{ displayName }} }} }}");
        Assert.Equal([Unions, $"SEARCH m USING INDEX {Index} (organization_id=? AND id<?)", "USE TEMP B-TREE FOR ORDER BY"], plans[^1]);
    }

    // With statistics SQLite would walk all members from the newest on, whoever asks: that finds a page of the province at once, and for a union of twenty goes through the whole table.
    [Fact]
    public async Task The_database_keeps_no_statistics()
    {
        await using var database = await HeadlessServer.CopyDemoAsync(DatabaseProvider.Sqlite);
        await (await HeadlessServer.StartOnAsync(database)).DisposeAsync();

        Assert.Empty(await ReadAsync(database, "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'", 0));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> PlansAsync(string document, Func<string, string>? next = null)
    {
        await using var database = await HeadlessServer.CopyDemoAsync(DatabaseProvider.Sqlite);
        await using var server = await HeadlessServer.StartOnAsync(database);
        using var statements = server.RecordRequests();
        var data = await server.DataAsync(document, Hangzhou);
        if (next is not null)
        {
            await server.DataAsync(next(data.Text("members.pageInfo.endCursor")), Hangzhou);
        }

        var plans = new List<IReadOnlyList<string>>();
        foreach (var statement in statements.Statements.Where(s => s.Contains("membership_member", StringComparison.Ordinal)))
        {
            plans.Add(await ReadAsync(database, $"EXPLAIN QUERY PLAN {statement}", 3));
        }

        return plans;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database, string sql, int column)
    {
        await using var connection = new SqliteConnection($"{database.Options.ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own, and the host's.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in Parameters().Matches(sql).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<string>();
        while (await reader.ReadAsync())
        {
            read.Add(reader.GetString(column));
        }

        return read;
    }

    [GeneratedRegex("@[A-Za-z_0-9]+")]
    private static partial Regex Parameters();
}
