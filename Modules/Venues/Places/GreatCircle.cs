using Headless.Sdk;

namespace Headless.Venues.Places;

/// <summary>Distances on a sphere; at the scale of a walk the error against the ellipsoid is below 0.6 %.</summary>
internal static class GreatCircle
{
    /// <summary>The earth's mean radius in metres, IUGG.</summary>
    public const double EarthRadius = 6_371_008.8;

    /// <summary>Metres between two points, by the haversine formula.</summary>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var sinLatitude = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var sinLongitude = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var h = (sinLatitude * sinLatitude) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * sinLongitude * sinLongitude);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The smallest box of degrees that holds every point within the distance. Where it would pass a pole or the 180th meridian it spans all longitudes: still right, only wider.</summary>
    public static GeoBox Around(GeoPoint centre, double metres)
    {
        var angle = metres / EarthRadius;
        var (south, north) = (centre.Latitude - Degrees(angle), centre.Latitude + Degrees(angle));
        if (south > -90 && north < 90)
        {
            var spread = Degrees(Math.Asin(Math.Sin(angle) / Math.Cos(Radians(centre.Latitude))));
            var (west, east) = (centre.Longitude - spread, centre.Longitude + spread);
            if (west >= -180 && east <= 180)
            {
                return new(south, north, west, east);
            }
        }

        return new(Math.Max(south, -90), Math.Min(north, 90), -180, 180);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}

/// <summary>A box of degrees.</summary>
internal sealed record GeoBox(double South, double North, double West, double East);
