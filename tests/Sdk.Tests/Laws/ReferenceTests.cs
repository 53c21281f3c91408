namespace Headless.Sdk.Tests.Laws;

public sealed class ReferenceTests
{
    private static readonly Guid _id = new("0197a1b2-0000-7000-8000-000000000001");

    [Fact]
    public void References_of_one_type_are_equal_by_id_whatever_else_they_hold()
    {
        var (one, same, other) = (new ShopRef { Id = _id, Name = "a" }, new ShopRef { Id = _id, Name = "b" }, new ShopRef { Id = new("0197a1b2-0000-7000-8000-000000000002") });

        Assert.True(one.Equals(same));
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
        Assert.Equal(2, new HashSet<Reference> { one, same, other }.Count);
    }

    [Fact]
    public void References_of_two_types_are_not_equal() => Assert.False(new ShopRef { Id = _id }.Equals(new StallRef { Id = _id }));

    [Fact]
    public void A_reference_is_not_null_or_anything_else()
    {
        Assert.False(new ShopRef { Id = _id }.Equals(null));
        Assert.False(new ShopRef { Id = _id }.Equals((object)_id));
    }

    private sealed class ShopRef : Reference
    {
        public string Name { get; init; } = "";
    }

    private sealed class StallRef : Reference;
}
