namespace Headless.Venues.Places;

/// <summary>What a venue offers besides its spaces. Water and charging are from YZ01; the rest is this product's list.</summary>
internal enum Amenity
{
    /// <summary>Drinking water (饮水).</summary>
    DrinkingWater,

    /// <summary>Charging for phones and vehicles (充电).</summary>
    Charging,

    /// <summary>Seats to rest on (休息).</summary>
    RestArea,

    /// <summary>A microwave oven (热饭).</summary>
    Microwave,

    /// <summary>Showers and changing rooms (淋浴).</summary>
    Shower,

    /// <summary>Parking (停车).</summary>
    Parking,

    /// <summary>Wireless internet (无线网络).</summary>
    Wifi,

    /// <summary>Access without steps (无障碍).</summary>
    BarrierFree,

    /// <summary>A first-aid kit (急救箱).</summary>
    FirstAid,
}
