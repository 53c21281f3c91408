using System.Text.Json.Nodes;
using Headless.Data;
using Headless.Endpoint.Tests.Toy;
using Headless.Platform.Requests;
using Headless.Platform.Sweeps;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Endpoint.Tests;

/// <summary>[Idempotent]: once per caller and key, on whatever hosts.</summary>
public sealed class IdempotencyTests
{
    private const string Done = """{"loan":{"id":"ID","note":null,"title":{"left":LEFT}},"errors":[]}""";
    private const string NoneLeft = """{"loan":null,"errors":[{"__typename":"NoneLeftError","code":"NONE_LEFT"}]}""";
    private const string Reused = """{"loan":null,"errors":[{"__typename":"IdempotencyKeyReusedError","code":"IDEMPOTENCY_KEY_REUSED"}]}""";

    [DatabaseTheory]
    [DatabaseData(3)]
    [DatabaseData(1)]
    public async Task The_same_request_fifty_times_at_once_is_one_loan_and_fifty_equal_answers(DatabaseProvider provider, int copies)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, copies);
        var borrower = Lender.NewBorrower();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => lender.BorrowAsync(borrower, "one-and-the-same")));

        var answer = Assert.Single(answers.Select(a => a.ToJsonString()).Distinct(StringComparer.Ordinal));
        Assert.Equal(Text(Done, answers[0], copies - 1), answer);
        Assert.Equal((1, copies - 1), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hosts_on_one_database_make_one_loan(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var one = new Server(await LibraryServer.StartAsync(database));
        await using var two = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(one.Library, 5);
        var borrower = Lender.NewBorrower();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? lender : lender.At(two.Library)).BorrowAsync(borrower, "one-and-the-same")));

        Assert.Equal(Text(Done, answers[0], 4), Assert.Single(answers.Select(a => a.ToJsonString()).Distinct(StringComparer.Ordinal)));
        Assert.Equal((1, 4), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refused_request_leaves_no_key_and_another_request_may_not_use_one_that_stands(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 0);
        var borrower = Lender.NewBorrower();

        Assert.Equal(NoneLeft, (await lender.BorrowAsync(borrower, "a-key-of-mine")).ToJsonString());
        await Lender.StockAsync(server.Library, 2);
        var done = await lender.BorrowAsync(borrower, "a-key-of-mine");
        Assert.Equal(Text(Done, done, 1), done.ToJsonString());
        Assert.Equal(Reused, (await lender.BorrowAsync(borrower, "a-key-of-mine", "and a note")).ToJsonString());
        Assert.Equal((1, 1), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Another_callers_key_is_another_request_and_so_is_another_mutations(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 9);
        var id = Guid.CreateVersion7();

        foreach (var caller in new[] { $"borrower:{id}", $"partner:{id}", Lender.NewBorrower() })
        {
            Assert.Equal("[]", (await lender.BorrowAsync(caller, "a-key-of-all"))["errors"]!.ToJsonString());
        }

        await lender.PostAsync("mutation { borrowMany(input: { titleId: $TITLE, count: 2, idempotencyKey: \"a-key-of-all\" }) { asked } }", $"borrower:{id}");
        Assert.Equal((5, 4), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_payload_of_rows_and_values_is_the_same_again(DatabaseProvider provider)
    {
        const string borrowMany = """
            mutation {
              borrowMany(input: { titleId: $TITLE, count: 2, idempotencyKey: "two-at-once" }) {
                title { left } loans { id note } asked kind deposit { amountMinor currency } errors { __typename }
              }
            }
            """;
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 7);
        var borrower = Lender.NewBorrower();

        var first = (await lender.PostAsync(borrowMany, borrower)).ToJsonString();
        var again = (await lender.PostAsync(borrowMany, borrower)).ToJsonString();

        Assert.Equal(first, again);
        var payload = JsonNode.Parse(again)!["data"]!["borrowMany"]!;
        Assert.Equal(5, (int)payload["title"]!["left"]!);
        Assert.Equal(["0", "1"], payload["loans"]!.AsArray().Select(l => (string)l!["note"]!));
        Assert.Equal("""2 "ON_SITE" {"amountMinor":500,"currency":"CNY"} []""", string.Join(' ', new[] { "asked", "kind", "deposit", "errors" }.Select(f => payload[f]!.ToJsonString())));
        Assert.Equal((2, 5), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_has_gone_meanwhile_is_null_and_nothing_is_done_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 2);
        var borrower = Lender.NewBorrower();
        await lender.BorrowAsync(borrower, "soon-gone");
        await server.Library.WorkAsync(db => db.Set<Loan>().ExecuteDeleteAsync());

        Assert.Equal("""{"loan":null,"errors":[]}""", (await lender.BorrowAsync(borrower, "soon-gone")).ToJsonString());
        Assert.Equal((0, 1), await lender.CountAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_request_is_recognised_for_seven_days(DatabaseProvider provider)
    {
        var time = new FakeTimeProvider(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database, time));
        var lender = await Lender.StockAsync(server.Library, 5);
        var borrower = Lender.NewBorrower();
        var sweep = server.Library.Services.GetServices<ISweep>().OfType<PlatformSweep>().Single();
        await lender.BorrowAsync(borrower, "kept-a-week");

        time.Advance(KeptRequest.Kept);
        await sweep.SweepAsync(CancellationToken.None);
        await lender.BorrowAsync(borrower, "kept-a-week");
        Assert.Equal((1, 4), await lender.CountAsync());

        time.Advance(TimeSpan.FromSeconds(1));
        await sweep.SweepAsync(CancellationToken.None);
        await lender.BorrowAsync(borrower, "kept-a-week");
        Assert.Equal((2, 3), await lender.CountAsync());
    }

    [Fact]
    public async Task Nobody_in_particular_cannot_be_told_from_others_and_a_key_has_its_form()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 1);

        var nobody = await lender.PostAsync("mutation { wave(input: { titleId: $TITLE, idempotencyKey: \"a-good-key\" }) { errors { __typename } } }", null);
        Assert.Equal("UNAUTHENTICATED", (string?)nobody["errors"]![0]!["extensions"]!["code"]);
        var somebody = await lender.PostAsync("mutation { wave(input: { titleId: $TITLE, idempotencyKey: \"a-good-key\" }) { title { left } errors { __typename } } }", Lender.NewBorrower());
        Assert.Equal("""{"title":null,"errors":[]}""", somebody["data"]!["wave"]!.ToJsonString());
        Assert.Equal("VALIDATION_FAILED", (string?)(await lender.BorrowAsync(Lender.NewBorrower(), "short"))["errors"]![0]!["code"]);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_more_statement_finds_the_request_and_none_but_the_last_keeps_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 9);
        await lender.BorrowAsync(Lender.NewBorrower(), "warmed-up");

        using var statements = server.Library.Statements.Observe();
        var answer = await lender.PostAsync("mutation { borrow(input: { titleId: $TITLE, idempotencyKey: \"count-me-in\" }) { errors { __typename } } }", Lender.NewBorrower());
        Assert.Equal("[]", answer["data"]!["borrow"]!["errors"]!.ToJsonString());

        // It finds the request, takes the copy, checks where the loan lies, and writes the loan, the request and the record: SQLite one by one, the others in one round trip.
        var expected = provider == DatabaseProvider.Sqlite ? 6 : 4;
        Assert.True(statements.Statements.Count == expected, string.Join("\n\n", statements.Statements));
    }

    private static string Text(string pattern, JsonNode answer, int left) => pattern
        .Replace("ID", (string?)answer["loan"]?["id"] ?? "none", StringComparison.Ordinal)
        .Replace("LEFT", $"{left}", StringComparison.Ordinal);
}
