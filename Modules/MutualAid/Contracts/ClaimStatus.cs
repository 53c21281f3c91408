using Headless.Sdk;

namespace Headless.MutualAid.Contracts;

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    /// <summary>Being prepared; nobody but the member sees it.</summary>
    [InWords(Zh = "草稿", En = "a draft")]
    Draft,

    /// <summary>Filed; to be checked.</summary>
    [InWords(Zh = "已提交", En = "filed")]
    Submitted,

    /// <summary>Checked; to be approved, level by level (H09).</summary>
    [InWords(Zh = "已初审", En = "checked")]
    Checked,

    /// <summary>Approved by the last level that its amount needs; to be paid.</summary>
    [InWords(Zh = "已批准", En = "approved")]
    Approved,

    /// <summary>Sent back, with a reason, to be completed and filed again.</summary>
    [InWords(Zh = "待补正", En = "sent back")]
    Returned,

    /// <summary>Refused, with a reason. Final.</summary>
    [InWords(Zh = "已驳回", En = "refused")]
    Rejected,

    /// <summary>Paid: the bank has confirmed the transfer. Final.</summary>
    [InWords(Zh = "已支付", En = "paid")]
    Paid,

    /// <summary>Withdrawn by the member. Final.</summary>
    [InWords(Zh = "已撤回", En = "withdrawn")]
    Closed,
}
