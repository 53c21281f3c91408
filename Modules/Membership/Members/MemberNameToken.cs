namespace Headless.Membership.Members;

/// <summary>One text element, or two neighbours, of a member's folded name; the index of the search.</summary>
internal sealed class MemberNameToken
{
    public required string Token { get; init; }

    public Guid MemberId { get; init; }

    public Member? Member { get; init; }
}
