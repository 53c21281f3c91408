using System.Text.Json.Nodes;
using Headless.Data;
using Headless.Endpoint.Tests.Toy;
using Headless.Testing;

namespace Headless.Endpoint.Tests;

/// <summary>Who did what, and who saw what.</summary>
public sealed class JournalTests
{
    private const string Log = """
        query($where: AuditEntryFilter) {
          auditLog(first: 50, orderBy: [{ at: ASC }], where: $where) { nodes { mutation callerKind callerId path resultIds correlationId } }
        }
        """;

    private const string Shown = "{ disclosures(first: 9) { nodes { subject fields reason callerKind callerId path } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_committed_mutation_is_recorded_once_and_a_refused_or_repeated_one_is_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 1);
        var partner = Guid.CreateVersion7();

        await lender.BorrowAsync($"partner:{partner}", "the-only-one");
        await lender.BorrowAsync($"partner:{partner}", "the-only-one");
        await lender.BorrowAsync($"partner:{partner}", "one-too-many");
        await lender.BorrowAsync(Lender.NewBorrower(), "one-too-many");

        var entry = Assert.Single(await ReadAsync(server.Library, "/1/"));
        Assert.Equal(("borrow", "PARTNER", partner.ToString(), "/1/"), ((string)entry["mutation"]!, (string)entry["callerKind"]!, (string)entry["callerId"]!, (string)entry["path"]!));
        Assert.Single(entry["resultIds"]!.AsArray());
        Assert.Equal(32, ((string)entry["correlationId"]!).Length);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_administrator_sees_what_was_done_from_her_subtree_and_nothing_else(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        var lender = await Lender.StockAsync(server.Library, 5);
        await lender.BorrowAsync($"partner:{Guid.CreateVersion7()}", "by-a-partner");
        await lender.BorrowAsync(Lender.NewBorrower(), "for-herself");
        await RevealAsync(server.Library, "/1/11/");

        Assert.Equal(["borrow", "revealReader"], (await ReadAsync(server.Library, "/1/")).Select(e => (string)e["mutation"]!));
        Assert.Equal(["revealReader"], (await ReadAsync(server.Library, "/1/11/")).Select(e => (string)e["mutation"]!));
        Assert.Empty(await ReadAsync(server.Library, "/2/"));
        Assert.Equal(["borrow"], (await ReadAsync(server.Library, "/1/", new { mutation = new { eq = "borrow" } })).Select(e => (string)e["mutation"]!));
        var refused = await server.Library.PostAsync(Log, "self");
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_shown_is_recorded_for_the_administrator_and_for_whom_it_is_about(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var server = new Server(await LibraryServer.StartAsync(database));
        await RevealAsync(server.Library, "/1/11/");

        var shown = (await server.Library.PostAsync(Shown, "administrator:/1/"))["data"]!["disclosures"]!["nodes"]!.AsArray();
        var one = Assert.Single(shown)!;
        Assert.Equal(("Reader", "phone", "to call", "PERSON", "/1/11/"), ((string)one["subject"]!, (string)one["fields"]!, (string)one["reason"]!, (string)one["callerKind"]!, (string)one["path"]!));
        Assert.NotNull(one["callerId"]);
        Assert.Empty((await server.Library.PostAsync(Shown, "administrator:/2/"))["data"]!["disclosures"]!["nodes"]!.AsArray());

        const string mine = "{ myDisclosures(first: 9) { nodes { fields reason callerId } } }";
        var own = await server.Library.PostAsync(mine, $"borrower:{LibraryServer.Account}");
        Assert.Equal("""[{"fields":"phone","reason":"to call","callerId":null}]""", own["data"]!["myDisclosures"]!["nodes"]!.ToJsonString());
        Assert.Equal("FORBIDDEN", (string?)own["errors"]![0]!["extensions"]!["code"]);
        var another = await server.Library.PostAsync(mine, Lender.NewBorrower());
        Assert.Equal("[]", another["data"]!["myDisclosures"]!["nodes"]!.ToJsonString());
    }

    private static async Task RevealAsync(LibraryServer server, string officer)
    {
        var reader = (string)(await server.PostAsync("{ readers(where: { name: { eq: \"North 1\" } }) { nodes { id } } }", officer))["data"]!["readers"]!["nodes"]![0]!["id"]!;
        var revealed = await server.PostAsync(
            "mutation($id: ID!) { revealReader(input: { readerId: $id, name: \"to call\" }) { reader { name phoneMasked } errors { __typename } } }", officer, new { id = reader });
        Assert.Equal("""{"reader":{"name":"North 1","phoneMasked":"139****"},"errors":[]}""", revealed["data"]!["revealReader"]!.ToJsonString());
    }

    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(LibraryServer server, string path, object? where = null) =>
        [.. (await server.PostAsync(Log, $"administrator:{path}", new { where }))["data"]!["auditLog"]!["nodes"]!.AsArray().Select(n => n!)];
}
