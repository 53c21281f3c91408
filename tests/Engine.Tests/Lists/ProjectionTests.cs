using System.Text.RegularExpressions;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Tests.Lists;

public sealed partial class ProjectionTests
{
    [Theory]
    [InlineData("nodes { name }", "id name")]
    [InlineData("edges { node { rank } } nodes { name }", "id name rank")]
    [InlineData("nodes { label }", "id name rank")]
    [InlineData("nodes { unheardOf __typename }", "id")]
    [InlineData("pageInfo { hasNextPage }", "id")]
    [InlineData("nodes { awards { nodes { title } } }", "id")]
    public async Task Only_what_is_selected_is_read(string selection, string columns)
    {
        using var database = new ToyDatabase(2);

        await Ask.PageAsync(database, Ask.First(2), selection);

        Assert.Equal(columns, Columns(Assert.Single(database.Statements.Texts)));
    }

    [Fact]
    public async Task Sort_keys_are_read_for_cursors_only()
    {
        using var database = new ToyDatabase(2);

        await Ask.PageAsync(database, Ask.First(2, orderBy: ("born", SortDirection.Asc)), "edges { cursor }");
        await Ask.PageAsync(database, Ask.First(2, orderBy: ("born", SortDirection.Asc)), "edges { node { id } }");

        Assert.Equal("id born", Columns(database.Statements.Texts[0]));
        Assert.Equal("id", Columns(database.Statements.Texts[1]));
    }

    [Fact]
    public async Task Joined_references_come_in_the_same_statement()
    {
        using var database = new ToyDatabase(3);

        var page = await Ask.PageAsync(database, Ask.First(3), "nodes { name club { name } coach { rank club { name } } }");

        Assert.Equal(["club 0", "club 1", "club 0"], page.Edges.Select(e => e.Node.Club!.Name));
        Assert.Equal([null, "club 0", null], page.Edges.Select(e => e.Node.Coach?.Club!.Name));
        Assert.Equal([null, database.Players[0].Id, (Guid?)null], page.Edges.Select(e => e.Node.Coach?.Id));
        Assert.DoesNotContain("salary", Assert.Single(database.Statements.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_needs_the_whole_row_gets_it()
    {
        using var database = new ToyDatabase(3);

        var page = await Ask.PageAsync(database, Ask.First(1), "nodes { summary coach { name club { name } } club { name } }");

        var row = Assert.Single(page.Edges).Node;
        Assert.Equal((2, 10_000_000_000, "club 0"), (row.Rank, row.Salary, row.Club!.Name));
        Assert.Single(database.Statements.Texts);
        Assert.Empty(database.Context.ChangeTracker.Entries());
    }

    [Fact]
    public async Task A_joined_reference_that_is_needed_whole_brings_its_own()
    {
        using var database = new ToyDatabase(2);

        var page = await Ask.PageAsync(database, Ask.First(2), "nodes { name coach { summary club { name } } }");

        Assert.Equal((0L, "player 0", "club 0"), (page.Edges[0].Node.Coach!.Salary, page.Edges[0].Node.Coach!.Name, page.Edges[0].Node.Coach!.Club!.Name));
        Assert.Null(page.Edges[1].Node.Coach);
        Assert.Single(database.Statements.Texts);
    }

    [Fact]
    public async Task One_row_and_rows_by_id_are_projected_too()
    {
        using var database = new ToyDatabase(4);
        var ids = new[] { database.Players[1].Id, database.Players[3].Id, database.Players[1].Id, Guid.Empty };

        var one = await Ask.Reader.ReadOneAsync(
            database.Context.Set<Player>().Where(p => p.Id == ids[0]), Ask.Selection("name coach { name }"), ToyMaps.Player, CancellationToken.None);
        var none = await Ask.Reader.ReadOneAsync(database.Context.Set<Player>().Where(p => p.Id == Guid.Empty), Ask.Selection("name"), ToyMaps.Player, CancellationToken.None);
        var many = await Ask.Reader.ReadByIdsAsync(database.Context, database.Context.Set<Player>(), ids, Ask.Selection("name"), ToyMaps.Player, CancellationToken.None);

        Assert.Equal(("player 1", 0, "player 0"), (one!.Name, one.Rank, one.Coach!.Name));
        Assert.Null(none);
        Assert.Equal(2, many.Count);
        Assert.Equal("player 3", many[ids[1]].Name);
        Assert.Equal(3, database.Statements.Texts.Count);
    }

    private static string Columns(string sql) => string.Join(' ', Column().Matches(sql.Split('\n')[0]).Select(m => m.Groups[1].Value));

    [GeneratedRegex("""
        "p"\."(\w+)"
        """)]
    private static partial Regex Column();
}
