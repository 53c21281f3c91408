using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

public sealed class CertificateTests
{
    private const string Verify = "query($number: String!) { certificate(number: $number) { __typename number holderName courseTitle completedOn } }";

    [DatabaseTheory]
    [DatabaseData]
    public async Task Anybody_verifies_a_certificate_by_its_number_and_learns_four_things(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var held = (await server.DataAsync(
            "{ myEnrollments(where: { status: { eq: COMPLETED } }) { nodes { completedAt certificate { number holderName courseTitle completedOn } } } }", QiuTian)).At("myEnrollments.nodes.0");
        var number = held.Text("certificate.number");
        Assert.Equal("HC-DEM0-0000-0000-0001", number);

        foreach (var typed in new[] { number, "hc dem0 0000 0000 0001", "HC-DEMO-OOOO-0000-000l" })
        {
            var seen = (await server.DataAsync(Verify, null, new { number = typed })).At("certificate");
            Assert.Equal(
                $$"""{"__typename":"Certificate","number":"{{number}}","holderName":"秋*","courseTitle":"示例：急救常识（虚构）","completedOn":"{{held.Text("certificate.completedOn")}}"}""",
                seen.GetRawText());
        }

        var fields = await server.DataAsync("""{ __type(name: "Certificate") { fields { name } } }""");
        Assert.Equal(["number", "holderName", "courseTitle", "completedOn"], fields.Items("__type.fields").Select(f => f.Text("name")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_wrong_number_is_null_whatever_is_wrong_with_it(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        foreach (var number in new[] { "HC-DEM0-0000-0000-0002", "HC-DEM0", "", "'; drop table", new string('9', 10_000) })
        {
            using var recorder = server.RecordRequests();
            using var answer = await server.GraphQL.PostAsync(Verify, new { number });
            Assert.Equal("""{"data":{"certificate":null}}""", answer.ToString());
            Assert.Single(recorder.Statements);
        }
    }
}
