using Headless.Engine.Errors;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;
using Headless.Sdk;

namespace Headless.Engine.Tests.Lists;

public sealed class WindowTests
{
    private const string Info = "pageInfo { hasNextPage hasPreviousPage }";

    [Fact]
    public async Task Both_ends_at_once_are_refused()
    {
        using var database = new ToyDatabase();

        var refusal = await Assert.ThrowsAsync<InvalidPageException>(() => Ask.PageAsync(database, new(1, null, 1, null, null, null), Info));

        Assert.Equal(["last"], refusal.Path);
        Assert.Equal("Give either first or last, not both, and no negative number.", Sentence.Of(refusal));
    }

    [Fact]
    public async Task Negative_numbers_are_refused()
    {
        using var database = new ToyDatabase();

        Assert.Equal(["first"], (await Assert.ThrowsAsync<InvalidPageException>(() => Ask.PageAsync(database, Ask.First(-1), Info))).Path);
        Assert.Equal(["last"], (await Assert.ThrowsAsync<InvalidPageException>(() => Ask.PageAsync(database, Ask.Last(-1), Info))).Path);
    }

    [Fact]
    public async Task Too_many_rows_are_refused_by_the_lists_own_maximum()
    {
        using var database = new ToyDatabase();
        var small = Ask.Players with { PageSize = new PageSizeAttribute { Default = 2, Maximum = 5 } };

        var refusal = await Assert.ThrowsAsync<PageTooLargeException>(() => Ask.PageAsync(database, Ask.Last(6), Info, small));

        Assert.Equal(["last"], refusal.Path);
        Assert.Equal("A page has at most 5 rows, 6 were asked for. Ask for fewer and follow the cursors.", Sentence.Of(refusal));
        Assert.Empty((await Ask.PageAsync(database, Ask.First(5), "nodes { id }", small)).Edges);
    }

    [Fact]
    public async Task Without_a_number_the_page_has_the_default()
    {
        using var database = new ToyDatabase(25);

        Assert.Equal(20, (await Ask.PageAsync(database, Ask.First(null), "nodes { id }")).Edges.Count);
    }

    [Fact]
    public async Task A_page_of_none_still_knows_whether_more_follows()
    {
        using var database = new ToyDatabase(1);

        var silent = await Ask.PageAsync(database, Ask.First(0), "nodes { id }");
        Assert.Empty(database.Statements.Texts);
        var asked = await Ask.PageAsync(database, Ask.First(0), "nodes { id } " + Info);

        Assert.Empty(silent.Edges);
        Assert.Empty(asked.Edges);
        Assert.Equal(new PageInfo(true, false, null, null), asked.PageInfo);
    }

    [Fact]
    public async Task Page_info_follows_relay_in_both_directions()
    {
        using var database = new ToyDatabase(4);
        var cursors = (await Ask.PageAsync(database, Ask.First(4), "edges { cursor }")).Edges.Select(e => e.Cursor).ToList();

        Assert.Equal((true, false), await InfoAsync(Ask.First(3)));
        Assert.Equal((false, false), await InfoAsync(Ask.First(4)));
        Assert.Equal((false, true), await InfoAsync(Ask.First(2, cursors[1])));
        Assert.Equal((true, true), await InfoAsync(Ask.First(1, cursors[1])));
        Assert.Equal((false, true), await InfoAsync(Ask.Last(3)));
        Assert.Equal((false, false), await InfoAsync(Ask.Last(4)));
        Assert.Equal((true, false), await InfoAsync(Ask.Last(2, cursors[2])));
        Assert.Equal((true, true), await InfoAsync(new(5, cursors[0], null, cursors[2], null, null)));

        async Task<(bool Next, bool Previous)> InfoAsync(ListRequest request)
        {
            var info = (await Ask.PageAsync(database, request, "nodes { id } " + Info)).PageInfo;
            return (info.HasNextPage, info.HasPreviousPage);
        }
    }

    [Fact]
    public async Task Rows_between_two_cursors_are_a_page()
    {
        using var database = new ToyDatabase(6);
        var edges = (await Ask.PageAsync(database, Ask.First(6), "edges { cursor node { id } }")).Edges;

        var between = await Ask.PageAsync(database, new(null, edges[0].Cursor, 2, edges[4].Cursor, null, null), "nodes { id }");

        Assert.Equal([edges[2].Node.Id, edges[3].Node.Id], between.Edges.Select(e => e.Node.Id));
    }

    [Theory]
    [InlineData("totalCount { value }", 1)]
    [InlineData("__typename", 0)]
    [InlineData("nodes { id }", 1)]
    [InlineData("nodes { id } totalCount { value }", 2)]
    public async Task Only_what_is_selected_costs_a_statement(string selection, int statements)
    {
        using var database = new ToyDatabase(2);

        var page = await Ask.PageAsync(database, Ask.First(2), selection);

        Assert.Equal(statements, database.Statements.Texts.Count);
        Assert.Equal(selection.Contains("totalCount", StringComparison.Ordinal) ? new TotalCount(2, true) : null, page.TotalCount);
    }

    [Fact]
    public async Task Counting_stops_at_a_thousand_unless_an_exact_number_is_asked_for()
    {
        using var database = new ToyDatabase(1_001);
        var guarded = Ask.Players with { PageSize = new PageSizeAttribute { ExactCountPermission = "toy.count" } };
        var exact = Ask.First(1) with { ExactCount = true };

        Assert.Equal(new TotalCount(1_000, false), (await Ask.PageAsync(database, Ask.First(1), "totalCount { value }")).TotalCount);
        Assert.Equal(new TotalCount(1_000, true), (await Ask.PageAsync(database, Ask.First(1, null, Ask.Column("id", "neq", database.Players[0].Id)), "totalCount { value }")).TotalCount);
        Assert.Equal(new TotalCount(1_001, true), (await Ask.PageAsync(database, exact, "totalCount { value }", guarded)).TotalCount);
        var nobody = guarded with { Caller = new(CallerKind.Person, Guid.Empty, "", []) };
        var refusal = await Assert.ThrowsAsync<ForbiddenException>(() => Ask.PageAsync(database, exact, "totalCount { value }", nobody));
        Assert.Equal("You lack the permission toy.count.", Sentence.Of(refusal));
    }
}
