using Headless.MutualAid.Contracts;

namespace Headless.MutualAid.Claims;

/// <summary>The states of a claim and what leads from one to another (H09). What this does not name cannot be done.</summary>
internal static class ClaimLifecycle
{
    /// <summary>Where an action leads.</summary>
    /// <param name="status">Where the claim stands.</param>
    /// <param name="action">What is done.</param>
    /// <param name="isLastLevel">For an approval: whether it is the last one that the amount needs.</param>
    /// <returns>Where the claim stands afterwards; null when the action is refused.</returns>
    public static ClaimStatus? Next(ClaimStatus status, ClaimAction action, bool isLastLevel = true) => (status, action) switch
    {
        (ClaimStatus.Draft or ClaimStatus.Returned, ClaimAction.Submit) => ClaimStatus.Submitted,
        (ClaimStatus.Submitted, ClaimAction.Check) => ClaimStatus.Checked,
        (ClaimStatus.Checked, ClaimAction.Approve) => isLastLevel ? ClaimStatus.Approved : ClaimStatus.Checked,
        (ClaimStatus.Submitted or ClaimStatus.Checked, ClaimAction.Return) => ClaimStatus.Returned,
        (ClaimStatus.Submitted or ClaimStatus.Checked, ClaimAction.Reject) => ClaimStatus.Rejected,
        (ClaimStatus.Approved, ClaimAction.RequestPayment) => ClaimStatus.Approved,
        (ClaimStatus.Approved, ClaimAction.ReturnPayment) => ClaimStatus.Approved,
        (ClaimStatus.Approved, ClaimAction.ConfirmPayment) => ClaimStatus.Paid,
        (ClaimStatus.Draft or ClaimStatus.Submitted or ClaimStatus.Checked or ClaimStatus.Returned, ClaimAction.Withdraw) => ClaimStatus.Closed,
        (ClaimStatus.Submitted or ClaimStatus.Checked or ClaimStatus.Approved or ClaimStatus.Returned, ClaimAction.Confirm) => status,
        _ => null,
    };

    /// <summary>Whether nothing can be done any more.</summary>
    public static bool IsFinal(ClaimStatus status) => status is ClaimStatus.Paid or ClaimStatus.Rejected or ClaimStatus.Closed;

    /// <summary>Whether the claim is in the hands of whoever prepares it.</summary>
    public static bool IsOpen(ClaimStatus status) => status is ClaimStatus.Draft or ClaimStatus.Returned;
}

/// <summary>What can be done to a claim.</summary>
internal enum ClaimAction
{
    /// <summary>The member, or an officer for her, files it.</summary>
    Submit,

    /// <summary>An officer finds it complete and right.</summary>
    Check,

    /// <summary>An officer of a level that its amount needs approves it.</summary>
    Approve,

    /// <summary>An officer sends it back to be completed.</summary>
    Return,

    /// <summary>An officer refuses it.</summary>
    Reject,

    /// <summary>An officer has it paid.</summary>
    RequestPayment,

    /// <summary>The bank has returned the money; it can be paid again.</summary>
    ReturnPayment,

    /// <summary>The bank has confirmed that the money arrived.</summary>
    ConfirmPayment,

    /// <summary>The member gives it up.</summary>
    Withdraw,

    /// <summary>The member confirms what an officer has filed for her.</summary>
    Confirm,
}
