using System.Text.Json;
using Headless.Data;
using Headless.Testing;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Officer Xu's day (H08, H15): the published document, run from the morning to the evening.</summary>
public sealed class OfficerDayTests
{
    private static string Document { get; } = File.ReadAllText(Find("schema/operations/officer-day.graphql"));

    private readonly List<(string Operation, int Statements)> _taken = [];

    [DatabaseTheory]
    [DatabaseData]
    public async Task G6_an_officer_sees_her_street_files_for_an_old_worker_and_he_is_paid(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);

        var day = await RunAsync(aid, AidServer.Jingjiang, "OfficerDay");
        Assert.Equal("靖江街道干部（虚构）", day.Text("viewer.displayName"));
        Assert.All(day.At("members.nodes").EnumerateArray(), m => Assert.StartsWith("靖江街道", m.Text("organization.name"), StringComparison.Ordinal));
        Assert.Equal(7, day.Number("members.totalCount.value"));
        Assert.Equal(["JOINED", "LEFT", "TRANSFERRED_IN"], day.At("membershipEvents").Texts("nodes", "kind").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([("MEMBER", "沈月", "****"), ("OFFICER", "沈阿福", "****")],
            day.At("claimsToCheck.nodes").EnumerateArray().Select(c => (c.Text("filedBy"), c.Text("member.displayName"), c.Text("diagnosisMasked"))));
        var old = day.At("members.nodes").EnumerateArray().Single(m => m.Text("displayName") == "沈阿福");
        var coverId = old.Text("covers.nodes.0.id");

        var stays = new[] { new { admittedOn = aid.Day(20), totalFen = 2_000_000, insuredFen = 900_000, selfPaidFen = 1_000_000 } };
        var estimate = (await RunAsync(aid, AidServer.Jingjiang, "EstimateForMember", new { coverId, stays })).At("claimEstimate");
        Assert.Equal(582_000, estimate.Number("payable.amountMinor"));
        Assert.Equal("按 60% 计算，四舍五入到分：¥5,820.00", estimate.Text("explanation.2.textZh"));

        var announced = await RunAsync(aid, AidServer.Jingjiang, "AnnounceDocument", new { name = "发票.pdf", sizeBytes = 100_000 });
        Assert.StartsWith("/", announced.Text("createUpload.putTo"), StringComparison.Ordinal);
        var upload = await aid.UploadAsync(AidServer.Jingjiang);
        var filing = new { coverId, form = aid.Form(1_000_000), uploadIds = new[] { upload }, idempotencyKey = "officer-day-1" };
        var filed = (await RunAsync(aid, AidServer.Jingjiang, "FileForMember", filing)).At("fileClaimForMember.mutualAidClaim");
        Assert.Equal(("SUBMITTED", "OFFICER", "靖江街道总工会", 582_000L),
            (filed.Text("status"), filed.Text("filedBy"), filed.Text("filedByOrganization.name"), filed.Number("payable.amountMinor")));
        var again = (await RunAsync(aid, AidServer.Jingjiang, "FileForMember", filing)).At("fileClaimForMember.mutualAidClaim");
        Assert.Equal(filed.Text("number"), again.Text("number"));
        var (claimId, number) = (filed.Text("id"), filed.Text("number"));
        Assert.Equal("SAME_PERSON", (await RunAsync(aid, AidServer.Jingjiang, "CheckClaim", new { claimId })).Text("checkClaim.errors.0.code"));

        var told = (await RunAsync(aid, AidServer.ShenAfu, "WhatIWasTold")).At("claimNotices.nodes.0");
        Assert.Equal(("FILED_FOR_YOU", number, "靖江街道总工会"), (told.Text("kind"), told.Text("claim.number"), told.Text("claim.filedByOrganization.name")));
        Assert.Equal("SUBMITTED", await aid.DoAsync(AidServer.ShenAfu, "confirmClaim", claimId));

        var young = day.At("claimsToCheck.nodes.0");
        var seen = (await RunAsync(aid, AidServer.Jingjiang, "SeeClaim", new { claimId = young.Text("id"), reason = "核对发票与出院小结" })).At("revealClaim.revealedClaim");
        Assert.Equal((young.Text("number"), "示例疾病（虚构）", "示例发票（虚构）.pdf"), (seen.Text("number"), seen.Text("diagnosis"), seen.Text("documents.0.name")));
        Assert.Equal("CHECKED", (await RunAsync(aid, AidServer.Jingjiang, "CheckClaim", new { claimId = young.Text("id"), note = "材料齐全" })).Text("checkClaim.mutualAidClaim.status"));

        var incomplete = day.Text("claimsToCheck.nodes.1.id");
        Assert.Equal("RETURNED", (await RunAsync(aid, AidServer.Xiaoshan, "ReturnClaim", new { claimId = incomplete, reason = "缺少出院小结" })).Text("returnClaim.mutualAidClaim.status"));

        // 5,820 yuan need the district and the city; filer, checker, both approvers and payer are five persons.
        Assert.Equal("NOT_FOUND", (await RunAsync(aid, AidServer.Shangcheng, "CheckClaim", new { claimId })).Text("checkClaim.errors.0.code"));
        Assert.Equal("CHECKED", (await RunAsync(aid, AidServer.Xiaoshan, "CheckClaim", new { claimId })).Text("checkClaim.mutualAidClaim.status"));
        var first = (await RunAsync(aid, AidServer.Hangzhou, "ApproveClaim", new { claimId })).At("approveClaim.mutualAidClaim");
        Assert.Equal(("CHECKED", 1L), (first.Text("status"), first.Number("approvedLevels")));
        var second = (await RunAsync(aid, AidServer.Cashier, "ApproveClaim", new { claimId })).At("approveClaim.mutualAidClaim");
        Assert.Equal(("APPROVED", 2L), (second.Text("status"), second.Number("approvedLevels")));
        Assert.Equal("SAME_PERSON", (await RunAsync(aid, AidServer.Cashier, "PayClaim", new { claimId, idempotencyKey = "officer-day-2" })).Text("payClaim.errors.0.code"));
        var payer = await aid.OfficerAsync("second-cashier", "3301");
        var paying = (await RunAsync(aid, payer, "PayClaim", new { claimId, idempotencyKey = "officer-day-3" })).At("payClaim");
        Assert.Equal(number + "-1", paying.Text("mutualAidClaim.payout.reference"));

        await aid.UntilAsync(AidServer.ShenAfu, claimId, "status", c => c.Text("status") == "PAID");
        var evening = (await RunAsync(aid, AidServer.Jingjiang, "FollowClaim", new { number })).At("claim");
        Assert.Equal(
            ["SUBMIT", "CONFIRM", "CHECK", "APPROVE", "APPROVE", "REQUEST_PAYMENT", "CONFIRM_PAYMENT"], evening.At("history").Texts("nodes", "action"));
        Assert.Equal(("CONFIRMED", $"SANDBOX-{number}-1"), (evening.Text("payout.status"), evening.Text("payout.bankReference")));
        Assert.Equal(["PAID", "APPROVED", "RETURNED", "FILED_FOR_YOU"], (await RunAsync(aid, AidServer.ShenAfu, "WhatIWasTold")).At("claimNotices").Texts("nodes", "kind").Take(4));
        Assert.Equal(582_000, Assert.Single(aid.Bank.Arrived).AmountFen);

        // Who asks is one of them; SQLite writes each row by a statement of its own, the others several rows by one.
        (string Operation, int Sqlite, int PostgreSql)[] expected =
        [
            ("OfficerDay", 10, 10),
            ("EstimateForMember", 3, 3),
            ("AnnounceDocument", 5, 5),
            ("FileForMember", 23, 20),
            ("FileForMember", 4, 4),
            ("CheckClaim", 3, 3),
            ("WhatIWasTold", 3, 3),
            ("SeeClaim", 6, 5),
            ("CheckClaim", 9, 9),
            ("ReturnClaim", 9, 8),
            ("CheckClaim", 2, 2),
            ("CheckClaim", 9, 9),
            ("ApproveClaim", 10, 10),
            ("ApproveClaim", 11, 10),
            ("PayClaim", 6, 6),
            ("PayClaim", 16, 15),
            ("FollowClaim", 6, 6),
            ("WhatIWasTold", 3, 3),
        ];
        var wanted = expected.Select(e => (e.Operation, provider == DatabaseProvider.Sqlite ? e.Sqlite : e.PostgreSql));
        Assert.True(wanted.SequenceEqual(_taken), string.Join('\n', _taken));
    }

    private async Task<JsonElement> RunAsync(AidServer aid, string token, string operation, object? variables = null)
    {
        using var statements = aid.Server.RecordRequests();
        var data = await aid.DataAsync(Document, token, variables, operation);
        _taken.Add((operation, statements.Statements.Count));
        return data;
    }

    private static string Find(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Headless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{path} is not above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder.FullName, path);
    }
}
