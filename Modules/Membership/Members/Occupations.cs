using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Members;

/// <summary>All occupations, the platform's and those that plugins add.</summary>
/// <param name="sources">Where they come from.</param>
[Service]
internal sealed class Occupations(IEnumerable<IOccupationSource> sources)
{
    /// <summary>All of them; the first of a code stands.</summary>
    public IReadOnlyList<OccupationCategory> All { get; } = [.. sources.OrderBy(s => s is NamedOccupations ? 0 : 1).SelectMany(s => s.Occupations).DistinctBy(o => o.Code)];

    /// <summary>The occupation of a code or of a name.</summary>
    /// <param name="codeOrName">The code, or the name in either language.</param>
    /// <returns>The occupation; null when it is unknown.</returns>
    public OccupationCategory? Find(string codeOrName) => All.FirstOrDefault(
        o => o.Code == codeOrName || o.NameZh == codeOrName || o.NameEn.Equals(codeOrName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The seven occupations that the list names, and what stands for its open end (HS10).</summary>
[Service]
internal sealed class NamedOccupations : IOccupationSource
{
    /// <inheritdoc/>
    public IReadOnlyList<OccupationCategory> Occupations { get; } =
    [
        new("RIDE_HAILING_DRIVER", "网约车司机", "Ride-hailing driver"),
        new("SECURITY_GUARD", "保安员", "Security guard"),
        new("MALL_INFORMATION_CLERK", "商场信息员", "Mall information clerk"),
        new("REAL_ESTATE_AGENT", "房产中介员", "Real-estate agent"),
        new("DOMESTIC_WORKER", "家政服务员", "Domestic worker"),
        new("CARE_WORKER", "护工护理员", "Care worker"),
        new("TRUCK_DRIVER", "货运驾驶员", "Truck driver"),
        new("OTHER", "其他", "Other"),
    ];
}
