using Headless.Sdk;
using Headless.Venues.Places;
using Headless.Venues.Spaces;

namespace Headless.Venues.Tests;

internal static class Sample
{
    public static Venue Venue() => new()
    {
        Id = new("01900000-0000-7000-8000-000000000001"),
        Name = "示例职工文体中心",
        NameSortKey = ChineseSortKey.Of("示例职工文体中心"),
        Level = VenueLevel.Center,
        OrganizationId = new("01900000-0000-7000-8000-000000000002"),
        Address = "示例路1号",
        Latitude = 30.2741,
        Longitude = 120.1551,
        IsPublished = true,
        CreatedAt = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
        Hours = WeeklyHours.Daily(540, 1260),
        AmenityCodes = AmenityCodes.Write([Amenity.Wifi, Amenity.DrinkingWater]),
    };

    public static Space Space(long publicFen = 4_000, long memberFen = 2_500) => new()
    {
        Id = new("01900000-0000-7000-8000-000000000003"),
        VenueId = Venue().Id,
        Name = "1号羽毛球场",
        Capacity = 4,
        SlotMinutes = 60,
        PublicPriceFen = publicFen,
        MemberPriceFen = memberFen,
    };
}
