using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;

namespace Headless.Membership.Memberships;

/// <summary>A person who is to become a member.</summary>
/// <param name="Person">Her particulars.</param>
/// <param name="AccountId">The account she signs in with; null when none is known.</param>
/// <param name="OrganizationId">The union.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Verification">Whether her identity has been checked.</param>
internal sealed record Admission(SealedPerson Person, Guid? AccountId, Guid OrganizationId, JoinChannel Channel, VerificationStatus Verification)
{
    /// <summary>The first day; null: today.</summary>
    public DateOnly? JoinedOn { get; init; }
}

/// <summary>What became of an admission: a member, or a reason.</summary>
/// <param name="MemberId">The member; null when she was refused.</param>
/// <param name="Problem">Why she was refused.</param>
internal sealed record AdmissionResult(Guid? MemberId, DomainException? Problem);
