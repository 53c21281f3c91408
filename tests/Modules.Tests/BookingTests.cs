using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>Courts that are booked: G4, H06 (member price), NB09 (nearest first), and no slot twice.</summary>
public sealed class BookingTests
{
    private const string Hold = """
        mutation($space: ID!, $at: DateTime!, $key: String!) {
          holdSlot(input: { spaceId: $space, startsAt: $at, idempotencyKey: $key }) { booking { id number status tariff price { amountMinor } } errors { ... on Error { code message } } }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_slot_that_two_hundred_want_at_once_is_given_to_one(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (space, at) = await FreeSlotAsync(server);
        var people = new[] { QiuTian, Abdul, Newcomer };
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => server.DataAsync(Hold, people[i % 3], new { space, at, key = $"race-{i:0000}" })));
        Assert.Single(answers, a => a.At("holdSlot.booking").ValueKind == JsonValueKind.Object);
        Assert.All(answers.Where(a => a.At("holdSlot.booking").ValueKind == JsonValueKind.Null), a => Assert.Equal("SLOT_TAKEN", a.Text("holdSlot.errors.0.code")));
        var slot = (await AvailabilityAsync(server, space, at, null)).At("0");
        Assert.Equal("HELD", slot.Text("state"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_idempotency_key_sent_fifty_times_at_once_is_one_booking(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (space, at) = await FreeSlotAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.DataAsync(Hold, QiuTian, new { space, at, key = "one-and-the-same" })));
        Assert.Single(answers.Select(a => a.Text("holdSlot.booking.id")).Distinct(StringComparer.Ordinal));
        Assert.All(answers, a => Assert.Empty(a.At("holdSlot.errors").EnumerateArray()));
        var another = await server.DataAsync(Hold, QiuTian, new { space, at = TimeProvider.System.GetUtcNow().AddDays(3).ToString("O"), key = "one-and-the-same" });
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", another.Text("holdSlot.errors.0.code"));
        var others = await server.DataAsync(Hold, Abdul, new { space, at, key = "one-and-the-same" });
        Assert.Equal("SLOT_TAKEN", others.Text("holdSlot.errors.0.code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G4_the_same_slot_has_two_prices_and_the_booking_keeps_its_own(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var (space, at) = await FreeSlotAsync(server);
        var member = (await AvailabilityAsync(server, space, at, QiuTian)).At("0");
        var visitor = (await AvailabilityAsync(server, space, at, Newcomer)).At("0");
        Assert.Equal(("MEMBER", "PUBLIC"), (member.Text("tariff"), visitor.Text("tariff")));
        Assert.InRange(member.Number("price.amountMinor"), 0, visitor.Number("price.amountMinor") - 1);
        var held = (await server.DataAsync(Hold, QiuTian, new { space, at, key = "price-0001" })).At("holdSlot.booking");
        Assert.Equal(member.Number("price.amountMinor"), held.Number("price.amountMinor"));
        const string confirm = "mutation($id: ID!) { confirmBooking(input: { bookingId: $id }) { booking { status price { amountMinor } } errors { ... on Error { code } } } }";
        var foreign = await server.DataAsync(confirm, Newcomer, new { id = held.Text("id") });
        Assert.Equal("NOT_FOUND", foreign.Text("confirmBooking.errors.0.code"));
        var confirmed = await server.DataAsync(confirm, QiuTian, new { id = held.Text("id") });
        Assert.Equal("CONFIRMED", confirmed.Text("confirmBooking.booking.status"));
        Assert.Equal(member.Number("price.amountMinor"), confirmed.Number("confirmBooking.booking.price.amountMinor"));
        const string cancel = "mutation($id: ID!) { cancelBooking(input: { bookingId: $id }) { booking { status } errors { ... on Error { code } } } }";
        var cancelled = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.DataAsync(cancel, QiuTian, new { id = held.Text("id") })));
        Assert.Contains(cancelled, c => c.At("cancelBooking.booking").ValueKind == JsonValueKind.Object);
        Assert.Equal("FREE", (await AvailabilityAsync(server, space, at, QiuTian)).Text("0.state"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task NB09_the_nearest_comes_first_and_the_circle_ends(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var near = (await server.DataAsync("{ nearbyVenues(latitude: 30.2458, longitude: 120.1694, withinMinutes: 15, first: 10) { distanceMeters walkingMinutes } }")).At("nearbyVenues");
        var distances = near.EnumerateArray().Select(v => v.Number("distanceMeters")).ToList();
        Assert.NotEmpty(distances);
        Assert.Equal(distances.Order(), distances);
        Assert.All(near.EnumerateArray(), v => Assert.InRange(v.Number("walkingMinutes"), 0, 15));
        Assert.Equal(0, (await server.DataAsync("{ nearbyVenues(latitude: 0, longitude: 0) { distanceMeters } }")).At("nearbyVenues").GetArrayLength());
    }

    internal static async Task<(string Space, string At)> FreeSlotAsync(HeadlessServer server)
    {
        var spaces = await server.DataAsync("{ venues(first: 20, where: { level: { eq: CENTER } }) { nodes { spaces(first: 1) { nodes { id } } } } }");
        var space = spaces.At("venues.nodes").EnumerateArray().First(v => v.At("spaces.nodes").GetArrayLength() > 0).Text("spaces.nodes.0.id");
        var from = TimeProvider.System.GetUtcNow().AddDays(2);
        var slots = await server.DataAsync(
            "query($space: ID!, $from: DateTime!, $to: DateTime!) { node(id: $space) { ... on Space { availability(from: $from, to: $to) { startsAt state } } } }",
            null, new { space, from = from.ToString("O"), to = from.AddDays(2).ToString("O") });
        return (space, slots.At("node.availability").EnumerateArray().First(s => s.Text("state") == "FREE").Text("startsAt"));
    }

    private static async Task<JsonElement> AvailabilityAsync(HeadlessServer server, string space, string at, string? token)
    {
        var from = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var data = await server.DataAsync(
            "query($space: ID!, $from: DateTime!, $to: DateTime!) { node(id: $space) { ... on Space { availability(from: $from, to: $to) { startsAt state tariff price { amountMinor } } } } }",
            token, new { space, from = from.ToString("O"), to = from.AddMinutes(1).ToString("O") });
        return data.At("node.availability");
    }
}
