using System.Globalization;
using System.Net;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Paying;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.MutualAid.Tests.Endpoint;

/// <summary>A server with the demo's data, and what members and officers do with claims.</summary>
internal sealed class AidServer(HeadlessServer server) : IAsyncDisposable
{
    public const string QiuTian = "demo:qiu-tian";
    public const string ShenAfu = "demo:shen-afu";
    public const string ShenYue = "demo:shen-yue";
    public const string Jingjiang = "demo:jingjiang-officer";
    public const string Xiaoshan = "demo:xiaoshan-officer";
    public const string Shangcheng = "demo:shangcheng-officer";
    public const string Hangzhou = "demo:hangzhou-officer";
    public const string Cashier = "demo:hangzhou-cashier";
    public const string Province = "demo:province-admin";
    public const string Ningbo = "demo:ningbo-officer";

    /// <summary>An account that the sandbox always pays to.</summary>
    public const string GoodAccount = "000000001234";

    private static readonly byte[] s_pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
    private static int s_invoices;

    public HeadlessServer Server => server;

    public DateOnly Today { get; } = TimeProvider.System.Today();

    public SandboxBank Bank => (SandboxBank)server.Services.GetRequiredService<IBank>();

    public static async Task<AidServer> StartAsync(DatabaseProvider provider, Action<HeadlessServerOptions>? configure = null) =>
        new(await HeadlessServer.StartAsync(provider, configure));

    /// <summary>Posts, and fails on any error that the payload does not carry.</summary>
    public async Task<JsonElement> DataAsync(string query, string? token, object? variables = null, string? operation = null, string language = "en")
    {
        using var answer = await server.GraphQL.PostAsync(query, variables, token, language: language, operationName: operation);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.Clone();
    }

    /// <summary>The codes of errors outside a payload.</summary>
    public async Task<IReadOnlyList<string?>> CodesAsync(string query, string? token, object? variables = null, string? apiKey = null)
    {
        using var answer = await server.GraphQL.PostAsync(query, variables, token, apiKey, "en");
        return answer.Codes;
    }

