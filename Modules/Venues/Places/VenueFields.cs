using Headless.Sdk;
using Headless.Venues.Spaces;

namespace Headless.Venues.Places;

/// <summary>Fields of a venue beyond its columns.</summary>
[ObjectType<Venue>]
[Public]
internal sealed class VenueFields
{
    /// <summary>Where it stands, WGS 84. Chinese map services shift positions (GCJ-02); convert before you draw it on their maps.</summary>
    public GeoPoint GetLocation(Venue venue) => venue.Location;

    /// <summary>When it is open, Monday first, in local time of Asia/Shanghai. A weekday with several spans appears several times; one without is closed all day.</summary>
    public IReadOnlyList<OpeningHours> GetOpeningHours(Venue venue) => venue.Hours.ByWeekday();

    /// <summary>Whether it never closes (YZ01).</summary>
    public bool GetIsAlwaysOpen(Venue venue) => venue.Hours.IsAlways;

    /// <summary>What it offers besides its spaces.</summary>
    public IReadOnlyList<Amenity> GetAmenities(Venue venue) => AmenityCodes.Read(venue.AmenityCodes);

    /// <summary>Halls, courts and rooms that can be booked.</summary>
    public Children<Venue, Space> GetSpaces(ModuleDb<VenuesModule> db) => new(db.Set<Space>(), s => s.VenueId);
}
