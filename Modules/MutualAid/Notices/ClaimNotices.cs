using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Notices;

/// <summary>Writes notices to members. Who has no account is told by the officer who filed for her, and by nothing here.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class ClaimNotices(ModuleDb<MutualAidModule> db, TimeProvider time)
{
    /// <summary>What a step is to the member; null when she need not hear of it.</summary>
    public static ClaimNoticeKind? KindOf(ClaimDeed deed, ClaimStatus next) => (deed.Action, deed.Actor, next) switch
    {
        (ClaimAction.Submit, ClaimActor.Officer, _) => ClaimNoticeKind.FiledForYou,
        (ClaimAction.Return, _, _) => ClaimNoticeKind.Returned,
        (ClaimAction.Reject, _, _) => ClaimNoticeKind.Rejected,
        (ClaimAction.Approve, _, ClaimStatus.Approved) => ClaimNoticeKind.Approved,
        (ClaimAction.ReturnPayment, _, _) => ClaimNoticeKind.PaymentReturned,
        (ClaimAction.ConfirmPayment, _, _) => ClaimNoticeKind.Paid,
        _ => null,
    };

    /// <summary>Tells the member of a step, if it concerns her and she has an account.</summary>
    public void Tell(MutualAidClaim claim, ClaimDeed deed, ClaimStatus next)
    {
        if (claim.AccountId is not { } account || KindOf(deed, next) is not { } kind)
        {
            return;
        }

        var now = time.UtcNow();
        db.AddUnscoped(
            new ClaimNotice { Id = Guid.CreateVersion7(now), ClaimId = claim.Id, AccountId = account, Kind = kind, At = now },
            "a notice goes to the member, whoever made the step");
    }
}
