using System.Security.Cryptography;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;
using Headless.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Tests.Lists;

/// <summary>Queries that are translated once and asked with other values.</summary>
public sealed class KnownQueryTests
{
    private readonly ListReader _reader = New();

    [Fact]
    public async Task A_query_that_differs_in_values_only_is_known()
    {
        using var database = new ToyDatabase(20);
        (string, SortDirection)[] order = [("level", SortDirection.Desc), ("active", SortDirection.Asc)];
        var where = (int rank, string name) => Ask.Where(("rank", Ask.Where(("lte", rank), ("neq", 1))), ("or", new List<object?> { Ask.Column("name", "contains", name), Ask.Column("level", "in", new List<object?> { Level.Zero }) }));

        var cursor = (await ReadAsync(database, Ask.First(1, null, where(3, "3"), order), "edges { cursor }")).Edges[0].Cursor;
        Assert.Equal(1, _reader.Known.Count);
        var first = await ReadAsync(database, Ask.First(2, cursor, where(3, "3"), order), "nodes { name }");
        Assert.Equal(2, _reader.Known.Count);
        var other = (await ReadAsync(database, Ask.First(3, null, where(2, "1"), order), "edges { cursor }")).Edges[1].Cursor;
        var second = await ReadAsync(database, Ask.First(5, other, where(2, "1"), order), "nodes { name }");

        Assert.Equal(2, _reader.Known.Count);
        Assert.Equal(Expected(database, 3, "3").Skip(1).Take(2), first.Edges.Select(e => e.Node.Id));
        Assert.Equal(Expected(database, 2, "1").Skip(2).Take(5), second.Edges.Select(e => e.Node.Id));
    }

