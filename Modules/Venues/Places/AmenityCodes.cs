namespace Headless.Venues.Places;

/// <summary>Amenities as one column: names between spaces, in the order of the enum, each once.</summary>
internal static class AmenityCodes
{
    /// <summary>The most characters that all amenities together need.</summary>
    public const int MaxLength = 200;

    /// <summary>Writes the column.</summary>
    public static string Write(IEnumerable<Amenity> amenities) => string.Join(' ', amenities.Distinct().Order());

    /// <summary>Reads the column.</summary>
    public static IReadOnlyList<Amenity> Read(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Amenity>)];
}
