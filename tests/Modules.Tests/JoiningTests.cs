using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>Ways into a union: G8 (NB05, eight steps), G9 (NB06, reservoir), a join code and a batch (YZ02).</summary>
public sealed class JoiningTests
{
    private static readonly string[] s_steps =
    [
        "PLATFORM_SORTING", "FIRST_REVIEW", "ORGANIZATION_ASSIGNMENT", "IDENTITY_CHECK", "ORGANIZATION_APPROVAL", "RECORD_CREATION", "WELCOME",
    ];

    private const string Submit = """
        mutation($nationalId: String!) {
          submitMembershipApplication(input: { name: "示例·新人", phone: "10000000000", nationalId: $nationalId, employmentForm: FLEXIBLE, homeDivisionCode: "330203001" }) {
            membershipApplication { id status currentStep }
            errors { ... on Error { code } }
          }
        }
        """;

    private const string Advance = """
        mutation($id: ID!, $step: ApplicationStepKind!) {
          advanceMembershipApplication(input: { applicationId: $id, expectedStep: $step }) { membershipApplication { status currentStep } errors { ... on Error { code } } }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task G8_G9_eight_steps_in_order_lead_into_the_reservoir_union(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string count = "{ unionOrganization(code: \"330203001\") { memberCount } }";
        var before = (await server.DataAsync(count)).Number("unionOrganization.memberCount");
        var id = (await server.DataAsync(Submit, Newcomer, new { nationalId = NewcomersNationalId })).Text("submitMembershipApplication.membershipApplication.id");
        for (var i = 0; i < s_steps.Length; i++)
        {
            foreach (var wrong in s_steps.Where((_, other) => other != i))
            {
                var skipped = await server.DataAsync(Advance, Ningbo, new { id, step = wrong });
                Assert.Equal("""{"membershipApplication":null,"errors":[{"code":"WRONG_APPLICATION_STEP"}]}""", skipped.At("advanceMembershipApplication").GetRawText());
            }

            var advanced = await server.DataAsync(Advance, Ningbo, new { id, step = s_steps[i] });
            Assert.Empty(advanced.At("advanceMembershipApplication.errors").EnumerateArray());
        }

        var done = await server.DataAsync(
            """
            query($id: ID!) { node(id: $id) { ... on MembershipApplication { status organization { code kind } steps(first: 20, orderBy: [{ ordinal: ASC }]) { nodes { kind } } } } }
            """, Ningbo, new { id });
        Assert.Equal("COMPLETED", done.Text("node.status"));
        Assert.Equal("""{"code":"330203001-R","kind":"RESERVOIR"}""", done.At("node.organization").GetRawText());
        Assert.Equal(["SUBMITTED", .. s_steps], done.At("node.steps").Texts("nodes", "kind").Distinct());
        var me = await server.DataAsync("{ me { membership { status organization { code } } } }", Newcomer);
        Assert.Equal("""{"status":"ACTIVE","organization":{"code":"330203001-R"}}""", me.At("me.membership").GetRawText());
        Assert.Equal(before + 1, (await server.DataAsync(count)).Number("unionOrganization.memberCount"));
        Assert.Equal("""{"membershipApplication":null,"errors":[{"code":"ALREADY_MEMBER"}]}""",
            (await server.DataAsync(Submit, Newcomer, new { nationalId = NewcomersNationalId })).At("submitMembershipApplication").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_person_redeeming_a_code_fifty_times_at_once_applies_once(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var before = await ApplicationsAsync(server);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"3301\") { id } }")).Text("unionOrganization.id");
        var code = (await server.DataAsync(
            "mutation($o: ID!) { createJoinCode(input: { organizationId: $o, maxUses: 3 }) { joinCode { code } } }", Hangzhou, new { o = organization })).Text("createJoinCode.joinCode.code");
        const string redeem = """
            mutation($code: String!, $nationalId: String!) {
              redeemJoinCode(input: { code: $code, name: "示例·新人", phone: "10000000000", nationalId: $nationalId, employmentForm: FLEXIBLE }) {
                member { id } membershipApplication { id } errors { ... on Error { code } }
              }
            }
            """;
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.DataAsync(redeem, Newcomer, new { code, nationalId = NewcomersNationalId })));
        Assert.All(answers, a => Assert.True(a.IsNull("redeemJoinCode.member")));
        Assert.Single(answers, a => !a.IsNull("redeemJoinCode.membershipApplication"));
        Assert.All(answers.Where(a => a.IsNull("redeemJoinCode.membershipApplication")),
            a => Assert.Contains(a.At("redeemJoinCode").Outcome(), new[] { "APPLICATION_PENDING", "JOIN_CODE_UNUSABLE", "CONFLICT" }));
        var after = await server.DataAsync(
            "query($c: String!) { unionOrganization(code: \"3301\") { joinCodes(first: 50, where: { code: { eq: $c } }) { nodes { uses } } } }", Hangzhou, new { c = code });
        Assert.Equal("""[{"uses":1}]""", after.At("unionOrganization.joinCodes.nodes").GetRawText());
        Assert.Equal(before + 1, await ApplicationsAsync(server));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task YZ02_a_batch_is_admitted_row_by_row_or_all_or_none(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330102001\") { id } }")).Text("unionOrganization.id");
        const string count = "{ unionOrganization(code: \"330102001\") { memberCount } }";
        var before = (await server.DataAsync(count)).Number("unionOrganization.memberCount");
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var content = Convert.ToBase64String(System.Text.Encoding.GetEncoding("GB18030").GetBytes(
            $"姓名,手机号,身份证号,就业形态\n𠮷示例,10000000001,{NewcomersNationalId},灵活就业\n买买提·阿不都示例,10000000002,990101199001010028,灵活就业\n"));
        const string admit = """
            mutation($o: ID!, $content: String!, $all: Boolean!) {
              admitMembersInBatch(input: { organizationId: $o, fileName: "couriers.csv", contentBase64: $content, allOrNothing: $all }) {
                batchAdmission { admitted refused rows { number outcome nameMasked problem { code message } } } errors { ... on Error { code message } }
              }
            }
            """;
        var none = await server.DataAsync(admit, Hangzhou, new { o = organization, content, all = true });
        Assert.Equal(0, none.Number("admitMembersInBatch.batchAdmission.admitted"));
        Assert.Equal(before, (await server.DataAsync(count)).Number("unionOrganization.memberCount"));
        var some = await server.DataAsync(admit, Hangzhou, new { o = organization, content, all = false });
        Assert.Equal((1, 1), (some.Number("admitMembersInBatch.batchAdmission.admitted"), some.Number("admitMembersInBatch.batchAdmission.refused")));
        Assert.Equal("𠮷*", some.Text("admitMembersInBatch.batchAdmission.rows.0.nameMasked"));
        Assert.Equal("""{"code":"INVALID_CELL","message":"The cell national id is not valid. Correct it and send the file again."}""", some.At("admitMembersInBatch.batchAdmission.rows.1.problem").GetRawText());
        Assert.Equal(before + 1, (await server.DataAsync(count)).Number("unionOrganization.memberCount"));
        var found = await server.DataAsync("{ members(search: \"𠮷示\") { nodes { displayName organization { code } } } }", Hangzhou);
        Assert.Equal("""[{"displayName":"𠮷示例","organization":{"code":"330102001"}}]""", found.At("members.nodes").GetRawText());
    }

    [Theory]
    [InlineData("zh-CN", "“手机号”填写有误，请核对后重新提交。", "“手机号”填写有误，请更正后重新上传。", "第一行缺少列名：手机号、身份证号。")]
    [InlineData("en", "The field phone is not valid. Correct it and send the form again.", "The cell phone is not valid. Correct it and send the file again.", "The first row lacks these headings: phone, national id.")]
    public async Task Sentences_are_in_the_callers_language_down_to_the_parts_that_they_name(string language, string form, string cell, string headings)
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330102001\") { id } }")).Text("unionOrganization.id");
        const string apply = """
            mutation($nationalId: String!) {
              submitMembershipApplication(input: { name: "示例·新人", phone: "123", nationalId: $nationalId, employmentForm: FLEXIBLE, homeDivisionCode: "330203001" }) { errors { ... on Error { message path } } }
            }
            """;
        using var refused = await server.GraphQL.PostAsync(apply, new { nationalId = NewcomersNationalId }, Newcomer, language: language);
        Assert.Equal($$"""[{"message":"{{form}}","path":["input","phone"]}]""", refused.Data.At("submitMembershipApplication.errors").GetRawText());
        const string admit = """
            mutation($o: ID!, $content: String!) {
              admitMembersInBatch(input: { organizationId: $o, fileName: "people.csv", contentBase64: $content }) {
                batchAdmission { rows { problem { message } } } errors { ... on Error { message } }
              }
            }
            """;
        async Task<string> AdmitAsync(string file)
        {
            var content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(file));
            using var answer = await server.GraphQL.PostAsync(admit, new { o = organization, content }, Hangzhou, language: language);
            return answer.Data.At("admitMembersInBatch").GetRawText();
        }

        Assert.Equal(
            $$$"""{"batchAdmission":{"rows":[{"problem":{"message":"{{{cell}}}"}}]},"errors":[]}""", await AdmitAsync($"姓名,手机号,身份证号\n示例,123,{NewcomersNationalId}\n"));
        Assert.Equal($$"""{"batchAdmission":null,"errors":[{"message":"{{headings}}"}]}""", await AdmitAsync("姓名\n示例\n"));
    }

    private static async Task<int> ApplicationsAsync(HeadlessServer server) =>
        (await server.DataAsync("{ membershipApplications { totalCount { value } } }", Hangzhou)).Number("membershipApplications.totalCount.value");
}