    public async Task<string> UploadAsync(string token, string name = "发票.pdf")
    {
        var created = (await DataAsync(
            "mutation($name: String!, $size: Long!) { createUpload(input: { name: $name, sizeBytes: $size, purpose: CLAIM_DOCUMENT }) { uploadId putTo } }",
            token, new { name, size = s_pdf.Length })).At("createUpload");
        using var content = new ByteArrayContent(s_pdf);
        using var response = await server.Http.PutAsync(new Uri(created.Text("putTo"), UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return created.Text("uploadId");
    }

    /// <summary>The id of a person's own cover.</summary>
    public async Task<string> CoverAsync(string token) => (await DataAsync("{ myCovers(first: 1) { nodes { id } } }", token)).Text("myCovers.nodes.0.id");

    public object Form(long selfPaid = 400_000, int daysAgo = 20, string account = GoodAccount, string? invoice = null, bool consents = true, string diagnosis = "示例疾病（虚构）") => new
    {
        lines = new[] { Line(selfPaid, daysAgo, invoice) },
        diagnosis,
        diseaseClass = "示例病种（虚构）",
        hospital = "示例医院（虚构）",
        bankAccount = account,
        consents,
    };

    public object Line(long selfPaid, int daysAgo, string? invoice = null) => new
    {
        admittedOn = Day(daysAgo),
        totalFen = selfPaid * 2,
        insuredFen = selfPaid / 2,
        selfPaidFen = selfPaid,
        invoiceNumber = invoice ?? string.Create(CultureInfo.InvariantCulture, $"TEST{Interlocked.Increment(ref s_invoices):D8}"),
    };

    public string Day(int daysAgo) => Today.AddDays(-daysAgo).ToString("O", CultureInfo.InvariantCulture);

    public async Task<JsonElement> DraftAsync(string token, object? form = null) => (await DataAsync(
        """
        mutation($coverId: ID!, $form: ClaimFormInput!) {
          draftClaim(input: { coverId: $coverId, form: $form }) { mutualAidClaim { id number status payable { amountMinor } } errors { ... on Error { code message path } } }
        }
        """,
        token, new { coverId = await CoverAsync(token), form = form ?? Form() })).At("draftClaim");

    public async Task<JsonElement> AttachAsync(string token, string claimId, string uploadId) => (await DataAsync(
        """
        mutation($claimId: ID!, $uploadId: UUID!) {
          attachClaimDocument(input: { claimId: $claimId, uploadId: $uploadId }) { mutualAidClaim { documentCount } errors { ... on Error { code } } }
        }
        """,
        token, new { claimId, uploadId })).At("attachClaimDocument");

    /// <summary>A mutation whose input is the claim alone, and perhaps one text more.</summary>
    public async Task<JsonElement> ActAsync(string token, string mutation, string claimId, params (string Name, string Value)[] more)
    {
        var input = string.Concat(more.Select(m => $", {m.Name}: {JsonSerializer.Serialize(m.Value)}"));
        return (await DataAsync(
            $$"""mutation($id: ID!) { {{mutation}}(input: { claimId: $id{{input}} }) { mutualAidClaim { status approvedLevels } errors { ... on Error { code message } } } }""",
            token, new { id = claimId })).At(mutation);
    }

    /// <summary>The status that an action led to; fails when it was refused.</summary>
    public async Task<string> DoAsync(string token, string mutation, string claimId, params (string Name, string Value)[] more)
    {
        var answer = await ActAsync(token, mutation, claimId, more);
        Assert.True(answer.At("errors").GetArrayLength() == 0, answer.ToString());
        return answer.Text("mutualAidClaim.status");
    }

    /// <summary>The code that an action was refused with.</summary>
    public async Task<string> RefusalAsync(string token, string mutation, string claimId, params (string Name, string Value)[] more)
    {
        var answer = await ActAsync(token, mutation, claimId, more);
        Assert.Equal(JsonValueKind.Null, answer.At("mutualAidClaim").ValueKind);
        return answer.Text("errors.0.code");
    }

    /// <summary>A claim that a member has filed.</summary>
    public async Task<string> FiledAsync(string token, object? form = null)
    {
        var draft = await DraftAsync(token, form);
        Assert.True(draft.At("errors").GetArrayLength() == 0, draft.ToString());
        var id = draft.Text("mutualAidClaim.id");
        await AttachAsync(token, id, await UploadAsync(token));
        Assert.Equal("SUBMITTED", await DoAsync(token, "submitClaim", id));
        return id;
    }

    /// <summary>A claim of the young member of the street, approved.</summary>
    public async Task<string> ApprovedAsync(object? form = null)
    {
        var id = await FiledAsync(ShenYue, form);
        Assert.Equal("CHECKED", await DoAsync(Jingjiang, "checkClaim", id));
        Assert.Equal("APPROVED", await DoAsync(Xiaoshan, "approveClaim", id));
        return id;
    }

    public async Task<JsonElement> ClaimAsync(string token, string id, string fields) =>
        (await DataAsync($$"""query($id: ID!) { node(id: $id) { ... on MutualAidClaim { {{fields}} } } }""", token, new { id })).At("node");

    /// <summary>Waits until a claim is so.</summary>
    public async Task<JsonElement> UntilAsync(string token, string id, string fields, Func<JsonElement, bool> isSo)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var claim = await ClaimAsync(token, id, fields);
            if (isSo(claim))
            {
                return claim;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(60), $"Waited in vain: {claim}");
            await Task.Delay(25);
        }
    }

    /// <summary>Signs up one more officer of a union; answers her token.</summary>
    public async Task<string> OfficerAsync(string name, string organizationCode)
    {
        await WorkAsync(async (services, cancelled) =>
        {
            var union = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync(organizationCode, cancelled);
            await services.GetRequiredService<IDemoSignIns>().RegisterAsync(new(name, name, name, name, StandingRoles.Officer, union!.Id), cancelled);
        });
        return DemoSignIn.SubjectPrefix + name;
    }

    /// <summary>Makes somebody who can sign in an officer too.</summary>
    public Task AssignAsync(string token, string organizationCode) => WorkAsync(async (services, cancelled) =>
    {
        var union = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync(organizationCode, cancelled);
        var accounts = services.GetRequiredService<IAccountDirectory>();
        await accounts.AssignAsync((await accounts.FindAsync(token, cancelled))!.Id, union!.Id, StandingRoles.Officer, cancelled);
    });

    public Task WorkAsync(Func<IServiceProvider, CancellationToken, Task> work) => server.Services.GetRequiredService<IPlatformWork>().RunAsync(work, CancellationToken.None);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
