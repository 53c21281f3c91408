using System.Text.Json;
using Headless.Data;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Paying;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Payment (H14): once, and only when the bank has confirmed.</summary>
public sealed class PayingTests
{
    private const string Payout = "number status payout { status reference bankReference returnReason amount { amountMinor } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task G7_an_approved_claim_is_paid_as_soon_as_the_bank_confirms(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var balance = await BalanceAsync(aid);
        var id = await aid.ApprovedAsync();
        Assert.Equal("HIGHER_LEVEL_REQUIRED", await aid.RefusalAsync(await aid.OfficerAsync("third-xiaoshan-officer", "330109"), "payClaim", id, ("idempotencyKey", "too-low-1")));
        Assert.Equal("SAME_PERSON", await aid.RefusalAsync(AidServer.Xiaoshan, "payClaim", id, ("idempotencyKey", "approver-1")));
        await aid.DoAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "pay-once-1"));
        var paid = await aid.UntilAsync(AidServer.ShenYue, id, Payout, c => c.Text("status") == "PAID");
        Assert.Equal(("CONFIRMED", $"{paid.Text("number")}-1", $"SANDBOX-{paid.Text("number")}-1", 222_000L),
            (paid.Text("payout.status"), paid.Text("payout.reference"), paid.Text("payout.bankReference"), paid.Number("payout.amount.amountMinor")));
        var transfer = Assert.Single(aid.Bank.Arrived);
        Assert.Equal((AidServer.GoodAccount, "沈月", 222_000L), (transfer.AccountNumber, transfer.HolderName, transfer.AmountFen));
        Assert.Equal(balance - 222_000, await BalanceAsync(aid));
        Assert.Equal("PAID", await aid.DoAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "pay-once-1")));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "pay-twice-1")));
        foreach (var (mutation, more) in new (string, (string, string)[])[] { ("returnClaim", [("reason", "已付退回")]), ("rejectClaim", [("reason", "已付拒绝")]) })
        {
            Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Hangzhou, mutation, id, more));
        }

        Assert.Single(aid.Bank.Arrived);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_the_bank_returns_can_be_paid_again_and_leaves_the_fund_once(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var balance = await BalanceAsync(aid);
        var id = await aid.ApprovedAsync(aid.Form(account: "000000000503"));
        await aid.DoAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "first-try-1"));
        var returned = await aid.UntilAsync(AidServer.ShenYue, id, Payout, c => c.Text("payout.status") == "RETURNED");
        Assert.Equal(("APPROVED", "收款行暂时退回（模拟银行）"), (returned.Text("status"), returned.Text("payout.returnReason")));
        Assert.Empty(aid.Bank.Arrived);
        await aid.DoAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "second-try-1"));
        var paid = await aid.UntilAsync(AidServer.ShenYue, id, Payout, c => c.Text("status") == "PAID");
        Assert.Equal($"{paid.Text("number")}-2", paid.Text("payout.reference"));
        Assert.Equal(222_000, Assert.Single(aid.Bank.Arrived).AmountFen);
        Assert.Equal(balance - 222_000, await BalanceAsync(aid));
        Assert.Equal(["PAID", "PAYMENT_RETURNED", "APPROVED"],
            (await aid.DataAsync("{ claimNotices(first: 3, orderBy: [{ at: DESC }]) { nodes { kind } } }", AidServer.ShenYue)).At("claimNotices").Texts("nodes", "kind"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_fund_pays_no_more_than_it_has(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var (first, second) = (await aid.ApprovedAsync(), await aid.ApprovedAsync());
        await SetBalanceAsync(aid, 222_000 + 221_999);
        await aid.DoAsync(AidServer.Cashier, "payClaim", first, ("idempotencyKey", "fund-1-0001"));
        Assert.Equal("FUND_EXHAUSTED", await aid.RefusalAsync(AidServer.Cashier, "payClaim", second, ("idempotencyKey", "fund-2-0001")));
        Assert.Equal(JsonValueKind.Null, (await aid.ClaimAsync(AidServer.ShenYue, second, Payout)).At("payout").ValueKind);
        Assert.Equal(221_999, await BalanceAsync(aid));
        await SetBalanceAsync(aid, 222_000);
        await aid.DoAsync(AidServer.Cashier, "payClaim", second, ("idempotencyKey", "fund-2-0001"));
        await aid.UntilAsync(AidServer.ShenYue, second, Payout, c => c.Text("status") == "PAID");
        Assert.Equal(0, await BalanceAsync(aid));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_bank_that_takes_the_money_and_loses_the_answer_is_asked_again_and_pays_once(DatabaseProvider provider)
    {
        var bank = new LosingBank();
        // Now is when the server starts: the demo, whose officers hold their roles from when it was made, may be made on the way there.
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var aid = await AidServer.StartAsync(provider, o =>
        {
            time.SetUtcNow(TimeProvider.System.GetUtcNow());
            o.Time = time;
            o.Services = s => s.Replace(ServiceDescriptor.Singleton<IBank>(bank)).Configure<Microsoft.Extensions.Logging.LoggerFilterOptions>(l => l.MinLevel = Microsoft.Extensions.Logging.LogLevel.None);
        });
        var id = await aid.ApprovedAsync();
        await aid.DoAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "lost-answer-1"));
        await bank.Lost;
        var sender = aid.Server.Services.GetRequiredService<PayoutSender>();
        await sender.SendAsync(CancellationToken.None);   // the lease of the lost attempt still runs
        Assert.Equal("SENDING", (await aid.ClaimAsync(AidServer.ShenYue, id, Payout)).Text("payout.status"));
        Assert.Equal("PAYMENT_UNDER_WAY", await aid.RefusalAsync(AidServer.Cashier, "payClaim", id, ("idempotencyKey", "impatient-1")));
        time.Advance(PayoutSender.Lease);
        await sender.SendAsync(CancellationToken.None);
        var paid = await aid.UntilAsync(AidServer.ShenYue, id, Payout, c => c.Text("status") == "PAID");
        Assert.Equal($"{paid.Text("number")}-1", paid.Text("payout.reference"));
        Assert.Single(bank.Inner.Arrived);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Fifty_payments_at_once_on_two_hosts_are_one_transfer(DatabaseProvider provider)
    {
        await using var database = await HeadlessServer.CopyDemoAsync(provider);
        var bank = new SandboxBank();
        void Share(HeadlessServerOptions options) => options.Services = s => s.Replace(ServiceDescriptor.Singleton<IBank>(bank));
        await using var aid = new AidServer(await HeadlessServer.StartOnAsync(database, Share));
        await using var other = new AidServer(await HeadlessServer.StartOnAsync(database, Share));
        var balance = await BalanceAsync(aid);
        var id = await aid.ApprovedAsync();
        var payers = new[] { AidServer.Cashier, await aid.OfficerAsync("second-cashier", "3301"), await aid.OfficerAsync("third-cashier", "33") };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            (i % 2 == 0 ? aid : other).ActAsync(payers[i % 3], "payClaim", id, ("idempotencyKey", $"race-pay-{i:D4}"))));

        Assert.Single(answers, a => a.At("errors").GetArrayLength() == 0);
        Assert.All(answers.Where(a => a.At("errors").GetArrayLength() > 0), a => Assert.Contains(a.Text("errors.0.code"), new[] { "PAYMENT_UNDER_WAY", "CLAIM_STATE", "CONFLICT" }));
        await other.UntilAsync(AidServer.ShenYue, id, Payout, c => c.Text("status") == "PAID");
        Assert.Equal(222_000, Assert.Single(bank.Arrived).AmountFen);
        Assert.Equal(balance - 222_000, await BalanceAsync(other));
        var steps = (await other.ClaimAsync(AidServer.ShenYue, id, "history(first: 50) { nodes { action } }")).At("history").Texts("nodes", "action");
        Assert.Equal((1, 1), (steps.Count(s => s == "REQUEST_PAYMENT"), steps.Count(s => s == "CONFIRM_PAYMENT")));
    }

    private static async Task<long> BalanceAsync(AidServer aid) => (await aid.DataAsync(
        "{ coverPlans(first: 1, orderBy: [{ code: ASC }]) { nodes { fundBalance { amountMinor } } } }", AidServer.Cashier)).Number("coverPlans.nodes.0.fundBalance.amountMinor");

    private static Task SetBalanceAsync(AidServer aid, long fen) => aid.WorkAsync(async (services, cancelled) =>
    {
        var db = services.GetRequiredService<ModuleDb<MutualAidModule>>();
        var plan = await db.Set<CoverPlan>().OrderBy(p => p.Code).Select(p => p.Id).FirstAsync(cancelled);
        await db.Set<PlanFund>().Where(f => f.PlanId == plan).ExecuteUpdateAsync(set => set.SetProperty(f => f.BalanceFen, fen), cancelled);
    });

    /// <summary>Does what it is told, and dies once before it can say so.</summary>
    private sealed class LosingBank : IBank
    {
        private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SandboxBank Inner { get; } = new();

        public Task Lost => _lost.Task;

        public async Task<TransferOutcome> TransferAsync(BankTransfer transfer, CancellationToken cancellationToken)
        {
            var outcome = await Inner.TransferAsync(transfer, cancellationToken);
            return _lost.TrySetResult() ? throw new TimeoutException("The line is dead.") : outcome;
        }
    }
}
