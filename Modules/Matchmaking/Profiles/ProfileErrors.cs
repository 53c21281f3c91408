using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Only members whose identity is verified take part.</summary>
[ErrorCode(
    "MATCH_VERIFIED_MEMBERS_ONLY",
    Zh = "交友活动仅限实名认证的在会会员。请先完成入会和实名认证。",
    En = "Match-making is for active members whose identity is verified. Join a union and have your identity verified first.")]
internal sealed class MatchVerifiedMembersOnlyException : DomainException;

/// <summary>Only adults take part.</summary>
[ErrorCode("MATCH_ADULTS_ONLY", Zh = "交友活动仅限年满 18 周岁的会员。", En = "Match-making is for members of 18 years and above.")]
internal sealed class MatchAdultsOnlyException : DomainException;

/// <summary>She has not declared that she is single.</summary>
[ErrorCode("MATCH_SINGLE_DECLARATION_REQUIRED", Zh = "请先声明本人目前单身。", En = "Declare that you are single first.")]
internal sealed class MatchSingleDeclarationRequiredException() : DomainException("input", "declaresSingle");

/// <summary>She has not agreed to the text in force.</summary>
/// <param name="version">The version in force.</param>
[ErrorCode(
    "MATCH_CONSENT_REQUIRED",
    Zh = "请阅读并同意当前版本（{Version}）的告知书。",
    En = "Read the consent text in force, version {Version}, and agree to it.")]
internal sealed class MatchConsentRequiredException(string version) : DomainException("input", "consentVersion")
{
    /// <summary>The version in force.</summary>
    public string Version { get; } = version;
}

/// <summary>The age band is not the person's.</summary>
[ErrorCode("MATCH_AGE_BAND_MISMATCH", Zh = "年龄段与实名信息不符，请重新选择。", En = "This age band does not fit your verified identity. Choose the right one.")]
internal sealed class MatchAgeBandMismatchException() : DomainException("input", "details", "ageBand");

/// <summary>An interest is empty or too long.</summary>
/// <param name="longest">The most characters.</param>
[ErrorCode("MATCH_INVALID_INTEREST", Zh = "每项兴趣须为 1 至 {Longest} 个字符。", En = "Each interest has 1 to {Longest} characters.")]
internal sealed class MatchInvalidInterestException(int longest) : DomainException("input", "details", "interests")
{
    /// <summary>The most characters of an interest.</summary>
    public int Longest { get; } = longest;
}

/// <summary>She has a profile already.</summary>
[ErrorCode("MATCH_PROFILE_EXISTS", Zh = "您已有交友资料，可直接修改。", En = "You have a profile already. Change it instead.")]
internal sealed class MatchProfileExistsException : DomainException;

/// <summary>She has no profile.</summary>
[ErrorCode("MATCH_PROFILE_REQUIRED", Zh = "请先填写交友资料。", En = "Make your profile first.")]
internal sealed class MatchProfileRequiredException : DomainException;

/// <summary>Moderators have excluded her.</summary>
[ErrorCode("MATCH_SUSPENDED", Zh = "您已被暂停参加交友活动。如有疑问，请联系主办工会。", En = "You are excluded from match-making. Contact the union that organizes it if you disagree.")]
internal sealed class MatchSuspendedException : DomainException;
