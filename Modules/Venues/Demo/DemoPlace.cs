namespace Headless.Venues.Demo;

/// <summary>A real district or county and a point near its middle, where the demo's invented venues stand.</summary>
/// <param name="Code">The code of its union.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record DemoPlace(string Code, string Name, double Latitude, double Longitude)
{
    /// <summary>Twenty of them.</summary>
    public static IReadOnlyList<DemoPlace> All { get; } =
    [
        new("330102", "上城区", 30.2425, 120.1690),
        new("330105", "拱墅区", 30.3190, 120.1420),
        new("330106", "西湖区", 30.2596, 120.1300),
        new("330108", "滨江区", 30.2080, 120.2120),
        new("330109", "萧山区", 30.1850, 120.2640),
        new("330110", "余杭区", 30.4190, 120.2990),
        new("330203", "海曙区", 29.8600, 121.5510),
        new("330205", "江北区", 29.8870, 121.5550),
        new("330206", "北仑区", 29.8990, 121.8440),
        new("330212", "鄞州区", 29.8170, 121.5460),
        new("330302", "鹿城区", 28.0150, 120.6550),
        new("330402", "南湖区", 30.7470, 120.7830),
        new("330502", "吴兴区", 30.8570, 120.1850),
        new("330602", "越城区", 29.9890, 120.5820),
        new("330702", "婺城区", 29.0860, 119.5720),
        new("330802", "柯城区", 28.9690, 118.8710),
        new("330825", "龙游县", 29.0280, 119.1720),
        new("330902", "定海区", 30.0200, 122.1070),
        new("331002", "椒江区", 28.6730, 121.4430),
        new("331102", "莲都区", 28.4460, 119.9130),
    ];
}
