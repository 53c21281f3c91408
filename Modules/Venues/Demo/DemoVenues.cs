using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Venues.Places;
using Headless.Venues.Spaces;

namespace Headless.Venues.Demo;

/// <summary>Invented venues: a centre, a station that never closes and a point in each place, within a walk of one another (NB09, YZ01).</summary>
internal sealed class DemoVenues
{
    private static readonly DateTime s_entered = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
    private readonly DemoIds _venueIds = new();
    private readonly DemoIds _spaceIds = new();
    private readonly List<Venue> _venues = [];
    private readonly List<Space> _spaces = [];

    /// <summary>The venues; all are published but the last one.</summary>
    public IReadOnlyList<Venue> Venues => _venues;

    /// <summary>Their spaces.</summary>
    public IReadOnlyList<Space> Spaces => _spaces;

    /// <summary>Adds the venues of one place.</summary>
    public void Add(DemoPlace place, OrganizationRef organization, Random random)
    {
        var center = Add(place, organization, "示例职工文体中心", VenueLevel.Center, WeeklyHours.Daily(9 * 60, 21 * 60), 0, random,
            [Amenity.DrinkingWater, Amenity.Shower, Amenity.Parking, Amenity.Wifi, Amenity.BarrierFree, Amenity.FirstAid]);
        AddSpace(center, "1号羽毛球场", 4, 60, 4_000, 2_500);
        AddSpace(center, "2号羽毛球场", 4, 60, 4_000, 2_500);
        AddSpace(center, "篮球馆", 20, 120, 30_000, 20_000);
        AddSpace(center, "会议室", 30, 60, 10_000, 0);
        var station = Add(place, organization, "示例小哥驿站", VenueLevel.Station, WeeklyHours.Always, 0.004, random,
            [Amenity.DrinkingWater, Amenity.Charging, Amenity.RestArea, Amenity.Microwave, Amenity.Wifi, Amenity.FirstAid]);
        AddSpace(station, "活动室", 12, 30, 1_000, 0);
        Add(place, organization, "示例户外劳动者服务点", VenueLevel.Point, WeeklyHours.Daily(6 * 60, 22 * 60), 0.008, random,
            [Amenity.DrinkingWater, Amenity.RestArea, Amenity.Microwave]);
    }

    private Venue Add(
        DemoPlace place, OrganizationRef organization, string kind, VenueLevel level, WeeklyHours hours, double away, Random random, Amenity[] amenities)
    {
        var name = $"{kind}（{place.Name}，虚构）";
        var venue = new Venue
        {
            Id = _venueIds.Next(),
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            Level = level,
            OrganizationId = organization.Id,
            Address = $"{place.Name}示例路{_venues.Count + 1}号（虚构）",
            Latitude = Math.Round(place.Latitude + (away * (0.5 + (random.NextDouble() / 2))), 6),
            Longitude = Math.Round(place.Longitude + (away * (0.5 + (random.NextDouble() / 2))), 6),
            IsPublished = _venues.Count + 1 < 3 * DemoPlace.All.Count,
            CreatedAt = s_entered.AddMinutes(_venues.Count),
            Hours = hours,
            AmenityCodes = AmenityCodes.Write(amenities),
        };
        _venues.Add(venue);
        return venue;
    }

    private void AddSpace(Venue venue, string name, int capacity, int slotMinutes, long publicFen, long memberFen) => _spaces.Add(new()
    {
        Id = _spaceIds.Next(),
        VenueId = venue.Id,
        Name = name,
        Capacity = capacity,
        SlotMinutes = slotMinutes,
        PublicPriceFen = publicFen,
        MemberPriceFen = memberFen,
    });
}
