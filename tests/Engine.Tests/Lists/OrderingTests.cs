using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

public sealed class OrderingTests
{
    [Fact]
    public async Task The_querys_own_order_counts_when_the_caller_asks_for_none()
    {
        using var database = new ToyDatabase(9);
        var rows = database.Context.Set<Player>().OrderBy(p => p.Rank).ThenByDescending(p => p.Born).Where(p => p.Score < 2);

        var read = new List<Guid>();
        string? after = null;
        do
        {
            var page = await Ask.Reader.ReadPageAsync(
                database.Context, rows, Ask.First(2, after), Ask.Selection("nodes { id } pageInfo { endCursor hasNextPage }"), Ask.Players, CancellationToken.None);
            read.AddRange(page.Edges.Select(e => e.Node.Id));
            after = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
        }
        while (after is not null);

        Assert.Equal(database.Players.OrderBy(p => p.Rank).ThenByDescending(p => p.Born).ThenByDescending(p => p.Id).Select(p => p.Id), read);
    }

    [Fact]
    public async Task The_callers_order_replaces_the_querys()
    {
        using var database = new ToyDatabase(6);

        await Ask.Reader.ReadPageAsync(
            database.Context, database.Context.Set<Player>().OrderBy(p => p.Rank), Ask.First(2, null, null, ("born", SortDirection.Desc)), Ask.Selection("nodes { id }"), Ask.Players, CancellationToken.None);

        Assert.Contains("""ORDER BY "p"."born" DESC, "p"."id" DESC""", Assert.Single(database.Statements.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_ordered_by_anything_but_columns_is_a_defect()
    {
        using var database = new ToyDatabase();

        var defect = Assert.Throws<InvalidOperationException>(() => Ordering.Of(database.Context.Set<Player>().OrderBy(p => p.Name.Length), ToyMaps.Player, null));

        Assert.Equal("A list cannot be ordered by 'p => p.Name.Length': order by columns of the row that are never null.", defect.Message);
        Assert.Throws<InvalidOperationException>(() => Ordering.Of(database.Context.Set<Player>().OrderBy(p => p.Age), ToyMaps.Player, null));
    }

    [Fact]
    public void A_column_may_sort_by_another()
    {
        var map = ToyMaps.Player with
        {
            Columns = new Dictionary<string, ColumnField>(ToyMaps.Player.Columns) { ["name"] = ToyMaps.Player.Columns["name"] with { OrderKey = typeof(Player).GetProperty("Rank")! } },
        };

        var ordering = Ordering.Of(Array.Empty<Player>().AsQueryable(), map, [Ask.Where(("name", SortDirection.Desc)), Ask.Where(("rank", SortDirection.Asc)), Ask.Where(("born", SortDirection.Asc))]);

        Assert.Equal([("Rank", true), ("Born", false), ("Id", false)], ordering.Keys.Select(k => (k.Property.Name, k.Descending)));
    }

    [Fact]
    public void Nothing_is_ordered_behind_the_id()
    {
        var ordering = Ordering.Of(Array.Empty<Player>().AsQueryable(), ToyMaps.Player, [Ask.Where(("id", SortDirection.Asc)), Ask.Where(("rank", SortDirection.Asc))]);

        Assert.Equal([("Id", false)], ordering.Keys.Select(k => (k.Property.Name, k.Descending)));
    }

    [Fact]
    public void What_is_not_declared_for_orders_is_a_defect_of_the_schema()
    {
        var defect = Assert.Throws<InvalidOperationException>(() => Ordering.Of(Array.Empty<Player>().AsQueryable(), ToyMaps.Player, [Ask.Where(("age", SortDirection.Asc))]));

        Assert.Equal("The field 'age' is not declared for orders.", defect.Message);
    }

    [Fact]
    public async Task A_text_without_a_value_cannot_be_a_sort_key()
    {
        using var database = new ToyDatabase(1);
        var rows = database.Context.Set<Player>().OrderBy(p => p.Nickname);

        var defect = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Ask.Reader.ReadPageAsync(database.Context, rows, Ask.First(1), Ask.Selection("edges { cursor }"), Ask.Players, CancellationToken.None));

        Assert.Equal("A list cannot be ordered by 'p => p.Nickname': order by columns of the row that are never null.", defect.Message);
    }
}
