using Headless.Data;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Headless.Engine.Tests.Lists;

/// <summary>What lists send to SQL Server: translated and parsed here, never executed.</summary>
public sealed class SqlServerTests
{
    private static readonly CursorProtector Cursors = new(new byte[32]);

    private static readonly Dictionary<string, object?> Where = Ask.Where(
        ("or", new List<object?> { Ask.Column("nickname", "contains", "x"), Ask.Column("level", "in", new List<object?> { Level.Zero }) }),
        ("coach", Ask.Where(("club", Ask.Column("name", "startsWith", "c")))),
        ("awards", Ask.Where(("all", Ask.Column("points", "gt", 1)))));

    public static TheoryData<string, bool> Shapes => new()
    {
        { "nodes { name }", false },
        { "edges { cursor node { summary coach { name club { name } } } }", false },
        { "nodes { name club { name } coach { club { name } } }", true },
        { "nodes { summary club { name } }", true },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_page_is_one_statement(string selection, bool fromEnd)
    {
        using var context = Open();

        var sql = Prepare(context, selection, fromEnd).Rows(EnclosedValues.Instance).ToQueryString();

        Assert.Equal(1, Selects(sql));
        Assert.Contains("SELECT TOP(@", sql, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Pages_of_many_parents_are_one_statement(string selection, bool fromEnd)
    {
        using var context = Open();
        var children = new Children<ClubRef, Player>(context.Set<Player>(), p => p.ClubId);
        List<Guid> ids = [new("0190a000-0000-7000-8000-000000000001"), new("0190a000-0000-7000-8000-000000000002")];

        var query = Prepare(context, selection, fromEnd);
        var rows = ChildQuery.Rows(context.Set<ClubRef>(), ids, children, query, EnclosedValues.Instance).ToQueryString();
        var counts = ChildQuery.Counts(ids, children, query, EnclosedValues.Instance).ToQueryString();

        Assert.Equal(1, Selects(rows));
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", rows, StringComparison.Ordinal);
        Assert.Equal(1, Selects(counts));
    }

    private static PageQuery<Player> Prepare(ToyContext context, string selection, bool fromEnd)
    {
        (string, SortDirection)[] order = [("level", SortDirection.Desc), ("active", SortDirection.Asc), ("joinedAt", SortDirection.Desc)];
        var first = PageQuery<Player>.Prepare(Cursors, context.Set<Player>(), Ask.First(1, null, Where, order), Ask.Selection("edges { cursor }"), Ask.Players);
        var cursor = first.Page([Player.Sample(1, Guid.Empty)], null).Edges[0].Cursor;
        var request = fromEnd ? Ask.Last(3, cursor, Where, order) : Ask.First(3, cursor, Where, order);
        return PageQuery<Player>.Prepare(Cursors, context.Set<Player>(), request, Ask.Selection(selection), Ask.Players);
    }

    private static ToyContext Open() => new(new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nowhere" });

    private static int Selects(string sql)
    {
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.Empty(errors);
        return script.Batches.SelectMany(b => b.Statements).OfType<SelectStatement>().Count();
    }
}
