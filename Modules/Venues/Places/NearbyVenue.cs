namespace Headless.Venues.Places;

/// <summary>A venue and how far it is.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="DistanceMeters">The distance as the crow flies, in whole metres.</param>
/// <param name="WalkingMinutes">The walk in whole minutes, rounded up, at 80 metres a minute in a straight line; the real way is longer.</param>
internal sealed record NearbyVenue(Venue Venue, int DistanceMeters, int WalkingMinutes)
{
    /// <summary>A venue at a distance.</summary>
    public static NearbyVenue At(Venue venue, double metres) =>
        new(venue, (int)Math.Round(metres), (int)Math.Ceiling(metres / NearbySearch.MetresPerMinute));
}
