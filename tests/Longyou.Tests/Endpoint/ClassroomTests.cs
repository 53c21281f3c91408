using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using Xunit;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>Courses of partner schools (LY07): the plugin brings them, Courses keeps them and enrolls in them, and knows nothing of the plugin.</summary>
public sealed class ClassroomTests
{
    private const string Add =
        """
        mutation($input: LongyouAddPartnerCourseInput!) {
          longyouAddPartnerCourse(input: $input) {
            longyouPartnerCourse { schoolName schoolKind course { id title isPublished organization { code } } } errors { __typename ... on Error { code message path } }
          }
        }
        """;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_partner_schools_course_stands_in_the_catalogue_and_a_member_enrolls_in_it_as_in_any_other(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        var payload = await AddAsync(server, LongyouServer.Officer);
        Assert.Equal("OK", payload.Outcome());
        var added = payload.At("longyouPartnerCourse");
        Assert.Equal(("示例职校", "VOCATIONAL_SCHOOL", "示例：制茶", "330825"), (added.Text("schoolName"), added.Text("schoolKind"), added.Text("course.title"), added.Text("course.organization.code")));

        var course = (await server.DataAsync(
            """
            query($id: ID!) {
              node(id: $id) { ... on Course {
                partnerSchool longyouPartnerSchool { name kind }
                runs(first: 9) { nodes { id delivery capacity seatsLeft lessons { title mode } } }
              } }
            }
            """, variables: new { id = added.Text("course.id") })).At("node");
        Assert.Equal(("示例职校", "示例职校", "VOCATIONAL_SCHOOL"), (course.Text("partnerSchool"), course.Text("longyouPartnerSchool.name"), course.Text("longyouPartnerSchool.kind")));
        var run = Assert.Single(course.At("runs.nodes").EnumerateArray());
        Assert.Equal(("ONLINE", 2, 2), (run.Text("delivery"), run.Number("capacity"), run.Number("seatsLeft")));
        Assert.Equal(["采茶 ONLINE", "炒茶 ONLINE"], run.At("lessons").EnumerateArray().Select(l => $"{l.Text("title")} {l.Text("mode")}"));

        var people = await server.Host.AdmitAsync(3, LongyouServer.Village);
        var statuses = new List<string>();
        foreach (var person in people)
        {
            var enrolled = (await server.DataAsync(
                "mutation($run: ID!, $key: String!) { enroll(input: { runId: $run, idempotencyKey: $key }) { enrollment { status run { course { longyouPartnerSchool { name } } } } errors { ... on Error { code } } } }",
                person, new { run = run.Text("id"), key = server.Key() })).At("enroll");
            Assert.Equal(("OK", "示例职校"), (enrolled.Outcome(), enrolled.Text("enrollment.run.course.longyouPartnerSchool.name")));
            statuses.Add(enrolled.Text("enrollment.status"));
        }

        Assert.Equal(["ENROLLED", "ENROLLED", "WAITLISTED"], statuses);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_demo_has_two_partner_courses_and_every_other_course_has_no_school_of_longyou(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);

        var data = await server.DataAsync("{ longyouPartnerCourses(first: 9) { nodes { course { title } } } courses(first: 50) { nodes { title longyouPartnerSchool { name } } } }");
        string[] partners = ["示例：办公软件提高（虚构）", "示例：茶艺入门（虚构）"];
        Assert.Equal(partners, data.At("longyouPartnerCourses.nodes").EnumerateArray().Select(c => c.Text("course.title")).Order(StringComparer.Ordinal));
        Assert.Equal(partners, data.At("courses.nodes").EnumerateArray().Where(c => !c.IsNull("longyouPartnerSchool")).Select(c => c.Text("title")).Order(StringComparer.Ordinal));
        Assert.True(data.At("courses.nodes").GetArrayLength() > partners.Length);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refused_course_leaves_nothing_in_the_catalogue(DatabaseProvider provider)
    {
        await using var server = await LongyouServer.StartAsync(provider);
        const string Count = "{ courses(first: 1) { totalCount { value } } longyouPartnerCourses(first: 1) { totalCount { value } } }";
        var before = (await server.DataAsync(Count, LongyouServer.Officer)).ToString();

        Assert.Equal("LONGYOU_OFFICERS_ONLY", (await AddAsync(server, "demo:qingyuan-officer")).Outcome());
        Assert.Equal("INVALID_RUN_DATES", (await AddAsync(server, LongyouServer.Officer, days: -1)).Outcome());

        Assert.Equal(before, (await server.DataAsync(Count, LongyouServer.Officer)).ToString());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Without_the_plugin_its_fields_are_gone_and_its_courses_are_courses_like_others(DatabaseProvider provider)
    {
        var empty = Directory.CreateTempSubdirectory("no-plugins-").FullName;
        await using var server = await LongyouServer.StartAsync(provider, o => o.Settings["Plugins:Folder"] = empty);

        foreach (var gone in (string[])["{ longyouPartnerCourses { nodes { id } } }", "{ courses { nodes { longyouPartnerSchool { name } } } }", "{ longyouConversionRules { nodes { id } } }", "{ longyouConversions { nodes { id } } }"])
        {
            using var answer = await server.Host.GraphQL.PostAsync(gone, token: LongyouServer.Officer);
            Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], answer.Codes);
        }

        var course = (await server.DataAsync("{ courses(first: 9, where: { title: { startsWith: \"示例：茶艺\" } }) { nodes { partnerSchool runs(first: 1) { nodes { id } } } } }")).At("courses.nodes.0");
        Assert.Equal("示例职业技术学校（虚构）", course.Text("partnerSchool"));
        var member = (await server.Host.AdmitAsync(1, LongyouServer.Village))[0];
        var enrolled = await server.DataAsync(
            "mutation($run: ID!) { enroll(input: { runId: $run, idempotencyKey: \"without-plugin\" }) { enrollment { status } errors { ... on Error { code } } } }", member, new { run = course.Text("runs.nodes.0.id") });
        Assert.Equal("ENROLLED", enrolled.Text("enroll.enrollment.status"));
        Directory.Delete(empty);
    }

    private static async Task<JsonElement> AddAsync(LongyouServer server, string token, int days = 30)
    {
        var (startsOn, from) = (LongyouServer.Today.AddDays(7), LongyouServer.Morning(LongyouServer.Today));
        var input = new
        {
            schoolName = "示例职校",
            schoolKind = "VOCATIONAL_SCHOOL",
            title = "示例：制茶",
            summary = "演示用的虚构课程。",
            runTitle = "示例班",
            startsOn,
            endsOn = startsOn.AddDays(days),
            enrollFrom = from,
            enrollUntil = from.AddDays(6),
            capacity = 2,
            lessons = (string[])["采茶", "炒茶"],
        };
        return (await server.DataAsync(Add, token, new { input })).At("longyouAddPartnerCourse");
    }
}
