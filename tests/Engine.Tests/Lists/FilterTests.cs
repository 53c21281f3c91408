using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

public sealed class FilterTests
{
    public static TheoryData<string, string, object?, Func<int, bool>> Operations => new()
    {
        { "name", "eq", "player 3", n => n % 7 == 3 },
        { "name", "neq", "player 3", n => n % 7 != 3 },
        { "name", "in", new List<object?> { "player 1", "player 2" }, n => n % 7 is 1 or 2 },
        { "name", "nin", new List<object?> { "player 1", "player 2" }, n => n % 7 is not (1 or 2) },
        { "name", "in", new List<object?>(), _ => false },
        { "name", "nin", new List<object?>(), _ => true },
        { "name", "contains", "er 5", n => n % 7 == 5 },
        { "name", "contains", "%", _ => false },
        { "name", "startsWith", "player", _ => true },
        { "name", "endsWith", "0", n => n % 7 == 0 },
        { "nickname", "eq", null, n => n % 3 == 0 },
        { "nickname", "neq", null, n => n % 3 != 0 },
        { "nickname", "neq", "nick 1", n => n % 3 == 0 || n % 5 != 1 },
        { "nickname", "nin", new List<object?> { "nick 1" }, n => n % 3 == 0 || n % 5 != 1 },
        { "nickname", "startsWith", "nick", n => n % 3 != 0 },
        { "age", "gt", 20, n => n % 5 != 0 && n % 3 > 0 },
        { "age", "in", new List<object?> { 21 }, n => n % 5 != 0 && n % 3 == 1 },
        { "rank", "gte", 2, n => n % 4 >= 2 },
        { "rank", "lte", 2, n => n % 4 <= 2 },
        { "salary", "lt", 10_000_000_000, n => n % 6 < 2 },
        { "score", "gt", 0.4, n => n % 3 == 2 },
        { "active", "eq", true, n => n % 2 == 0 },
        { "level", "eq", Level.Middle, n => n % 3 == 1 },
        { "level", "nin", new List<object?> { Level.Middle, Level.Zero }, n => n % 3 == 2 },
        { "born", "gte", new DateOnly(2000, 1, 4), n => n % 5 >= 3 },
        { "joinedAt", "lt", new DateTime(2026, 1, 1, 0, 0, 2, DateTimeKind.Utc), n => n % 4 < 2 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operator_finds_its_rows_and_not_finds_the_others(string column, string operation, object? operand, Func<int, bool> matches)
    {
        using var database = new ToyDatabase(40);
        var clause = Ask.Column(column, operation, operand);

        var found = await FindAsync(database, clause);
        var others = await FindAsync(database, Ask.Where(("not", clause)));

        Assert.Equal(Enumerable.Range(0, 40).Where(matches), found);
        Assert.Equal(Enumerable.Range(0, 40).Where(n => !matches(n)), others);
    }

    [Fact]
    public async Task Several_operators_and_several_columns_must_all_hold()
    {
        using var database = new ToyDatabase(40);

        var found = await FindAsync(database, Ask.Where(("rank", Ask.Where(("gte", 1), ("lt", 3))), ("active", Ask.Where(("eq", true)))));

        Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 4 is 1 or 2 && n % 2 == 0), found);
    }

    [Fact]
    public async Task References_are_looked_into()
    {
        using var database = new ToyDatabase(20);

        Assert.Equal(Odd(20), await FindAsync(database, Ask.Where(("club", Ask.Column("name", "eq", "club 1")))));
        Assert.Equal(Coached(20), await FindAsync(database, Ask.Where(("coach", Ask.Where()))));
        Assert.Equal(Coached(20), await FindAsync(database, Ask.Where(("coach", Ask.Where(("club", Ask.Column("name", "neq", "club 1")))))));
        Assert.Equal(Enumerable.Range(0, 20).Except(Coached(20)), await FindAsync(database, Ask.Where(("not", Ask.Where(("coach", Ask.Column("rank", "gte", 0)))))));
        Assert.Equal([3], await FindAsync(database, Ask.Column("id", "eq", database.Players[3].Id)));
    }

