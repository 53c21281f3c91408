using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Headless.Data;
using Headless.Testing;

namespace Headless.Modules.Tests;

/// <summary>What the README shows of Qiu Tian's day is what the published document answers in a fresh demo on that morning.</summary>
public sealed partial class ReadmeDayTests
{
    private const string Begin = "<!-- Qiu Tian's day -->\n";
    private const string End = "<!-- the end of the day -->";

    // A Wednesday, 9 o'clock in Hangzhou.
    private static readonly DateTime s_morning = new(2026, 9, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string s_document = File.ReadAllText(RepositoryFiles.Find("schema/operations/qiu-tian-day.graphql"));

    private readonly StringBuilder _shown = new();

    [SkippableFact]
    public async Task The_README_shows_the_day_with_the_answers_that_it_gets()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var server = await HeadlessServer.StartOnAsync(database, o => o.Time = new MovableClock(s_morning));

        var morning = await ShowAsync(server, "QiuTianMorning");
        await ShowAsync(server, "GrabMetroCoupon", new { key = "before-the-metro" });
        await ShowAsync(server, "ExchangePoints", new { key = "one-more-for-points" });
        await ShowAsync(server, "PutIntoCart", new { variant = morning.Text("products.nodes.0.variants.0.id") });
        var order = (await ShowAsync(server, "Checkout", new { key = "at-lunch" })).Text("checkout.checkout.orders.nodes.0.id");
        await ShowAsync(server, "PayOrder", new { order, key = "pay-at-lunch" });
        var space = morning.At("nearbyVenues").EnumerateArray().First(v => v.At("venue.spaces.nodes").GetArrayLength() > 0).Text("venue.spaces.nodes.0.id");
        var times = await ShowAsync(server, "CourtTimes", new { space, from = "2026-09-03T10:00:00Z", to = "2026-09-03T12:00:00Z" });
        var booking = (await ShowAsync(server, "HoldCourt", new { space, at = times.Text("node.availability.0.startsAt"), key = "evening-court" })).Text("holdSlot.booking.id");
        await ShowAsync(server, "ConfirmCourt", new { booking });

        // What to put there when it differs and the difference is wanted.
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "readme-day.md"), _shown.ToString());
        var readme = await File.ReadAllTextAsync(RepositoryFiles.Find("README.md"));
        var from = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        Assert.Equal(_shown.ToString(), readme[from..readme.IndexOf(End, StringComparison.Ordinal)]);
    }

    [Fact]
    public void All_operations_of_the_day_are_shown() => Assert.Equal(
        ["QiuTianMorning", "GrabMetroCoupon", "ExchangePoints", "PutIntoCart", "Checkout", "PayOrder", "CourtTimes", "HoldCourt", "ConfirmCourt"],
        Operations().Matches(s_document).Select(o => o.Groups["name"].Value));

    private async Task<JsonElement> ShowAsync(HeadlessServer server, string name, object? variables = null)
    {
        using var answer = await server.GraphQL.PostAsync(s_document, variables, DemoSignIns.QiuTian, operationName: name);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        var operation = Operations().Matches(s_document).Single(o => o.Groups["name"].Value == name);
        _shown.Append("<details><summary>").Append(operation.Groups["comment"].Value).Append("</summary>\n\n```graphql\n").Append(operation.Groups["text"].Value).Append("```\n\n");
        if (variables is not null)
        {
            _shown.Append("with `").Append(Masked(JsonSerializer.SerializeToNode(variables)!).ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).Append("` ");
        }

        _shown.Append("is answered\n\n```json\n").Append(Masked(JsonNode.Parse(answer.Data.GetRawText())!).ToJsonString(s_readable)).Append("\n```\n\n</details>\n\n");
        return answer.Data.Clone();
    }

    // Ids, numbers and the payment's address are drawn anew in every demo.
    private static JsonNode Masked(JsonNode node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Masked(item!);
                }

                break;
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (name is "id" or "number" or "redirectUrl" or "variant" or "order" or "space" or "booking" && value is JsonValue)
                    {
                        fields[name] = "…";
                    }
                    else if (value is not null)
                    {
                        Masked(value);
                    }
                }

                break;
        }

        return node;
    }

    [GeneratedRegex("""(?:^# (?<comment>[^\n]+)\n)?(?<text>^(?:query|mutation) (?<name>\w+).*?^\}\n)""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Operations();
}
