using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>Who may enroll, and when; a refusal says why and changes nothing.</summary>
public sealed class AdmissionTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_run_for_members_refuses_who_is_none_and_says_so_in_her_language(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var members = await school.RunAsync(capacity: 5, audience: "MEMBERS");
        var own = await school.RunAsync(capacity: 5, audience: "OWN_MEMBERS");

        AssertRefused(await school.EnrollAsync(Newcomer, members), "COURSE_MEMBERS_ONLY", "This run is for union members. Join a union first.");
        AssertRefused(await school.EnrollAsync(Newcomer, members, language: "zh-CN"), "COURSE_MEMBERS_ONLY", "该班次仅限工会会员报名，请先加入工会。");
        AssertRefused(await school.EnrollAsync(Abdul, own), "COURSE_OWN_MEMBERS_ONLY", "This run is for members of the union that offers it and of the unions below it.");
        Assert.Equal("ENROLLED", (await school.EnrollAsync(Abdul, members)).Text("enrollment.status"));
        Assert.Equal("ENROLLED", (await school.EnrollAsync(QiuTian, own)).Text("enrollment.status"));

        Assert.Single(await school.EnrollmentsAsync(members));
        Assert.Equal("""{"capacity":5,"seatsLeft":4,"enrolledCount":1,"waitlistCount":0}""", (await school.SeatsAsync(own)).GetRawText());
        var after = await server.DataAsync("{ myEnrollments { totalCount { value } nodes { run { id } } } }", Newcomer);
        Assert.DoesNotContain(after.Items("myEnrollments.nodes"), e => e.Text("run.id") == members);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task HS07_a_run_for_certain_employment_forms_names_them_in_its_refusal(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var form = (await server.DataAsync("{ me { employmentForm } }", QiuTian)).Text("me.employmentForm");
        string[] others = [.. new[] { "STANDARD", "NEW_EMPLOYMENT_FORM", "FLEXIBLE" }.Except([form])];
        var run = await school.RunAsync(capacity: 5, forms: others);

        var refused = (await server.DataAsync(
            """
            mutation($run: ID!, $key: String!) {
              enroll(input: { runId: $run, idempotencyKey: $key }) { enrollment { id } errors { __typename ... on Error { message } ... on CourseEmploymentFormError { allowed } } }
            }
            """, QiuTian, new { run, key = school.Key() })).At("enroll");

        Assert.Equal(
            $$"""{"enrollment":null,"errors":[{"__typename":"CourseEmploymentFormError","message":"This run is for members in certain forms of employment, and yours is none of them. If it is recorded wrongly, ask your union to correct it.","allowed":["{{others[0]}}","{{others[1]}}"]}]}""",
            refused.GetRawText());
        Assert.Equal("ENROLLED", (await school.EnrollAsync(QiuTian, await school.RunAsync(capacity: 5, forms: [form]))).Text("enrollment.status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task HS07_what_a_series_says_holds_for_every_run_in_it(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var data = await server.DataAsync(
            """
            mutation($union: ID!) {
              createCourseSeries(input: { organizationId: $union, name: "专享系列", summary: "为测试而设", audience: OWN_MEMBERS, isPublished: false }) {
                courseSeries { id eligibility { audience employmentForms } } errors { ... on Error { code } } }
            }
            """, Hangzhou, new { union = await school.UnionAsync("3301") });
        Assert.Equal("""{"audience":"OWN_MEMBERS","employmentForms":[]}""", data.At("createCourseSeries.courseSeries.eligibility").GetRawText());
        var run = await school.RunAsync(5, await school.CourseAsync(series: data.Text("createCourseSeries.courseSeries.id")), audience: "EVERYONE");

        // The series is not published, and still says whom its runs are for.
        AssertRefused(await school.EnrollAsync(Abdul, run), "COURSE_OWN_MEMBERS_ONLY");
        AssertRefused(await school.EnrollAsync(Newcomer, run), "COURSE_MEMBERS_ONLY");
        Assert.Equal("ENROLLED", (await school.EnrollAsync(QiuTian, run)).Text("enrollment.status"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Enrolling_has_a_beginning_and_an_end_and_needs_a_published_course(DatabaseProvider provider)
    {
        // Now is when the server starts: the demo, whose officers hold their roles from when it was made, may be made on the way there.
        var time = new MovableClock(default);
        await using var server = await HeadlessServer.StartAsync(provider, o =>
        {
            time.Set(TimeProvider.System.GetUtcNow().UtcDateTime);
            o.Time = time;
        });
        var school = new School(server);
        var later = await school.RunAsync(capacity: 5, enrollFrom: "2099-01-01T00:00:00Z", startsIn: 40_000);
        var soonOver = await school.RunAsync(capacity: 5);
        var hidden = await school.RunAsync(5, await school.CourseAsync(isPublished: false));

        AssertRefused(await school.EnrollAsync(QiuTian, later), "ENROLLING_NOT_OPEN", "Enrolling has not begun. It begins at 2099-01-01 08:00, China time.");
        AssertRefused(await school.EnrollAsync(QiuTian, hidden), "NOT_FOUND");
        Assert.Equal("ENROLLED", (await school.EnrollAsync(Abdul, soonOver)).Text("enrollment.status"));
        time.Set(time.GetUtcNow().UtcDateTime.AddDays(40));
        AssertRefused(await school.EnrollAsync(QiuTian, soonOver), "ENROLLING_CLOSED", "Enrolling has ended. Choose another run.");
        Assert.Equal("ENROLLED", (await school.EnrollAsync(Abdul, soonOver)).Text("enrollment.status"));   // she is in already
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_course_that_needs_another_first_says_which(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var aid = (await server.DataAsync("""{ courses(where: { title: { eq: "示例：急救常识（虚构）" } }) { nodes { id } } }""")).Text("courses.nodes.0.id");
        var data = await server.DataAsync(
            """
            mutation($union: ID!, $first: [ID!]) {
              createCourse(input: { organizationId: $union, title: "急救进阶", summary: "为测试而设", prerequisiteIds: $first }) {
                course { id prerequisites { title } } errors { ... on Error { code path } } }
            }
            """, Hangzhou, new { union = await school.UnionAsync("3301"), first = new[] { aid } });
        Assert.Equal("""[{"title":"示例：急救常识（虚构）"}]""", data.At("createCourse.course.prerequisites").GetRawText());
        var run = await school.RunAsync(5, data.Text("createCourse.course.id"));

        AssertRefused(await school.EnrollAsync(Abdul, run), "COURSE_PREREQUISITE", "Complete these courses first: 示例：急救常识（虚构）.");
        Assert.Equal("ENROLLED", (await school.EnrollAsync(QiuTian, run)).Text("enrollment.status"));   // the demo has her complete it
    }

    private static void AssertRefused(JsonElement answer, string code, string? message = null)
    {
        Assert.True(answer.IsNull("enrollment"), answer.GetRawText());
        Assert.Equal(code, Assert.Single(answer.Items("errors")).Text("code"));
        Assert.True(message is null || message == answer.Text("errors.0.message"), answer.GetRawText());
    }
}
