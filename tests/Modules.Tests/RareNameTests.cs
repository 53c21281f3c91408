using System.Text;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>Names with rare characters survive files, masks, search and sorting.</summary>
public sealed class RareNameTests
{
    private const string Han = "𠮷示例田";
    private const string Uyghur = "买买提·阿不都示例";

    [DatabaseTheory]
    [DatabaseData("GB18030", false)]
    [DatabaseData("UTF-8", true)]
    [DatabaseData("UTF-8", false)]
    public async Task A_rare_name_goes_through_a_file_a_mask_a_search_and_a_sorted_list(DatabaseProvider provider, string encoding, bool withMark)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var organization = (await server.DataAsync("{ unionOrganization(code: \"330102001\") { id } }")).Text("unionOrganization.id");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes(
            $"姓名,手机号,身份证号,用工形式\n{Uyghur},10000000002,99010119900307004X,灵活就业\n{Han},10000000001,{NewcomersNationalId},新就业形态\n");

        var admitted = await server.DataAsync(
            """
            mutation($o: ID!, $content: String!) {
              admitMembersInBatch(input: { organizationId: $o, fileName: "people.csv", contentBase64: $content, allOrNothing: true }) {
                batchAdmission { rows { number outcome nameMasked problem { message } member { displayName } } } errors { ... on Error { code } }
              }
            }
            """, Hangzhou, new { o = organization, content = Convert.ToBase64String(withMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes) });

        Assert.Equal(
            $$$"""[{"number":2,"outcome":"ADMITTED","nameMasked":"买买提·***","problem":null,"member":{"displayName":"{{{Uyghur}}}"}},{"number":3,"outcome":"ADMITTED","nameMasked":"𠮷*","problem":null,"member":{"displayName":"{{{Han}}}"}}]""",
            admitted.At("admitMembersInBatch.batchAdmission.rows").GetRawText());
        foreach (var (search, name) in new[] { ("𠮷", Han), ("𠮷示", Han), ("提·阿", Uyghur), ("买买提•阿", Uyghur), ("不都示例", Uyghur) })
        {
            var found = await server.DataAsync("query($s: String!) { members(search: $s, first: 100) { nodes { displayName } } }", Hangzhou, new { s = search });
            Assert.Contains(name, found.Texts("members.nodes", "displayName"));
        }

        // By pinyin: mǎi before zhāng; the character that has no reading here comes last, after all that have one.
        var sorted = await server.DataAsync(
            "query($ids: [String!]!) { members(first: 100, where: { displayName: { in: $ids } }, orderBy: [{ displayName: ASC }]) { nodes { displayName nameMasked } } }",
            Hangzhou, new { ids = new[] { Han, Uyghur } });
        Assert.Equal(
            $$"""[{"displayName":"{{Uyghur}}","nameMasked":"买买提·***"},{"displayName":"{{Han}}","nameMasked":"𠮷*"}]""", sorted.At("members.nodes").GetRawText());
        var backwards = await server.DataAsync(
            "query($ids: [String!]!) { members(last: 1, where: { displayName: { in: $ids } }, orderBy: [{ displayName: DESC }]) { nodes { displayName } } }",
            Hangzhou, new { ids = new[] { Han, Uyghur } });
        Assert.Equal([Uyghur], backwards.Texts("members.nodes", "displayName"));
    }
}
