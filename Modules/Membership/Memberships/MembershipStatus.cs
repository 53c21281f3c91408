namespace Headless.Membership.Memberships;

/// <summary>Where a membership stands.</summary>
internal enum MembershipStatus
{
    /// <summary>She belongs to the union.</summary>
    Active,

    /// <summary>She belongs to the union, but her rights rest.</summary>
    Suspended,

    /// <summary>She went on to another union.</summary>
    Transferred,

    /// <summary>She left.</summary>
    Ended,
}
