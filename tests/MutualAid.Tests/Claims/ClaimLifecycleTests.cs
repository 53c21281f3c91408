using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;

namespace Headless.MutualAid.Tests.Claims;

public sealed class ClaimLifecycleTests
{
    [Fact]
    public void What_can_be_done_is_exactly_what_the_drawing_shows()
    {
        var moves = from status in Enum.GetValues<ClaimStatus>()
                    from action in Enum.GetValues<ClaimAction>()
                    let next = ClaimLifecycle.Next(status, action)
                    where next is not null
                    select $"{status} {action} {next}";
        Assert.Equal(
            [
                "Draft Submit Submitted", "Draft Withdraw Closed",
                "Submitted Check Checked", "Submitted Return Returned", "Submitted Reject Rejected", "Submitted Withdraw Closed", "Submitted Confirm Submitted",
                "Checked Approve Approved", "Checked Return Returned", "Checked Reject Rejected", "Checked Withdraw Closed", "Checked Confirm Checked",
                "Approved RequestPayment Approved", "Approved ReturnPayment Approved", "Approved ConfirmPayment Paid", "Approved Confirm Approved",
                "Returned Submit Submitted", "Returned Withdraw Closed", "Returned Confirm Returned",
            ],
            moves);
    }

    [Fact]
    public void An_approval_that_is_not_the_last_leaves_the_claim_checked() =>
        Assert.Equal(ClaimStatus.Checked, ClaimLifecycle.Next(ClaimStatus.Checked, ClaimAction.Approve, isLastLevel: false));

    [Fact]
    public void Nothing_can_be_done_to_what_is_final() => Assert.All(
        Enum.GetValues<ClaimStatus>().Where(ClaimLifecycle.IsFinal),
        status => Assert.All(Enum.GetValues<ClaimAction>(), action => Assert.Null(ClaimLifecycle.Next(status, action))));
}
