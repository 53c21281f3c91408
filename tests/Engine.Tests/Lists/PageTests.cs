using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

public sealed class PageTests
{
    private const string All = "edges { cursor node { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value isExact }";

    [Fact]
    public async Task The_first_page_is_the_newest_rows()
    {
        using var database = new ToyDatabase(5);

        var page = await Ask.PageAsync(database, Ask.First(2), All);

        Assert.Equal([database.Players[4].Id, database.Players[3].Id], page.Edges.Select(e => e.Node.Id));
        Assert.Equal(new PageInfo(true, false, page.Edges[0].Cursor, page.Edges[1].Cursor), page.PageInfo);
        Assert.Equal(new TotalCount(5, true), page.TotalCount);
        Assert.Equal(2, database.Statements.Texts.Count);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("rank")]
    [InlineData("salary")]
    [InlineData("score")]
    [InlineData("active")]
    [InlineData("level")]
    [InlineData("born")]
    [InlineData("joinedAt")]
    [InlineData("id")]
    public async Task Every_kind_of_column_orders_both_ways(string column)
    {
        using var database = new ToyDatabase(11);
        foreach (var direction in new[] { SortDirection.Asc, SortDirection.Desc })
        {
            var whole = (await Ask.PageAsync(database, Ask.First(100, orderBy: (column, direction)), All)).Edges.Select(e => e.Node.Id).ToList();
            var walked = new List<Guid>();
            string? after = null;
            do
            {
                var page = await Ask.PageAsync(database, Ask.First(3, after, null, (column, direction)), All);
                walked.AddRange(page.Edges.Select(e => e.Node.Id));
                after = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
            }
            while (after is not null);

            Assert.Equal(11, whole.Distinct().Count());
            Assert.Equal(whole, walked);
        }
    }
}
