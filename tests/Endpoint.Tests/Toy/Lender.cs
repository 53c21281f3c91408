using System.Text.Json.Nodes;
using Headless.Engine.Execution;
using Microsoft.EntityFrameworkCore;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>What tests do with a title and its loans.</summary>
internal sealed class Lender(LibraryServer server, Guid title)
{
    private const string BorrowOne = """
        mutation($title: ID!, $key: String!, $note: String) {
          borrow(input: { titleId: $title, note: $note, idempotencyKey: $key }) {
            loan { id note title { left } }
            errors { __typename ... on Error { code } }
          }
        }
        """;

    private readonly string _title = NodeId.Encode("Title", title);

    public static string NewBorrower() => $"borrower:{Guid.CreateVersion7()}";

    /// <summary>The title of the branch in the north, with so many copies.</summary>
    public static async Task<Lender> StockAsync(LibraryServer server, int copies)
    {
        var title = Guid.Empty;
        await server.WorkAsync(async db =>
        {
            var row = await db.Set<Title>().FirstAsync(t => t.Branch!.Name == "North");
            (title, row.Left) = (row.Id, copies);
        });
        return new(server, title);
    }

    public Lender At(LibraryServer other) => new(other, title);

    public async Task<JsonNode> BorrowAsync(string caller, string key, string? note = null) =>
        (await server.PostAsync(BorrowOne, caller, new { title = _title, key, note }))["data"]!["borrow"]!;

    public Task<JsonNode> PostAsync(string query, string? caller, object? variables = null) => server.PostAsync(query.Replace("$TITLE", $"\"{_title}\"", StringComparison.Ordinal), caller, variables);

    public async Task<(int Loans, int Left)> CountAsync()
    {
        var found = (0, 0);
        await server.WorkAsync(async db => found = (await db.Set<Loan>().CountAsync(l => l.TitleId == title), await db.Set<Title>().Where(t => t.Id == title).Select(t => t.Left).SingleAsync()));
        return found;
    }
}
