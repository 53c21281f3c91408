using Headless.Sdk;

namespace Headless.Membership.Transfers;

/// <summary>The person is in no union now.</summary>
[ErrorCode("NOT_A_MEMBER", Zh = "该人员目前没有有效的会籍。", En = "This person has no membership now.")]
internal sealed class NotAMemberException() : DomainException("input", "memberId");

/// <summary>The member is in that union already.</summary>
[ErrorCode("SAME_ORGANIZATION", Zh = "会员已在该工会，无需转会。", En = "The member is in that union already.")]
internal sealed class SameOrganizationException() : DomainException("input", "organizationId");
