using System.Text.Json;
using Headless.Data;
using Headless.Testing;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Filing claims, and what is refused.</summary>
public sealed class FilingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_member_drafts_attaches_and_files_and_only_then_officers_see_it(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var draft = (await aid.DraftAsync(AidServer.ShenYue)).At("mutualAidClaim");
        var (id, number) = (draft.Text("id"), draft.Text("number"));
        Assert.Equal(("DRAFT", JsonValueKind.Null), (draft.Text("status"), draft.At("payable").ValueKind));
        Assert.Equal(JsonValueKind.Null, (await aid.ClaimAsync(AidServer.Jingjiang, id, "number")).ValueKind);
        Assert.DoesNotContain(number, (await aid.DataAsync("{ claims(first: 50) { nodes { number } } }", AidServer.Province)).At("claims").Texts("nodes", "number"));
        Assert.Equal("DOCUMENTS_MISSING", await aid.RefusalAsync(AidServer.ShenYue, "submitClaim", id));
        Assert.Equal("NOT_FOUND", await aid.RefusalAsync(AidServer.Jingjiang, "checkClaim", id));
        Assert.Equal("NOT_FOUND", await aid.RefusalAsync(AidServer.QiuTian, "submitClaim", id));

        Assert.Equal(1, (await aid.AttachAsync(AidServer.ShenYue, id, await aid.UploadAsync(AidServer.ShenYue))).Number("mutualAidClaim.documentCount"));
        var foreign = await aid.UploadAsync(AidServer.QiuTian);
        Assert.Equal("UPLOAD_NOT_READY", (await aid.AttachAsync(AidServer.ShenYue, id, foreign)).Text("errors.0.code"));
        Assert.Equal("NOT_FOUND", (await aid.AttachAsync(AidServer.QiuTian, id, foreign)).Text("errors.0.code"));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.ShenYue, "submitClaim", id));

        var seen = await aid.ClaimAsync(AidServer.Jingjiang, id, "number status payable { amountMinor } organization { name } documentCount calculation { payable { amountMinor } ruleVersion } ruleVersion");
        Assert.Equal((number, "SUBMITTED", 222_000L, 222_000L, 1L, seen.Text("ruleVersion")),
            (seen.Text("number"), seen.Text("status"), seen.Number("payable.amountMinor"), seen.Number("calculation.payable.amountMinor"), seen.Number("documentCount"), seen.Text("calculation.ruleVersion")));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.ShenYue, "submitClaim", id));
        Assert.Equal("CLAIM_STATE", (await aid.AttachAsync(AidServer.ShenYue, id, await aid.UploadAsync(AidServer.ShenYue))).Text("errors.0.code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task G19_a_stay_is_paid_by_the_rule_of_its_day_and_an_estimate_says_what_a_claim_will(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        const string estimate = "query($id: ID!, $stays: [StayInput!]!) { claimEstimate(coverId: $id, stays: $stays) { ruleVersion payable { amountMinor } lines { payable { amountMinor } } } }";
        var coverId = await aid.CoverAsync(AidServer.QiuTian);
        var year = aid.Today.AddDays(-300).Year;
        foreach (var (daysAgo, version, payable) in new[] { (91, 1, 475_000L), (90, 2, 582_000L) })
        {
            var stays = new[] { new { admittedOn = aid.Day(daysAgo), totalFen = 2_000_000, insuredFen = 500_000, selfPaidFen = 1_000_000 } };
            var estimated = (await aid.DataAsync(estimate, AidServer.QiuTian, new { id = coverId, stays })).At("claimEstimate");
            Assert.Equal(($"{year}-{version}", payable), (estimated.Text("ruleVersion"), estimated.Number("payable.amountMinor")));
            var claim = await aid.ClaimAsync(AidServer.QiuTian, await aid.FiledAsync(AidServer.QiuTian, aid.Form(1_000_000, daysAgo)), "ruleVersion payable { amountMinor }");
            Assert.Equal(($"{year}-{version}", payable), (claim.Text("ruleVersion"), claim.Number("payable.amountMinor")));
        }

        // Neither a stranger nor an officer of another subtree learns anything of the cover.
        var any = new[] { new { admittedOn = aid.Day(20), totalFen = 2, insuredFen = 0, selfPaidFen = 2 } };
        Assert.Equal(["NOT_FOUND"], await aid.CodesAsync(estimate, AidServer.ShenYue, new { id = coverId, stays = any }));
        Assert.Equal(["NOT_FOUND"], await aid.CodesAsync(estimate, AidServer.Ningbo, new { id = coverId, stays = any }));
        Assert.Equal(["UNAUTHENTICATED"], await aid.CodesAsync(estimate, null, new { id = coverId, stays = any }));
        Assert.Equal(["ESTIMATE_SIZE"], await aid.CodesAsync(estimate, AidServer.QiuTian, new { id = coverId, stays = Array.Empty<object>() }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_a_form_gets_wrong_is_said_and_nothing_is_kept(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var before = await CountAsync();
        var enrolled = aid.Today.AddDays(-300);
        foreach (var (form, code, message) in new (object, string, string)[]
        {
            (aid.Form(consents: false), "CONSENT_REQUIRED", "A claim needs the member's separate consent to the use of her health data. Read what it is used for and agree first."),
            (aid.Form(daysAgo: -1), "NOT_COVERED", $"A day of admission lies outside the cover ({enrolled:yyyy-MM-dd} to {enrolled.AddDays(364):yyyy-MM-dd}) or after today."),
            (aid.Form(daysAgo: 301), "NOT_COVERED", $"A day of admission lies outside the cover ({enrolled:yyyy-MM-dd} to {enrolled.AddDays(364):yyyy-MM-dd}) or after today."),
            (aid.Form(daysAgo: 271), "WAITING_TIME", $"A day of admission lies in the waiting time: stays that began on {enrolled.AddDays(30):yyyy-MM-dd} or later can be claimed."),
            (Broken(), "CLAIM_LINE_INVALID", "The amounts of line 1 do not fit: the insured and the self-paid part together cannot exceed the bill."),
        })
        {
            var refused = await aid.DraftAsync(AidServer.ShenYue, form);
            Assert.Equal((JsonValueKind.Null, code, message), (refused.At("mutualAidClaim").ValueKind, refused.Text("errors.0.code"), refused.Text("errors.0.message")));
        }

        var malformed = await aid.DraftAsync(AidServer.ShenYue, aid.Form(account: "12 34"));
        Assert.Equal("""["input","form","bankAccount"]""", malformed.At("errors.0.path").GetRawText());
        Assert.Equal(before, await CountAsync());
        var poor = (await aid.DraftAsync(AidServer.ShenYue, aid.Form(30_000))).Text("mutualAidClaim.id");
        await aid.AttachAsync(AidServer.ShenYue, poor, await aid.UploadAsync(AidServer.ShenYue));
        Assert.Equal("NOTHING_PAYABLE", await aid.RefusalAsync(AidServer.ShenYue, "submitClaim", poor));
        Assert.Equal("CLOSED", await aid.DoAsync(AidServer.ShenYue, "withdrawClaim", poor));

        object Broken() => new
        {
            lines = new[] { new { admittedOn = aid.Day(20), totalFen = 100, insuredFen = 60, selfPaidFen = 41, invoiceNumber = "BROKEN01" } },
            diagnosis = "x",
            diseaseClass = "x",
            hospital = "x",
            bankAccount = AidServer.GoodAccount,
            consents = true,
        };

        async Task<int> CountAsync() => (await aid.DataAsync("{ myClaims(first: 50) { nodes { id } } }", AidServer.ShenYue)).At("myClaims.nodes").GetArrayLength();
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_invoice_is_claimed_once_until_its_claim_is_given_up(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var first = await aid.FiledAsync(AidServer.ShenYue, aid.Form(invoice: "TWICE0001"));
        var second = (await aid.DraftAsync(AidServer.QiuTian, aid.Form(invoice: "twice0001"))).Text("mutualAidClaim.id");
        await aid.AttachAsync(AidServer.QiuTian, second, await aid.UploadAsync(AidServer.QiuTian));
        Assert.Equal("INVOICE_CLAIMED", await aid.RefusalAsync(AidServer.QiuTian, "submitClaim", second));
        Assert.Equal("REJECTED", await aid.DoAsync(AidServer.Jingjiang, "rejectClaim", first, ("reason", "重复申报")));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.QiuTian, "submitClaim", second));
        var both = new
        {
            lines = new[] { aid.Line(100_000, 20, "SAMEINONE"), aid.Line(100_000, 20, "SAMEINONE") },
            diagnosis = "x",
            diseaseClass = "x",
            hospital = "x",
            bankAccount = AidServer.GoodAccount,
            consents = true,
        };
        var twice = (await aid.DraftAsync(AidServer.ShenYue, both)).Text("mutualAidClaim.id");
        await aid.AttachAsync(AidServer.ShenYue, twice, await aid.UploadAsync(AidServer.ShenYue));
        Assert.Equal("INVOICE_CLAIMED", await aid.RefusalAsync(AidServer.ShenYue, "submitClaim", twice));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Officers_enrol_members_of_their_own_subtree_once(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        const string enrol = "mutation($member: ID!, $plan: ID!, $shares: Int!) { enrollInCover(input: { memberId: $member, planId: $plan, shares: $shares }) { coverEnrollment { shares isCurrent } errors { ... on Error { code } } } }";
        var plans = (await aid.DataAsync("{ coverPlans(first: 9, orderBy: [{ code: ASC }]) { nodes { id code premium { amountMinor } approvals { level from { amountMinor } } } } }", null)).At("coverPlans.nodes");
        Assert.Equal(["HZ-DEMO", "QY-DEMO"], plans.EnumerateArray().Select(p => p.Text("code")[..7]));
        Assert.Equal("""[{"level":"COUNTY","from":{"amountMinor":0}},{"level":"CITY","from":{"amountMinor":500000}}]""", plans.At("0.approvals").GetRawText());
        var uncovered = (await aid.DataAsync("{ members(first: 20, where: { status: { eq: ACTIVE } }) { nodes { id covers(first: 1) { nodes { id } } } } }", AidServer.Jingjiang)).At("members.nodes")
            .EnumerateArray().First(m => m.At("covers.nodes").GetArrayLength() == 0).Text("id");

        Assert.Equal("NOT_FOUND", await CodeAsync(AidServer.Shangcheng, plans.Text("0.id"), 1));
        Assert.Equal("PLAN_NOT_FOR_MEMBER", await CodeAsync(AidServer.Jingjiang, plans.Text("1.id"), 1));
        Assert.Equal("TOO_MANY_SHARES", await CodeAsync(AidServer.Jingjiang, plans.Text("0.id"), 4));
        Assert.Equal("", await CodeAsync(AidServer.Jingjiang, plans.Text("0.id"), 3));
        Assert.Equal("ALREADY_COVERED", await CodeAsync(AidServer.Jingjiang, plans.Text("0.id"), 1));

        async Task<string> CodeAsync(string token, string plan, int shares)
        {
            var answer = (await aid.DataAsync(enrol, token, new { member = uncovered, plan, shares })).At("enrollInCover");
            return answer.At("errors").GetArrayLength() == 0 ? "" : answer.Text("errors.0.code");
        }
    }
}
