using Headless.Sdk;

namespace Headless.Matchmaking.Series;

/// <summary>The union is not in the officer's subtree.</summary>
[ErrorCode(
    "MATCH_OUTSIDE_JURISDICTION",
    Zh = "该工会组织不在您的管辖范围内，请选择本级或下级工会。",
    En = "This union is outside your jurisdiction. Choose your own union or one below it.")]
internal sealed class MatchOutsideJurisdictionException() : DomainException("input", "organizationId");

/// <summary>A time ends before it begins, or an event lies outside the days of its series.</summary>
[ErrorCode(
    "MATCH_INVALID_TIMES",
    Zh = "时间无效：结束须晚于开始，活动须在系列活动的起止日期之内。",
    En = "These times do not fit: the end comes after the beginning, and an event lies within the days of its series.")]
internal sealed class MatchInvalidTimesException(params string[] path) : DomainException(path);

/// <summary>An offline event has no place, or another one has.</summary>
[ErrorCode("MATCH_PLACE_MISMATCH", Zh = "线下活动须填写地点，线上活动请勿填写。", En = "Name a place for an offline event, and none for an online one.")]
internal sealed class MatchPlaceMismatchException() : DomainException("input", "place");
