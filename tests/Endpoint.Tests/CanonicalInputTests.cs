using Headless.Engine.Execution.Mutations;
using Headless.Sdk;

namespace Headless.Endpoint.Tests;

public sealed class CanonicalInputTests
{
    private static readonly DateTime Noon = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Equal_inputs_have_one_text_and_the_key_is_not_in_it() => Assert.Equal(
        """{"At":"2026-05-01T12:00:00.0000000Z","Day":"2026-05-01","Items":[{"Count":"2","Kind":"Second"}],"Name":"\u540D","Ready":true}""",
        CanonicalInput.Of(new Order("名", [new(Kind.Second, 2)], Noon, new(2026, 5, 1), true, null, default, "a-key-of-mine")));

    [Fact]
    public void A_time_is_the_same_in_every_zone() => Assert.Equal(
        CanonicalInput.Of(new Order("n", [], Noon, null, false, null, default, "k")), CanonicalInput.Of(new Order("n", [], Noon.ToLocalTime(), null, false, null, default, "l")));

    [Fact]
    public void What_is_cleared_is_not_what_is_left_out()
    {
        var left = CanonicalInput.Of(new Order("n", [], Noon, null, false, null, default, "k"));
        var cleared = CanonicalInput.Of(new Order("n", [], Noon, null, false, null, new(null), "k"));
        Assert.Equal("""{"At":"2026-05-01T12:00:00.0000000Z","Items":[],"Name":"n","Note":null,"Ready":false}""", cleared);
        Assert.NotEqual(left, cleared);
    }

    [Fact]
    public void The_order_of_items_matters() => Assert.NotEqual(
        CanonicalInput.Of(new Order("n", [new(Kind.First, 1), new(Kind.Second, 1)], Noon, null, false, null, default, "k")),
        CanonicalInput.Of(new Order("n", [new(Kind.Second, 1), new(Kind.First, 1)], Noon, null, false, null, default, "k")));

    private sealed record Order(string Name, IReadOnlyList<Item> Items, DateTime At, DateOnly? Day, bool Ready, long? Price, Optional<string?> Note, string IdempotencyKey);

    private sealed record Item(Kind Kind, int Count);

    private enum Kind
    {
        First,
        Second,
    }
}
