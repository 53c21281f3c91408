using Headless.Engine.Errors;
using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Engine.Tests.Lists.Toy;
using Headless.Sdk;

namespace Headless.Engine.Tests.Lists;

public sealed class AccessTests
{
    private static readonly Dictionary<string, object?> BySalary = Ask.Column("salary", "gt", 1L);
    private static readonly Dictionary<string, object?> ByAward = Ask.Where(("awards", Ask.Where(("none", Ask.Where()))));

    public static TheoryData<string, Dictionary<string, object?>> SalaryPaths => new()
    {
        { "plain", BySalary },
        { "and", Ask.Where(("and", new List<object?> { Ask.Where(), BySalary })) },
        { "or", Ask.Where(("or", new List<object?> { BySalary })) },
        { "not", Ask.Where(("not", Ask.Where(("not", BySalary)))) },
        { "reference", Ask.Where(("coach", Ask.Where(("coach", BySalary)))) },
        { "no operator", Ask.Where(("salary", Ask.Where())) },
    };

    [Theory]
    [MemberData(nameof(SalaryPaths))]
    public async Task A_clause_on_an_unreadable_column_is_refused_whatever_the_path(string path, Dictionary<string, object?> where)
    {
        Assert.NotEmpty(path);
        await RefusedAsync(Officer(("toy.read-players", "/1/")), Ask.First(1, null, where), "You lack the permission toy.read-salaries.");
        await AllowedAsync(Officer(("toy.read-players", "/1/"), ("toy.read-salaries", "/1/")), Ask.First(1, null, where));
    }

    [Fact]
    public async Task So_is_an_order()
    {
        await RefusedAsync(
            Officer(("toy.read-players", "/1/")), Ask.First(1, null, null, ("rank", SortDirection.Asc), ("salary", SortDirection.Asc)), "You lack the permission toy.read-salaries.");
        await AllowedAsync(Officer(("*", "/1/")), Ask.First(1, null, null, ("salary", SortDirection.Asc)));
    }

    [Fact]
    public async Task So_is_a_relation_even_when_nothing_of_it_is_compared()
    {
        await RefusedAsync(Officer(("toy.read-players", "/1/")), Ask.First(1, null, ByAward), "You lack the permission toy.read-awards.");
        await RefusedAsync(Officer(("toy.read-players", "/1/")), Ask.First(1, null, Ask.Where(("coach", ByAward))), "You lack the permission toy.read-awards.");
        await AllowedAsync(Officer(("toy.read-players", "/1/"), ("toy.read-awards", "/1/")), Ask.First(1, null, ByAward));
    }

    [Theory]
    [InlineData("/1/2/", false)]
    [InlineData("/2/", false)]
    [InlineData(null, false)]
    [InlineData("/1/", true)]
    [InlineData("/", true)]
    public async Task The_permission_must_reach_as_far_as_the_list(string? subtree, bool allowed)
    {
        var caller = Officer(("toy.read-players", "/1/"), ("toy.read-salaries", subtree));

        if (allowed)
        {
            await AllowedAsync(caller, Ask.First(1, null, BySalary));
        }
        else
        {
            await RefusedAsync(caller, Ask.First(1, null, BySalary), "You lack the permission toy.read-salaries.");
        }
    }

    [Fact]
    public async Task Own_rows_are_covered_by_a_permission_for_own_rows() =>
        await AllowedAsync(Officer(("toy.read-players", null), ("toy.read-salaries", null)), Ask.First(1, null, BySalary));

    [Fact]
    public async Task What_the_list_itself_required_is_not_asked_again()
    {
        var caller = Officer(("toy.read-awards", "/1/"));
        using var database = new ToyDatabase(1);

        await Ask.PageAsync(database, Ask.First(1, null, ByAward), "nodes { id }", Ask.Players with { Caller = caller, Access = new([ToyMaps.ReadAwards]) });
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        using var database = new ToyDatabase(1);

        await Assert.ThrowsAsync<UnauthenticatedException>(() =>
            Ask.PageAsync(database, Ask.First(1, null, BySalary), "nodes { id }", Ask.Players with { Caller = Caller.Anonymous }));
    }

    private static Caller Officer(params (string Permission, string? Path)[] grants) =>
        new(CallerKind.Person, new Guid("0190a000-0000-7000-8000-000000000002"), "officer", [.. grants.Select(g => new Grant(g.Permission, g.Path))]);

    private static async Task AllowedAsync(Caller caller, ListRequest request)
    {
        using var database = new ToyDatabase(1);
        await Ask.PageAsync(database, request, "nodes { id }", Context(caller));
        Assert.Single(database.Statements.Texts);
    }

    private static async Task RefusedAsync(Caller caller, ListRequest request, string message)
    {
        using var database = new ToyDatabase(1);
        var refusal = await Assert.ThrowsAsync<ForbiddenException>(() => Ask.PageAsync(database, request, "nodes { id }", Context(caller)));
        Assert.Equal(message, Sentence.Of(refusal));
        Assert.Empty(database.Statements.Texts);
    }

    private static ListContext Context(Caller caller) => Ask.Players with { Caller = caller, Access = new AccessRule([ToyMaps.ReadPlayers]) };
}
