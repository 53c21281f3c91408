using Headless.Data;
using Headless.Testing;
using Xunit;
using static Headless.Testing.DemoSignIns;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>G10 (LY03, LY04): where the core asks eight steps, the county asks one form.</summary>
public sealed class OneFormTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task G10_in_Longyou_one_form_and_one_mutation_are_enough_and_Qingyuan_does_not_see_her(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330825\") { id } }")).Text("unionOrganization.id");
        var code = (await server.DataAsync(
            "mutation($o: ID!) { createJoinCode(input: { organizationId: $o, maxUses: 5 }) { joinCode { code } errors { ... on Error { code } } } }",
            DemoSignIns.Longyou, new { o = organization })).Text("createJoinCode.joinCode.code");
        const string join = """
            mutation($code: String!, $nationalId: String!) {
              longyouJoin(input: { code: $code, name: "示例·新人", phone: "10000000000", nationalId: $nationalId }) { member { id displayName membership { status channel } } errors { ... on Error { code } } }
            }
            """;
        var joined = await server.DataAsync(join, Newcomer, new { code, nationalId = NewcomersNationalId });
        Assert.Equal("""{"status":"ACTIVE","channel":"JOIN_CODE"}""", joined.At("longyouJoin.member.membership").GetRawText());
        var id = joined.Text("longyouJoin.member.id");
        const string look = "query($id: ID!) { node(id: $id) { ... on Member { displayName longyouAssistanceProfile { id } } } }";
        Assert.Equal("示例·新人", (await server.DataAsync(look, DemoSignIns.Longyou, new { id })).Text("node.displayName"));
        Assert.True((await server.DataAsync(look, Qingyuan, new { id })).IsNull("node"));
        Assert.Equal("ALREADY_MEMBER", (await server.DataAsync(join, Newcomer, new { code, nationalId = NewcomersNationalId })).At("longyouJoin").Outcome());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_person_redeeming_a_code_fifty_times_at_once_joins_once(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330825\") { id } }")).Text("unionOrganization.id");
        var code = (await server.DataAsync(
            "mutation($o: ID!) { createJoinCode(input: { organizationId: $o, maxUses: 3 }) { joinCode { code } } }", DemoSignIns.Longyou, new { o = organization })).Text("createJoinCode.joinCode.code");
        const string redeem = """
            mutation($code: String!, $nationalId: String!) {
              redeemJoinCode(input: { code: $code, name: "示例·新人", phone: "10000000000", nationalId: $nationalId, employmentForm: FLEXIBLE }) { member { id } errors { ... on Error { code } } }
            }
            """;
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.DataAsync(redeem, Newcomer, new { code, nationalId = NewcomersNationalId })));
        Assert.Single(answers, a => !a.IsNull("redeemJoinCode.member"));
        Assert.All(answers.Where(a => a.IsNull("redeemJoinCode.member")),
            a => Assert.Contains(a.At("redeemJoinCode").Outcome(), new[] { "ALREADY_MEMBER", "IDENTITY_TAKEN", "JOIN_CODE_UNUSABLE", "CONFLICT" }));
        var after = await server.DataAsync(
            "query($c: String!) { unionOrganization(code: \"330825\") { joinCodes(first: 50, where: { code: { eq: $c } }) { nodes { uses } } } membershipEvents(first: 100) { nodes { nameMasked } } }", DemoSignIns.Longyou, new { c = code });
        Assert.Equal("""[{"uses":1}]""", after.At("unionOrganization.joinCodes.nodes").GetRawText());
        Assert.Single(after.At("membershipEvents").Texts("nodes", "nameMasked"), n => n.StartsWith("示例", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Fifty_members_with_their_assistance_profiles_take_two_statements(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string document = "{ members(first: 50) { nodes { displayName longyouAssistanceProfile { suggestedLevel } } } }";
        await server.DataAsync(document, DemoSignIns.Longyou);
        using var statements = server.RecordRequests();
        await server.DataAsync(document, DemoSignIns.Longyou);

        // One more finds out who asks.
        Assert.True(statements.Statements.Count == 3, string.Join("\n\n", statements.Statements));
    }
}
