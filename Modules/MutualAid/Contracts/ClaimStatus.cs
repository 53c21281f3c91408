namespace Headless.MutualAid.Contracts;

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    /// <summary>Being prepared; nobody but the member sees it.</summary>
    Draft,

    /// <summary>Filed; to be checked.</summary>
    Submitted,

    /// <summary>Checked; to be approved, level by level (H09).</summary>
    Checked,

    /// <summary>Approved by the last level that its amount needs; to be paid.</summary>
    Approved,

    /// <summary>Sent back, with a reason, to be completed and filed again.</summary>
    Returned,

    /// <summary>Refused, with a reason. Final.</summary>
    Rejected,

    /// <summary>Paid: the bank has confirmed the transfer. Final.</summary>
    Paid,

    /// <summary>Withdrawn by the member. Final.</summary>
    Closed,
}
