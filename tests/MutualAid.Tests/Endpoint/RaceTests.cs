using Headless.Data;
using Headless.Testing;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Many at once, over HTTP.</summary>
public sealed class RaceTests
{
    private const int Many = 200;
    private static readonly string[] s_lost = ["CLAIM_STATE", "CONFLICT", "SAME_PERSON"];

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hundred_approvals_of_one_claim_are_one_step(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.ShenYue);
        await aid.DoAsync(AidServer.Jingjiang, "checkClaim", id);
        string[] officers = [AidServer.Xiaoshan, AidServer.Hangzhou, AidServer.Cashier];
        await AllButOneLoseAsync(Enumerable.Range(0, Many).Select(i => aid.ActAsync(officers[i % 3], "approveClaim", id)));
        var claim = await aid.ClaimAsync(AidServer.ShenYue, id, "status approvedLevels history(first: 20) { nodes { action } }");
        Assert.Equal(("APPROVED", 1L, 1), (claim.Text("status"), claim.Number("approvedLevels"), claim.At("history").Texts("nodes", "action").Count(a => a == "APPROVE")));
        Assert.Single((await aid.DataAsync("{ claimNotices(first: 50) { nodes { kind claim { id } } } }", AidServer.ShenYue)).At("claimNotices.nodes").EnumerateArray(),
            n => n.Text("kind") == "APPROVED" && n.Text("claim.id") == id);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_hundred_who_check_return_reject_and_withdraw_at_once_one_has_her_way(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.ShenYue);
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => (i % 4) switch
        {
            0 => aid.ActAsync(AidServer.Jingjiang, "checkClaim", id),
            1 => aid.ActAsync(AidServer.Xiaoshan, "returnClaim", id, ("reason", "请补充")),
            2 => aid.ActAsync(AidServer.Hangzhou, "rejectClaim", id, ("reason", "不符合")),
            _ => aid.ActAsync(AidServer.ShenYue, "withdrawClaim", id),
        }));

        // One step may make way for another (checked, then returned); every answer is either the step that was made, or a refusal.
        var made = answers.Where(a => a.At("errors").GetArrayLength() == 0).Select(a => a.Text("mutualAidClaim.status")).ToList();
        Assert.All(answers.Where(a => a.At("errors").GetArrayLength() > 0), a => Assert.Contains(a.Text("errors.0.code"), s_lost));
        var claim = await aid.ClaimAsync(AidServer.ShenYue, id, "status history(first: 20, orderBy: [{ ordinal: ASC }]) { nodes { ordinal to } }");
        var steps = claim.At("history.nodes").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(s => s.Number("ordinal")));
        Assert.Equal(made.Order(StringComparer.Ordinal), steps.Skip(1).Select(s => s.Text("to")).Order(StringComparer.Ordinal));
        Assert.Equal(claim.Text("status"), steps[^1].Text("to"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_invoice_that_two_hundred_drafts_claim_at_once_is_in_one(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        const int drafts = 20;   // as many as have documents waiting at once
        var ids = new List<string>();
        for (var i = 0; i < drafts; i++)
        {
            var id = (await aid.DraftAsync(AidServer.ShenYue, aid.Form(invoice: "WANTED0001"))).Text("mutualAidClaim.id");
            await aid.AttachAsync(AidServer.ShenYue, id, await aid.UploadAsync(AidServer.ShenYue));
            ids.Add(id);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => aid.ActAsync(AidServer.ShenYue, "submitClaim", ids[i % drafts])));
        Assert.Single(answers, a => a.At("errors").GetArrayLength() == 0);
        Assert.All(answers.Where(a => a.At("errors").GetArrayLength() > 0), a => Assert.Contains(a.Text("errors.0.code"), new[] { "INVOICE_CLAIMED", "CLAIM_STATE", "CONFLICT" }));
        var mine = (await aid.DataAsync("{ myClaims(first: 50) { nodes { id status } } }", AidServer.ShenYue)).At("myClaims.nodes").EnumerateArray().Where(c => ids.Contains(c.Text("id"))).ToList();
        Assert.Equal((1, drafts - 1), (mine.Count(c => c.Text("status") == "SUBMITTED"), mine.Count(c => c.Text("status") == "DRAFT")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Documents_that_come_at_once_are_counted_and_no_claim_takes_more_than_twenty(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = (await aid.DraftAsync(AidServer.ShenYue)).Text("mutualAidClaim.id");
        for (var round = 0; round < 2; round++)
        {
            var uploads = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => aid.UploadAsync(AidServer.ShenYue)));
            var answers = await Task.WhenAll(uploads.Select(u => aid.AttachAsync(AidServer.ShenYue, id, u)));
            Assert.Equal(round == 0 ? 15 : 5, answers.Count(a => a.At("errors").GetArrayLength() == 0));
            Assert.All(answers.Where(a => a.At("errors").GetArrayLength() > 0), a => Assert.Equal("TOO_MANY_DOCUMENTS", a.Text("errors.0.code")));
        }

        var claim = await aid.ClaimAsync(AidServer.ShenYue, id, "documentCount documents(first: 50) { nodes { id } }");
        Assert.Equal((20L, 20), (claim.Number("documentCount"), claim.At("documents.nodes").GetArrayLength()));
    }

    private static async Task AllButOneLoseAsync(IEnumerable<Task<System.Text.Json.JsonElement>> attempts)
    {
        var answers = await Task.WhenAll(attempts);
        Assert.Single(answers, a => a.At("errors").GetArrayLength() == 0);
        Assert.All(answers.Where(a => a.At("errors").GetArrayLength() > 0), a => Assert.Contains(a.Text("errors.0.code"), s_lost));
    }
}
