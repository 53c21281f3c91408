using Headless.Sdk;

namespace Headless.Venues.Places;

/// <summary>A span of opening hours ends before it begins, or leaves its day.</summary>
/// <param name="weekday">The span's weekday.</param>
/// <param name="opensMinute">Its first minute.</param>
/// <param name="closesMinute">Its end.</param>
[ErrorCode(
    "INVALID_OPENING_HOURS",
    Zh = "{Weekday}的开放时间 {OpensMinute}–{ClosesMinute} 无效：请填写 0 到 1440 之间的分钟数，且结束晚于开始；跨午夜请分两段填写。",
    En = "The opening hours {OpensMinute} to {ClosesMinute} on {Weekday} are not valid: give minutes from 0 to 1440, the end after the beginning. Split what passes midnight in two.")]
internal sealed class InvalidOpeningHoursException(Weekday weekday, int opensMinute, int closesMinute) : DomainException("input", "openingHours")
{
    /// <summary>The span's weekday.</summary>
    public Weekday Weekday { get; } = weekday;

    /// <summary>The minute after midnight at which it should open.</summary>
    public int OpensMinute { get; } = opensMinute;

    /// <summary>The minute after midnight at which it should close.</summary>
    public int ClosesMinute { get; } = closesMinute;
}

/// <summary>The organization is not in the officer's subtree.</summary>
[ErrorCode(
    "VENUE_OUTSIDE_JURISDICTION",
    Zh = "该工会组织不在您的管辖范围内，请选择本级或下级工会。",
    En = "This organization is outside your jurisdiction. Choose your own union or one below it.")]
internal sealed class VenueOutsideJurisdictionException() : DomainException("input", "organizationId");

/// <summary>A position that is not on the earth.</summary>
[ErrorCode(
    "INVALID_POSITION",
    Zh = "位置无效：纬度应在 -90 到 90 之间，经度应在 -180 到 180 之间。",
    En = "This is no position: the latitude is from -90 to 90, the longitude from -180 to 180.")]
internal sealed class InvalidPositionException(params string[] path) : DomainException(path);

/// <summary>A search for nearby venues asks for too much.</summary>
/// <param name="argument">The argument at fault.</param>
/// <param name="from">The least it may be.</param>
/// <param name="to">The most it may be.</param>
[ErrorCode("NEARBY_LIMIT", Zh = "参数 {Argument} 应在 {From} 到 {To} 之间。", En = "{Argument} must be from {From} to {To}.")]
internal sealed class NearbyLimitException(string argument, int from, int to) : DomainException(argument)
{
    /// <summary>The argument at fault.</summary>
    public string Argument { get; } = argument;

    /// <summary>The least it may be.</summary>
    public int From { get; } = from;

    /// <summary>The most it may be.</summary>
    public int To { get; } = to;
}
