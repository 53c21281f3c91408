using CsCheck;
using Headless.Sdk;
using Headless.Venues.Places;
using Xunit;

namespace Headless.Venues.Tests;

public sealed class GreatCircleTests
{
    [Theory]
    [InlineData(0, 0, 0, 1, 111_195.08)]              // a degree of the equator: 2πR / 360
    [InlineData(0, 0, 90, 0, 10_007_557.22)]          // a quarter of a meridian: πR / 2
    [InlineData(0, 0, 0, 180, 20_015_114.44)]         // half way round: πR
    [InlineData(36.12, -86.67, 33.94, -118.40, 2_886_448.43)]   // Nashville to Los Angeles; the published 2887.2599506 km at R = 6372.8 km, at our R
    [InlineData(30.25, 120.17, 30.25, 120.17, 0)]
    [InlineData(0, 179.5, 0, -179.5, 111_195.08)]     // over the 180th meridian
    public void Distances_agree_with_known_values(double latitude1, double longitude1, double latitude2, double longitude2, double metres) =>
        Assert.Equal(metres, GreatCircle.Metres(new(latitude1, longitude1), new(latitude2, longitude2)), 0.01);

    [Fact]
    public void The_box_holds_every_point_within_the_distance() =>
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[1, 20_000], Gen.Double[0, 2 * Math.PI]).Sample((latitude, longitude, metres, bearing) =>
        {
            var point = Travel(latitude, longitude, metres * 0.999_999, bearing);
            var box = GreatCircle.Around(new(latitude, longitude), metres);
            Assert.InRange(point.Latitude, box.South, box.North);
            Assert.InRange(point.Longitude, box.West, box.East);
        });

    [Fact]
    public void The_box_of_a_walk_in_Hangzhou_is_no_wider_than_needed()
    {
        var box = GreatCircle.Around(new(30.2741, 120.1551), 1_200);

        Assert.Equal(0.010_792, box.North - 30.2741, 0.000_001);
        Assert.Equal(0.012_496, box.East - 120.1551, 0.000_001);
        Assert.Equal(box.North - 30.2741, 30.2741 - box.South, 0.000_001);
        Assert.Equal(box.East - 120.1551, 120.1551 - box.West, 0.000_001);
    }

    [Theory]
    [InlineData(1_199.4, 1_199, 15)]
    [InlineData(1_200, 1_200, 15)]
    [InlineData(0.2, 0, 1)]
    [InlineData(81, 81, 2)]
    public void A_walk_is_rounded_up_to_minutes(double metres, int distance, int minutes)
    {
        var venue = Sample.Venue();
        var nearby = NearbyVenue.At(venue, metres);

        Assert.Equal((distance, minutes), (nearby.DistanceMeters, nearby.WalkingMinutes));
        Assert.Same(venue, nearby.Venue);
    }

    private static GeoPoint Travel(double latitude, double longitude, double metres, double bearing)
    {
        var (lat, angle) = (latitude * Math.PI / 180, metres / GreatCircle.EarthRadius);
        var toLat = Math.Asin(Math.Clamp((Math.Sin(lat) * Math.Cos(angle)) + (Math.Cos(lat) * Math.Sin(angle) * Math.Cos(bearing)), -1, 1));
        var turn = Math.Atan2(Math.Sin(bearing) * Math.Sin(angle) * Math.Cos(lat), Math.Cos(angle) - (Math.Sin(lat) * Math.Sin(toLat)));
        var toLongitude = longitude + (turn * 180 / Math.PI);
        return new(toLat * 180 / Math.PI, toLongitude > 180 ? toLongitude - 360 : toLongitude < -180 ? toLongitude + 360 : toLongitude);
    }
}
