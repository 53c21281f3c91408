using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Tests.Lists;

public sealed class ChildrenTests
{
    private static readonly ListContext Context = Ask.Players with { Field = "Club.players" };

    [Fact]
    public async Task Pages_of_all_parents_are_one_statement_and_one_count()
    {
        using var database = new ToyDatabase(9);

        var pages = await ReadAsync(
            database, Ask.First(2, null, null, ("rank", SortDirection.Desc)), "nodes { name club { name } } pageInfo { hasNextPage endCursor } totalCount { value }");

        Assert.Equal(2, database.Statements.Texts.Count);
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", database.Statements.Texts[0], StringComparison.Ordinal);
        Assert.Contains("GROUP BY", database.Statements.Texts[1], StringComparison.Ordinal);
        Assert.Equal([5, 4, 0], database.Clubs.Select(c => pages[c.Id].TotalCount!.Value));
        Assert.Equal([true, true, false], database.Clubs.Select(c => pages[c.Id].PageInfo.HasNextPage));
        Assert.Equal([2, 2, 0], database.Clubs.Select(c => pages[c.Id].Edges.Count));
        Assert.Equal(["club 0", "club 0"], pages[database.Clubs[0].Id].Edges.Select(e => e.Node.Club!.Name));
        Assert.Equal(new PageInfo(false, false, null, null), pages[database.Clubs[2].Id].PageInfo);
    }

    [Fact]
    public async Task Each_parent_has_the_page_that_it_would_have_alone()
    {
        using var database = new ToyDatabase(24);
        (string, SortDirection)[] order = [("level", SortDirection.Desc), ("rank", SortDirection.Asc)];
        var first = await ReadAsync(database, Ask.First(3, null, null, order), "edges { cursor node { id } }");
        var after = first[database.Clubs[1].Id].Edges[1].Cursor;

        foreach (var request in new[] { Ask.First(4, after, null, order), Ask.Last(4, after, null, order), Ask.Last(5, null, null, order) })
        {
            var together = await ReadAsync(database, request, "nodes { id } pageInfo { hasNextPage hasPreviousPage }");
            foreach (var club in database.Clubs)
            {
                var rows = database.Context.Set<Player>().Where(p => p.ClubId == club.Id);
                var alone = await Ask.Reader.ReadPageAsync(database.Context, rows, request, Ask.Selection("nodes { id } pageInfo { hasNextPage }"), Context, CancellationToken.None);
                Assert.Equal(alone.Edges.Select(e => e.Node.Id), together[club.Id].Edges.Select(e => e.Node.Id));
                Assert.Equal(alone.PageInfo, together[club.Id].PageInfo);
            }
        }
    }

    [Fact]
    public async Task The_text_does_not_depend_on_the_values()
    {
        using var database = new ToyDatabase(24);
        var seen = new HashSet<string>();
        foreach (var (size, name) in new[] { (2, "player 1"), (7, "player 2") })
        {
            await ReadAsync(database, Ask.First(size, null, Ask.Column("name", "neq", name)), "nodes { id }");
            seen.Add(Assert.Single(database.Statements.Texts));
            database.Statements.Texts.Clear();
        }

        Assert.Single(seen);
    }

    [Fact]
    public async Task No_parents_and_no_rows_selected_need_no_statement()
    {
        using var database = new ToyDatabase(2);

        var none = await Ask.Reader.ReadChildrenAsync(
            database.Context, database.Context.Set<ClubRef>(), [], Children(database), Ask.First(2), Ask.Selection("nodes { id } totalCount { value }"), Context, CancellationToken.None);
        var unselected = await ReadAsync(database, Ask.First(2), "__typename");

        Assert.Empty(none);
        Assert.Equal(3, unselected.Count);
        Assert.Empty(database.Statements.Texts);
    }

    [Fact]
    public async Task Whole_rows_come_with_their_joined_references()
    {
        using var database = new ToyDatabase(6);

        var pages = await ReadAsync(database, Ask.First(2), "nodes { summary club { name } coach { summary club { name } } }");

        var row = pages[database.Clubs[1].Id].Edges[0].Node;
        Assert.Equal("club 1", row.Club!.Name);
        Assert.Null(row.Coach);
        var coached = pages[database.Clubs[0].Id].Edges.Single(e => e.Node.CoachId is not null).Node;
        Assert.Equal(("player 0", "club 0"), (coached.Coach!.Name, coached.Coach.Club!.Name));
        Assert.Single(database.Statements.Texts);
    }

    private static Children<ClubRef, Player> Children(ToyDatabase database) => new(database.Context.Set<Player>(), p => p.ClubId);

    private static Task<IReadOnlyDictionary<Guid, Page<Player>>> ReadAsync(ToyDatabase database, ListRequest request, string selection) => Ask.Reader.ReadChildrenAsync(
        database.Context, database.Context.Set<ClubRef>(), [.. database.Clubs.Select(c => c.Id)], Children(database), request, Ask.Selection(selection), Context, CancellationToken.None);
}