    [Fact]
    public async Task Other_columns_orders_ends_filters_and_counts_are_other_queries()
    {
        using var database = new ToyDatabase(12);
        var requests = new (ListRequest Request, string Selection)[]
        {
            (Ask.First(2), "nodes { name }"),
            (Ask.First(2), "nodes { rank }"),
            (Ask.First(2), "nodes { coach { rank } }"),
            (Ask.First(2), "nodes { coach rank }"),
            (Ask.First(2), "edges { cursor node { name } }"),
            (Ask.Last(2), "nodes { name }"),
            (Ask.First(2, null, null, ("rank", SortDirection.Asc)), "nodes { name }"),
            (Ask.First(2, null, null, ("rank", SortDirection.Desc)), "nodes { name }"),
            (Ask.First(2, null, null, ("rank", SortDirection.Asc), ("level", SortDirection.Asc)), "nodes { name }"),
            (Ask.First(2, null, null, ("rank", SortDirection.Asc), ("level", SortDirection.Desc)), "nodes { name }"),
            (Ask.First(2, null, null, ("level", SortDirection.Asc), ("rank", SortDirection.Asc)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("rank", "eq", 1)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("rank", "neq", 1)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("rank", "lt", 1)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("rank", "gte", 1)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("name", "contains", "1")), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("name", "startsWith", "player 1")), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("coach", Ask.Column("rank", "eq", 0)))), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("rank", Ask.Where(("gte", 1), ("lt", 3))))), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("or", new List<object?> { Ask.Column("rank", "eq", 1), Ask.Column("rank", "eq", 2) }))), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("and", new List<object?> { Ask.Column("rank", "eq", 1), Ask.Column("rank", "eq", 2) }))), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("age", "eq", 21)), "nodes { name }"),
            (Ask.First(2, null, Ask.Column("age", "eq", null)), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("not", Ask.Column("age", "eq", 21)))), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("and", new List<object?> { Ask.Column("age", "eq", 21) }))), "nodes { name }"),
            (Ask.First(2, null, Ask.Where(("and", new List<object?> { Ask.Where(), Ask.Column("age", "eq", 21) }))), "nodes { name }"),
            (Ask.First(2), "totalCount"),
            (Ask.First(2) with { ExactCount = true }, "totalCount"),
        };
        for (var round = 0; round < 2; round++)
        {
            foreach (var (request, selection) in requests)
            {
                var fresh = await ReadAsync(database, request, selection, New());
                var known = await ReadAsync(database, request, selection);
                Assert.Equal(Text(fresh), Text(known));
            }
        }

        Assert.Equal(requests.Length, _reader.Known.Count);
    }

    [Fact]
    public async Task Rows_that_other_callers_may_see_are_another_query()
    {
        using var database = new ToyDatabase(12);
        await using var narrow = new NarrowContext((SqliteConnection)database.Context.Database.GetDbConnection());
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((12, 12), await CountAsync(database.Context));
            Assert.Equal((3, 3), await CountAsync(narrow));
        }

        Assert.Equal(4, _reader.Known.Count);

        async Task<(int Rows, int Count)> CountAsync(DbContext context)
        {
            var page = await _reader.ReadPageAsync(context, context.Set<Player>(), Ask.First(20), Ask.Selection("nodes { name } totalCount"), Ask.Players, CancellationToken.None);
            return (page.Edges.Count, page.TotalCount!.Value);
        }
    }

    [Fact]
    public async Task What_a_module_adds_and_what_takes_many_values_is_asked_once()
    {
        using var database = new ToyDatabase(12);
        var many = Ask.Where(("or", Enumerable.Range(0, 15).Select(object? (n) => Ask.Column("name", "eq", $"player {n}")).ToList()));

        for (var rank = 0; rank < 3; rank++)
        {
            var page = await _reader.ReadPageAsync(
                database.Context, database.Context.Set<Player>().Where(p => p.Rank == rank), Ask.First(20), Ask.Selection("nodes { name } totalCount"), Ask.Players, CancellationToken.None);
            Assert.Equal((3, 3), (page.Edges.Count, page.TotalCount!.Value));
        }

        Assert.Equal(12, (await ReadAsync(database, Ask.First(20, null, many), "nodes { name }")).Edges.Count);
        Assert.Equal(0, _reader.Known.Count);
    }

    [Fact]
    public async Task Rows_by_id_and_of_parents_are_known_for_any_ids()
    {
        using var database = new ToyDatabase(6);
        var context = Ask.Players with { Field = "Club.players" };
        for (var count = 1; count < 4; count++)
        {
            var ids = database.Players.Take(count).Select(p => p.Id).ToList();
            var rows = await _reader.ReadByIdsAsync(database.Context, database.Context.Set<Player>(), ids, Ask.Selection("name"), ToyMaps.Player, CancellationToken.None);
            var pages = await _reader.ReadChildrenAsync(
                database.Context, database.Context.Set<ClubRef>(), [.. database.Clubs.Take(count).Select(c => c.Id)], new Children<ClubRef, Player>(database.Context.Set<Player>(), p => p.ClubId),
                Ask.First(2), Ask.Selection("nodes { name } totalCount"), context, CancellationToken.None);

            Assert.Equal(database.Players.Take(count).ToDictionary(p => p.Id, p => p.Name), rows.ToDictionary(r => r.Key, r => r.Value.Name));
            Assert.Equal(new[] { (2, 3), (2, 3), (0, 0) }.Take(count), database.Clubs.Take(count).Select(c => (pages[c.Id].Edges.Count, pages[c.Id].TotalCount!.Value)));
        }

        Assert.Equal(3, _reader.Known.Count);
    }

    [Fact]
    public async Task Not_more_are_kept_than_there_is_room_for()
    {
        using var database = new ToyDatabase(1);
        var known = new KnownQueries(10);
        for (var n = 0; n < 40; n++)
        {
            Assert.Equal(1, await known.CountAsync(database.Context, new QueryShape().With('t', $"{n}"), _ => database.Context.Set<Player>(), CancellationToken.None));
        }

        Assert.InRange(known.Count, 1, 10);
    }

    private static IEnumerable<Guid> Expected(ToyDatabase database, int rank, string name) => database.Players
        .Where(p => p.Rank <= rank && p.Rank != 1 && (p.Name.Contains(name, StringComparison.Ordinal) || p.Level == Level.Zero))
        .OrderByDescending(p => p.Level.ToString(), StringComparer.Ordinal).ThenBy(p => p.Active).ThenBy(p => p.Id).Select(p => p.Id);

    private static ListReader New() => new(new CursorProtector(SHA256.HashData("tests"u8)));

    private static string Text(Page<Player> page) => $"{string.Join(' ', page.Edges.Select(e => $"{e.Node.Id}:{e.Node.Name}:{e.Node.Rank}:{e.Node.Coach?.Rank}"))} {page.TotalCount}";

    private Task<Page<Player>> ReadAsync(ToyDatabase database, ListRequest request, string selection, ListReader? reader = null) =>
        (reader ?? _reader).ReadPageAsync(database.Context, database.Context.Set<Player>(), request, Ask.Selection(selection), Ask.Players, CancellationToken.None);
}
