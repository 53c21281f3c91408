using CsCheck;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

/// <summary>The algebra of filters: rows without a value and references to nothing included.</summary>
public sealed class FilterLaws
{
    private static readonly Gen<Dictionary<string, object?>> Comparisons = Gen.OneOf(
        Gen.Select(Gen.OneOf("eq", "neq", "gt", "gte", "lt", "lte"), Gen.Int[19, 23], (o, n) => Ask.Column("age", o, n)),
        Gen.Select(Gen.OneOf("eq", "neq"), Gen.Const(0), (o, _) => Ask.Column("age", o, null)),
        Gen.Select(Gen.OneOf("eq", "neq", "contains", "startsWith", "endsWith"), Gen.OneOf("nick 1", "nick", "2", "%", "_", ""), (o, t) => Ask.Column("nickname", o, t)),
        Gen.Select(Gen.OneOf("in", "nin"), Gen.Int[0, 3].Array[0, 3], (o, n) => Ask.Column("rank", o, n.Cast<object?>().ToList())),
        Gen.Select(Gen.OneOf("some", "none", "all"), Gen.Int[0, 3], (q, n) => Ask.Where(("awards", Ask.Where((q, Ask.Column("points", "lte", n)))))));

    private static readonly Gen<Dictionary<string, object?>> Filters = Gen.Recursive<Dictionary<string, object?>>((depth, below) => depth >= 2
        ? Comparisons
        : Gen.OneOf(
            Comparisons,
            below.Select(f => Ask.Where(("not", f))),
            below.Select(f => Ask.Where(("coach", f))),
            below.List[0, 2].Select(f => Ask.Where(("and", f))),
            below.List[0, 2].Select(f => Ask.Where(("or", f)))));

    [Fact]
    public async Task Not_is_a_true_complement() => await Filters.SampleAsync(async filter =>
    {
        using var database = new ToyDatabase(16);
        var found = await FindAsync(database, filter);

        Assert.Equal(found, await FindAsync(database, Not(Not(filter))));
        Assert.Equal(database.Players.Select(p => p.Id).Except(found), await FindAsync(database, Not(filter)));
    }, iter: 60, threads: 1);

    [Fact]
    public async Task De_Morgan_holds() => await Gen.Select(Filters, Filters).SampleAsync(async (a, b) =>
    {
        using var database = new ToyDatabase(16);

        Assert.Equal(await FindAsync(database, Not(Both("and", a, b))), await FindAsync(database, Both("or", Not(a), Not(b))));
        Assert.Equal(await FindAsync(database, Not(Both("or", a, b))), await FindAsync(database, Both("and", Not(a), Not(b))));
    }, iter: 30, threads: 1);

    private static Dictionary<string, object?> Not(Dictionary<string, object?> filter) => Ask.Where(("not", filter));

    private static Dictionary<string, object?> Both(string join, params object?[] filters) => Ask.Where((join, filters.ToList()));

    private static async Task<List<Guid>> FindAsync(ToyDatabase database, Dictionary<string, object?> where) =>
        [.. (await Ask.PageAsync(database, Ask.First(100, null, where, ("id", SortDirection.Asc)), "nodes { id }")).Edges.Select(e => e.Node.Id)];
}
