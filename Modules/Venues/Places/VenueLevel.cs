namespace Headless.Venues.Places;

/// <summary>The three levels of the 15-minute service circle (NB09).</summary>
internal enum VenueLevel
{
    /// <summary>A centre (中心): full services, halls and courts.</summary>
    Center,

    /// <summary>A station (站): staffed, with basic services.</summary>
    Station,

    /// <summary>A point (点): a resting place without staff.</summary>
    Point,
}
