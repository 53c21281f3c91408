using Headless.Sdk;

namespace Headless.Plugins.Longyou;

/// <summary>The officer's subtree does not hold the county.</summary>
[ErrorCode("LONGYOU_OFFICERS_ONLY", Zh = "只有龙游县总工会及其上级工会的工作人员可以进行此操作。", En = "Only officers of Longyou's county union, and of the unions above it, can do this.")]
internal sealed class LongyouOfficersOnlyException : DomainException;
