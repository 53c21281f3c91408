using Headless.Sdk;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>The rule is not in force today.</summary>
/// <param name="validFrom">Its first day.</param>
/// <param name="validTo">Its last day.</param>
[ErrorCode(
    "LONGYOU_RULE_NOT_IN_FORCE",
    Zh = "该折算规则今日不适用（适用日期：{ValidFrom} 至 {ValidTo}），请刷新后选择当前规则。",
    En = "This conversion rule is not in force today; it is from {ValidFrom} to {ValidTo}. Reload and choose one that is.")]
internal sealed class LongyouRuleNotInForceException(DateOnly validFrom, DateOnly validTo) : DomainException("input", "ruleId")
{
    /// <summary>Its first day.</summary>
    public DateOnly ValidFrom { get; } = validFrom;

    /// <summary>Its last day.</summary>
    public DateOnly ValidTo { get; } = validTo;
}

/// <summary>The caller is no active member of a union of Longyou.</summary>
[ErrorCode("LONGYOU_MEMBERS_ONLY", Zh = "积分折算仅面向龙游县工会的在会会员。", En = "Only active members of Longyou's unions can convert points here.")]
internal sealed class LongyouMembersOnlyException : DomainException;

/// <summary>The days of a rule's version do not fit.</summary>
[ErrorCode(
    "LONGYOU_RULE_DATES",
    Zh = "日期无效：新版本不得早于今日，须晚于上一版本的首日，且结束日期不得早于开始日期。",
    En = "The days are not valid: a version begins today or later and after the first day of the one before, and does not end before it begins.")]
internal sealed class LongyouRuleDatesException() : DomainException("input", "validFrom");
