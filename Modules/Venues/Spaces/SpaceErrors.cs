using Headless.Sdk;

namespace Headless.Venues.Spaces;

/// <summary>A span of availability is empty, reversed or too long.</summary>
/// <param name="mostDays">The most days.</param>
[ErrorCode(
    "AVAILABILITY_SPAN",
    Zh = "查询时间无效：结束须晚于开始，且跨度不超过 {MostDays} 天。",
    En = "This span cannot be asked for: let it end after it begins and last {MostDays} days at most.")]
internal sealed class AvailabilitySpanException(int mostDays) : DomainException("to")
{
    /// <summary>The most days that may be asked for at once.</summary>
    public int MostDays { get; } = mostDays;
}

/// <summary>A slot length that does not divide the day.</summary>
[ErrorCode(
    "INVALID_SLOT_LENGTH",
    Zh = "时段长度无效：请选择能整除 24 小时、且不少于 15 分钟的分钟数，例如 30、60 或 120。",
    En = "This slot length does not fit: choose minutes that divide 24 hours, 15 at least, such as 30, 60 or 120.")]
internal sealed class InvalidSlotLengthException() : DomainException("input", "slotMinutes");

/// <summary>Members would pay more than everybody else.</summary>
[ErrorCode("MEMBER_PRICE_ABOVE_PUBLIC", Zh = "会员价不能高于公众价，请修改。", En = "The member price cannot be above the public price. Change one of them.")]
internal sealed class MemberPriceAbovePublicException() : DomainException("input", "memberPriceFen");
