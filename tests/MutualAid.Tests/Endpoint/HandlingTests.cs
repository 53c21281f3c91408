using System.Text.Json;
using Headless.Data;
using Headless.Testing;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Checking and approving up the levels (H09), by different persons.</summary>
public sealed class HandlingTests
{
    private const string History = "history(first: 20, orderBy: [{ ordinal: ASC }]) { nodes { action from to actor note organization { name } } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_large_claim_goes_up_level_by_level_and_each_step_is_another_person(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.ShenYue, aid.Form(1_000_000));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Xiaoshan, "approveClaim", id));
        Assert.Equal("CHECKED", await aid.DoAsync(AidServer.Jingjiang, "checkClaim", id, ("note", "材料齐全")));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Xiaoshan, "checkClaim", id));
        Assert.Equal("SAME_PERSON", await aid.RefusalAsync(AidServer.Jingjiang, "approveClaim", id));
        var colleague = await aid.OfficerAsync("second-jingjiang-officer", "330109005");
        Assert.Equal("HIGHER_LEVEL_REQUIRED", await aid.RefusalAsync(colleague, "approveClaim", id));

        Assert.Equal("CHECKED", await aid.DoAsync(AidServer.Xiaoshan, "approveClaim", id));
        Assert.Equal("SAME_PERSON", await aid.RefusalAsync(AidServer.Xiaoshan, "approveClaim", id));
        var district = await aid.OfficerAsync("second-xiaoshan-officer", "330109");
        var tooLow = await aid.ActAsync(district, "approveClaim", id);
        Assert.Equal("Your union's level does not suffice. Ask an officer of a city union or above.", tooLow.Text("errors.0.message"));
        Assert.Equal("APPROVED", await aid.DoAsync(AidServer.Hangzhou, "approveClaim", id));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Cashier, "approveClaim", id));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Cashier, "returnClaim", id, ("reason", "太晚了")));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.ShenYue, "withdrawClaim", id));

        var steps = (await aid.ClaimAsync(AidServer.Hangzhou, id, History)).At("history.nodes").EnumerateArray()
            .Select(s => $"{s.Text("action")} {s.Text("from")} {s.Text("to")} {s.Text("actor")} {(s.At("organization").ValueKind == JsonValueKind.Null ? "-" : s.Text("organization.name"))}");
        Assert.Equal(
            [
                "SUBMIT DRAFT SUBMITTED MEMBER -", "CHECK SUBMITTED CHECKED OFFICER 靖江街道总工会", "APPROVE CHECKED CHECKED OFFICER 萧山区总工会", "APPROVE CHECKED APPROVED OFFICER 杭州市总工会",
            ],
            steps);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_handles_her_own_claim_nor_what_she_has_filed(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.QiuTian);
        var before = (await aid.ClaimAsync(AidServer.Shangcheng, id, $"status approvedLevels {History}")).GetRawText();
        await aid.AssignAsync(AidServer.QiuTian, "3301");   // she becomes an officer of her own city
        foreach (var (mutation, more) in new (string, (string, string)[])[] { ("checkClaim", []), ("returnClaim", [("reason", "自己退回")]), ("rejectClaim", [("reason", "自己拒绝")]) })
        {
            Assert.Equal("SAME_PERSON", await aid.RefusalAsync(AidServer.QiuTian, mutation, id, more));
        }

        Assert.Equal(before, (await aid.ClaimAsync(AidServer.Shangcheng, id, $"status approvedLevels {History}")).GetRawText());
        var own = (await aid.DataAsync(
            "mutation($cover: ID!, $form: ClaimFormInput!, $upload: UUID!) { fileClaimForMember(input: { coverId: $cover, form: $form, uploadIds: [$upload], idempotencyKey: \"own-claim-1\" }) { mutualAidClaim { id } errors { ... on Error { code message } } } }",
            AidServer.QiuTian, new { cover = await aid.CoverAsync(AidServer.QiuTian), form = aid.Form(), upload = await aid.UploadAsync(AidServer.QiuTian) })).At("fileClaimForMember");
        Assert.Equal("A claim is filed, checked, approved and paid by different persons, and nobody handles her own. Ask another officer.", own.Text("errors.0.message"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_returned_claim_is_completed_filed_again_and_approved_from_the_first_level(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.ShenYue, aid.Form(1_000_000));
        await aid.DoAsync(AidServer.Jingjiang, "checkClaim", id);
        await aid.DoAsync(AidServer.Xiaoshan, "approveClaim", id);
        Assert.Equal("RETURNED", await aid.DoAsync(AidServer.Hangzhou, "returnClaim", id, ("reason", "请补充出院小结")));
        var note = (await aid.DataAsync("{ claimNotices(first: 1, orderBy: [{ at: DESC }]) { nodes { kind textEn claim { history(last: 1, orderBy: [{ ordinal: ASC }]) { nodes { note } } } } } }", AidServer.ShenYue))
            .At("claimNotices.nodes.0");
        Assert.Equal(("RETURNED", "请补充出院小结"), (note.Text("kind"), note.Text("claim.history.nodes.0.note")));

        await aid.AttachAsync(AidServer.ShenYue, id, await aid.UploadAsync(AidServer.ShenYue));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.ShenYue, "submitClaim", id));
        var claim = await aid.ClaimAsync(AidServer.ShenYue, id, "approvedLevels documentCount payable { amountMinor }");
        Assert.Equal((0L, 2L, 582_000L), (claim.Number("approvedLevels"), claim.Number("documentCount"), claim.Number("payable.amountMinor")));
        Assert.Equal("CHECKED", await aid.DoAsync(AidServer.Jingjiang, "checkClaim", id));
        Assert.Equal("CHECKED", await aid.DoAsync(AidServer.Xiaoshan, "approveClaim", id));
        Assert.Equal("APPROVED", await aid.DoAsync(AidServer.Hangzhou, "approveClaim", id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_member_withdraws_what_an_officer_has_filed_for_her(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = (await aid.DataAsync("{ myClaims(first: 1) { nodes { id } } }", AidServer.ShenAfu)).Text("myClaims.nodes.0.id");
        Assert.Equal("NOT_FOUND", await aid.RefusalAsync(AidServer.Jingjiang, "withdrawClaim", id));
        Assert.Equal("NOT_FOUND", await aid.RefusalAsync(AidServer.ShenYue, "confirmClaim", id));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.ShenAfu, "confirmClaim", id));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.ShenAfu, "confirmClaim", id));
        Assert.Equal("CLOSED", await aid.DoAsync(AidServer.ShenAfu, "withdrawClaim", id, ("note", "我自己来办")));
        Assert.Equal("CLAIM_STATE", await aid.RefusalAsync(AidServer.Xiaoshan, "checkClaim", id));
        Assert.Equal(["SUBMIT", "CONFIRM", "WITHDRAW"], (await aid.ClaimAsync(AidServer.ShenAfu, id, History)).At("history").Texts("nodes", "action"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_lies_in_another_subtree_is_neither_seen_nor_changed(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await aid.FiledAsync(AidServer.ShenYue);
        var number = (await aid.ClaimAsync(AidServer.Jingjiang, id, "number")).Text("number");
        var before = (await aid.ClaimAsync(AidServer.Province, id, $"status {History}")).GetRawText();
        foreach (var stranger in new[] { AidServer.Ningbo, AidServer.Shangcheng })
        {
            var seen = await aid.DataAsync(
                "query($id: ID!, $number: String!) { node(id: $id) { id } claim(number: $number) { id } claims(first: 50, where: { number: { eq: $number } }) { nodes { id } totalCount(exact: true) { value } } }",
                stranger, new { id, number });
            Assert.Equal("""{"node":null,"claim":null,"claims":{"nodes":[],"totalCount":{"value":0}}}""", seen.GetRawText());
            foreach (var (mutation, more) in new (string, (string, string)[])[]
            {
                ("checkClaim", []), ("approveClaim", []), ("returnClaim", [("reason", "别处退回")]), ("rejectClaim", [("reason", "别处拒绝")]), ("submitClaim", []), ("withdrawClaim", []),
                ("payClaim", [("idempotencyKey", "elsewhere-1")]),
            })
            {
                Assert.Equal("NOT_FOUND", await aid.RefusalAsync(stranger, mutation, id, more));
            }
        }

        Assert.Equal(before, (await aid.ClaimAsync(AidServer.Province, id, $"status {History}")).GetRawText());
        Assert.Equal(["FORBIDDEN"], await aid.CodesAsync("mutation($id: ID!) { checkClaim(input: { claimId: $id }) { mutualAidClaim { id } } }", AidServer.ShenYue, new { id }));
        Assert.Equal(["UNAUTHENTICATED"], await aid.CodesAsync("{ claims(first: 1) { nodes { id } } }", null));
    }
}