    [Theory]
    [InlineData("some", new[] { 2, 10, 18 })]
    [InlineData("none", new[] { 0, 1, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 19 })]
    [InlineData("all", new[] { 1, 2, 3, 5, 7, 9, 10, 11, 13, 15, 17, 18, 19 })]
    public async Task Collections_are_looked_into(string quantifier, int[] expected)
    {
        using var database = new ToyDatabase(20);

        var found = await FindAsync(database, Ask.Where(("awards", Ask.Where((quantifier, Ask.Column("points", "eq", 1))))));

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("rank", "gt", "The filter's where.rank.gt must not be null.")]
    [InlineData("age", "lte", "The filter's where.age.lte must not be null.")]
    [InlineData("rank", "eq", "The filter's where.rank.eq must not be null.")]
    [InlineData("nickname", "contains", "The filter's where.nickname.contains must not be null.")]
    [InlineData("nickname", "in", "The filter's where.nickname.in must not be null.")]
    public async Task Null_is_refused_where_it_means_nothing(string column, string operation, string message)
    {
        using var database = new ToyDatabase(1);

        var refusal = await Assert.ThrowsAsync<InvalidFilterException>(() => FindAsync(database, Ask.Column(column, operation, null)));

        Assert.Equal(message, Sentence.Of(refusal));
        Assert.Equal(["where", column, operation], refusal.Path);
        Assert.Empty(database.Statements.Texts);
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("not")]
    [InlineData("club")]
    [InlineData("name")]
    [InlineData("awards")]
    public async Task A_clause_that_is_null_is_refused(string clause)
    {
        using var database = new ToyDatabase(1);

        var refusal = await Assert.ThrowsAsync<InvalidFilterException>(() => FindAsync(database, Ask.Where((clause, null))));

        Assert.Equal($"The filter's where.{clause} must not be null.", Sentence.Of(refusal));
    }

    [Fact]
    public async Task Filters_without_end_are_refused()
    {
        using var database = new ToyDatabase(1);
        var deep = Enumerable.Range(0, 200_000).Aggregate(Ask.Column("rank", "eq", 1), (below, _) => Ask.Where(("not", below)));
        var broad = Ask.Where(("or", Enumerable.Range(0, 101).Select(n => (object?)Ask.Column("rank", "eq", n)).ToList()));
        var values = Ask.Column("rank", "in", Enumerable.Range(0, 1_001).Select(n => (object?)n).ToList());

        foreach (var where in new[] { deep, broad, values })
        {
            var refusal = await Assert.ThrowsAsync<FilterTooLargeException>(() => FindAsync(database, where));
            Assert.Equal("The filter is too large: at most 200 clauses, 12 levels and 1000 values in one list. Split the query.", Sentence.Of(refusal));
        }
    }

    [Fact]
    public async Task Values_are_parameters()
    {
        using var database = new ToyDatabase(10);

        foreach (var n in new[] { 1, 2 })
        {
            var where = Ask.Where(("name", Ask.Where(("neq", $"x{n}"), ("contains", $"{n}"))), ("level", Ask.Where(("neq", (Level)n))), ("club", Ask.Column("name", "neq", $"c{n}")));
            await Ask.PageAsync(database, Ask.First(n, null, where), "nodes { id }");
        }

        Assert.Equal(2, database.Statements.Texts.Count);
        Assert.Equal(database.Statements.Texts[0], database.Statements.Texts[1]);
    }

    private static IEnumerable<int> Odd(int count) => Enumerable.Range(0, count).Where(n => n % 2 == 1);

    private static IEnumerable<int> Coached(int count) => Enumerable.Range(0, count).Where(n => n % 3 == 1);

    private static async Task<IReadOnlyList<int>> FindAsync(ToyDatabase database, Dictionary<string, object?> where) =>
        [.. (await Ask.PageAsync(database, Ask.First(100, null, where), "nodes { id }")).Edges.Select(e => database.Players.FindIndex(p => p.Id == e.Node.Id)).Order()];
}
