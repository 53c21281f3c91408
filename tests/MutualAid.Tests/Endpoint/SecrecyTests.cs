using System.Data.Common;
using System.Text;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.MutualAid.Contracts;
using Headless.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>Health data and bank accounts (H14): who sees what, and what is kept of it.</summary>
public sealed class SecrecyTests
{
    private const string Diagnosis = "机密诊断甲乙丙";
    private const string Account = "622299998888777";

    private const string Everything = """
        number diagnosisMasked diseaseClassMasked hospitalMasked bankAccountMasked
        health { diagnosis diseaseClass hospital bankAccount }
        lines { ordinal invoiceMasked total { amountMinor } }
        documents(first: 5) { nodes { contentType sizeBytes file { name link } } }
        """;

    private const string Reveal = """
        mutation($id: ID!, $reason: String!) {
          revealClaim(input: { claimId: $id, reason: $reason }) { revealedClaim { diagnosis diseaseClass hospital bankAccount documents { name link } } errors { ... on Error { code message } } }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Everybody_sees_masks_and_the_member_alone_her_own(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await FiledAsync(aid);
        foreach (var officer in new[] { AidServer.Jingjiang, AidServer.Hangzhou, AidServer.Province })
        {
            var seen = await aid.ClaimAsync(officer, id, Everything);
            Assert.Equal(("****", "****", "****", "**** 8777"),
                (seen.Text("diagnosisMasked"), seen.Text("diseaseClassMasked"), seen.Text("hospitalMasked"), seen.Text("bankAccountMasked")));
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "**** 0001"),
                (seen.At("health").ValueKind, seen.At("documents.nodes.0.file").ValueKind, seen.Text("lines.0.invoiceMasked")));
            AssertSilent(seen.GetRawText());
        }

        var own = await aid.ClaimAsync(AidServer.ShenYue, id, Everything);
        Assert.Equal((Diagnosis, "机密病种", "机密医院", Account, "机密文件名.pdf"),
            (own.Text("health.diagnosis"), own.Text("health.diseaseClass"), own.Text("health.hospital"), own.Text("health.bankAccount"), own.Text("documents.nodes.0.file.name")));
        using var document = await aid.Server.Http.GetAsync(new Uri(own.Text("documents.nodes.0.file.link"), UriKind.Relative));
        Assert.True(document.IsSuccessStatusCode);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_handler_sees_a_claim_in_full_and_the_member_reads_who_did_and_why(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await FiledAsync(aid);
        const string disclosures = "{ myDisclosures(first: 9) { nodes { subject fields reason callerKind path } } }";
        Assert.Equal("""{"myDisclosures":{"nodes":[]}}""", (await aid.DataAsync(disclosures, AidServer.ShenYue)).GetRawText());

        var seen = (await aid.DataAsync(Reveal, AidServer.Jingjiang, new { id, reason = "核对发票" })).At("revealClaim.revealedClaim");
        Assert.Equal((Diagnosis, "机密病种", "机密医院", Account, "机密文件名.pdf"),
            (seen.Text("diagnosis"), seen.Text("diseaseClass"), seen.Text("hospital"), seen.Text("bankAccount"), seen.Text("documents.0.name")));
        using var document = await aid.Server.Http.GetAsync(new Uri(seen.Text("documents.0.link"), UriKind.Relative));
        Assert.Equal("no-store, private", document.Headers.CacheControl!.ToString());
        Assert.Equal(
            """{"myDisclosures":{"nodes":[{"subject":"MutualAidClaim","fields":"diagnosis,diseaseClass,hospital,bankAccount,documents","reason":"核对发票","callerKind":"PERSON","path":"/33/3301/330109/330109005/"}]}}""",
            (await aid.DataAsync(disclosures, AidServer.ShenYue)).GetRawText());
        Assert.Equal("""{"myDisclosures":{"nodes":[]}}""", (await aid.DataAsync(disclosures, AidServer.QiuTian)).GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_does_not_handle_the_claim_sees_nothing_and_nothing_is_recorded(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await FiledAsync(aid);
        var draft = (await aid.DraftAsync(AidServer.ShenYue, Form(aid, "DRAFT00001"))).Text("mutualAidClaim.id");
        var variables = new { id, reason = "想看一看" };
        Assert.Equal(["UNAUTHENTICATED"], await aid.CodesAsync(Reveal, null, variables));
        Assert.Equal(["FORBIDDEN"], await aid.CodesAsync(Reveal, AidServer.Province, variables));
        Assert.Equal(["FORBIDDEN"], await aid.CodesAsync(Reveal, AidServer.QiuTian, variables));
        await RefusedAsync(AidServer.Ningbo, id, "想看一看", "NOT_FOUND", "It does not exist, or you may not see it.");
        await RefusedAsync(AidServer.Shangcheng, id, "想看一看", "NOT_FOUND", "It does not exist, or you may not see it.");
        await RefusedAsync(AidServer.Jingjiang, draft, "想看草稿", "NOT_FOUND", "It does not exist, or you may not see it.");
        await RefusedAsync(AidServer.Jingjiang, id, "  x  ", "REASON_REQUIRED", "Say why you need to see this, in 4 characters at least; the member can read it.");
        var chair = await aid.OfficerAsync("unit-chair", "330109005-E1");
        Assert.Equal(id, (await aid.ClaimAsync(chair, id, "id diagnosisMasked")).Text("id"));
        await RefusedAsync(chair, id, "关心同事", "HIGHER_LEVEL_REQUIRED", "Your union's level does not suffice. Ask an officer of a township union or above.");
        Assert.Equal("HIGHER_LEVEL_REQUIRED", await aid.RefusalAsync(chair, "checkClaim", id));
        Assert.Equal("""{"nodes":[]}""", (await aid.DataAsync("{ myDisclosures(first: 9) { nodes { reason } } }", AidServer.ShenYue)).At("myDisclosures").GetRawText());

        async Task RefusedAsync(string token, string claim, string reason, string code, string message)
        {
            var refused = (await aid.DataAsync(Reveal, token, new { id = claim, reason })).At("revealClaim");
            Assert.Equal((JsonValueKind.Null, code, message), (refused.At("revealedClaim").ValueKind, refused.Text("errors.0.code"), refused.Text("errors.0.message")));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_partners_key_reads_masks_and_does_nothing_that_a_person_must_do(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await FiledAsync(aid);
        string[] scopes =
        [
            MutualAidPermissions.ReadClaims, MutualAidPermissions.HandleClaims, MutualAidPermissions.CheckClaims, MutualAidPermissions.ApproveClaims, MutualAidPermissions.PayClaims,
            MutualAidPermissions.FileClaims,
        ];
        var key = "";
        await aid.WorkAsync(async (services, cancelled) => key = await services.GetRequiredService<IApiKeys>().CreateAsync(new("示例合作方", scopes, "3301"), cancelled));
        using var read = await aid.Server.GraphQL.PostAsync($$"""query($id: ID!) { node(id: $id) { ... on MutualAidClaim { {{Everything}} } } }""", new { id }, apiKey: key);
        Assert.Equal("****", read.Data.Text("node.diagnosisMasked"));
        AssertSilent(read.ToString());
        foreach (var (mutation, input) in new[]
        {
            ("revealClaim", ", reason: \"核对发票\""), ("checkClaim", ""), ("returnClaim", ", reason: \"退回\""), ("rejectClaim", ", reason: \"拒绝\""),
        })
        {
            using var refused = await aid.Server.GraphQL.PostAsync(
                $$"""mutation($id: ID!) { {{mutation}}(input: { claimId: $id{{input}} }) { errors { ... on Error { code } } } }""", new { id }, apiKey: key);
            Assert.Equal("PERSON_REQUIRED", refused.Data.Text($"{mutation}.errors.0.code"));
        }

        Assert.Equal("SUBMITTED", (await aid.ClaimAsync(AidServer.ShenYue, id, "status")).Text("status"));
        Assert.Empty((await aid.DataAsync("{ myDisclosures(first: 9) { nodes { reason } } }", AidServer.ShenYue)).At("myDisclosures.nodes").EnumerateArray());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task No_table_holds_a_word_of_it(DatabaseProvider provider)
    {
        await using var aid = await AidServer.StartAsync(provider);
        var id = await FiledAsync(aid);
        var uploaded = await aid.UploadAsync(AidServer.Jingjiang, "机密文件名.pdf");
        var coverId = (await aid.DataAsync("{ members(first: 20, where: { displayName: { eq: \"沈阿福\" } }) { nodes { covers(first: 1) { nodes { id } } } } }", AidServer.Jingjiang)).Text("members.nodes.0.covers.nodes.0.id");
        await aid.DataAsync(
            "mutation($cover: ID!, $form: ClaimFormInput!, $upload: UUID!) { fileClaimForMember(input: { coverId: $cover, form: $form, uploadIds: [$upload], idempotencyKey: \"secret-filing-1\" }) { errors { ... on Error { code } } } }",
            AidServer.Jingjiang, new { cover = coverId, form = Form(aid, "SECRETINVOICE0002"), upload = uploaded });
        await aid.DataAsync(Reveal, AidServer.Jingjiang, new { id, reason = "核对发票" });

        var options = aid.Server.Services.GetRequiredService<DatabaseOptions>();
        await using DbConnection connection = provider == DatabaseProvider.Sqlite ? new SqliteConnection(options.ConnectionString) : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        var tables = await TextsAsync(connection, provider == DatabaseProvider.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        Assert.Contains("mutualaid_claim", tables);
        Assert.Contains("platform_disclosure", tables);
        foreach (var table in tables)
        {
            AssertSilent(string.Join('\n', await TextsAsync(connection, $"SELECT * FROM \"{table}\"")));
        }
    }

    private static object Form(AidServer aid, string invoice) => new
    {
        lines = new[] { aid.Line(400_000, 20, invoice) },
        diagnosis = Diagnosis,
        diseaseClass = "机密病种",
        hospital = "机密医院",
        bankAccount = Account,
        consents = true,
    };

    private static async Task<string> FiledAsync(AidServer aid)
    {
        var id = (await aid.DraftAsync(AidServer.ShenYue, Form(aid, "SECRETINVOICE0001"))).Text("mutualAidClaim.id");
        await aid.AttachAsync(AidServer.ShenYue, id, await aid.UploadAsync(AidServer.ShenYue, "机密文件名.pdf"));
        await aid.DoAsync(AidServer.ShenYue, "submitClaim", id);
        return id;
    }

    private static void AssertSilent(string text)
    {
        Assert.DoesNotContain("机密", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRETINVOICE", text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> TextsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own list.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                texts.Add(reader.GetValue(i) switch { byte[] bytes => Encoding.UTF8.GetString(bytes), string text => text, _ => "" });
            }
        }

        return texts;
    }
}
