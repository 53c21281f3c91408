using Headless.Data;
using Headless.Testing;

namespace Headless.Benefits.Tests;

/// <summary>How many statements the hot path takes. Who asks, idempotency and audit are the platform's, for every mutation the same.</summary>
public sealed class StatementTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_grab_is_four_statements_and_the_stock_comes_last(DatabaseProvider provider)
    {
        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 2, quotaLimit: 4");
        var people = await server.Host.AdmitAsync(2, "330102001-J1");
        Assert.Equal("OK", (await server.GrabAsync("RIDE", people[0])).Outcome());

        Assert.Equal(
            ["SELECT membership_member", "INSERT benefits_quota_use", "INSERT benefits_coupon", "UPDATE benefits_campaign"],
            await StatementsAsync(server, people[0], "OK"));

        // Once a host has found none left, it answers from memory.
        Assert.Equal("SOLD_OUT", (await server.GrabAsync("RIDE", people[0])).Outcome());
        Assert.Empty(await StatementsAsync(server, people[1], "SOLD_OUT"));
    }

    private static async Task<IReadOnlyList<string>> StatementsAsync(BenefitsServer server, string token, string outcome)
    {
        using var recorder = server.Host.RecordRequests();
        Assert.Equal(outcome, (await server.GrabAsync("RIDE", token)).Outcome());
        return [.. recorder.Statements.SelectMany(s => s.Split(";\n")).Select(Shape).Where(s => s.Contains("benefits_", StringComparison.Ordinal) || s.Contains("membership_", StringComparison.Ordinal))];
    }

    // The verb and the first table.
    private static string Shape(string sql)
    {
        var words = sql.Split([' ', '\n', '\r', '"', '(', ')', '`', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return $"{words.First(w => w is "SELECT" or "INSERT" or "UPDATE" or "DELETE")} {words.FirstOrDefault(w => w.StartsWith("benefits_", StringComparison.Ordinal) || w.StartsWith("membership_", StringComparison.Ordinal))}";
    }
}
