using System.Text.Json;
using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Courses.Tests.Endpoint;

/// <summary>What officers and teachers see and change: their own side, and nothing else.</summary>
public sealed class OfficerTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_side_sees_its_enrollments_and_only_the_provider_ends_them(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var run = await school.RunAsync(capacity: 3);
        var ids = new List<string>();
        foreach (var person in new[] { QiuTian, Abdul, Newcomer })
        {
            ids.Add((await school.EnrollAsync(person, run)).Text("enrollment.id"));
        }

        Assert.Equal(["买买提·***", "新*", "秋*"], await NamesAsync(server, Hangzhou, run));
        Assert.Equal(["买买提·***"], await NamesAsync(server, Ningbo, run));   // her member in another city's run
        Assert.Equal(["秋*"], await NamesAsync(server, Shangcheng, run));
        var seen = await server.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Ningbo, new { ids });
        Assert.Equal([false, true, false], seen.Items("nodes").Select(n => n.ValueKind == JsonValueKind.Object));
        var hers = await server.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Newcomer, new { ids });
        Assert.Equal([false, false, true], hers.Items("nodes").Select(n => n.ValueKind == JsonValueKind.Object));

        var before = (await school.SeatsAsync(run)).GetRawText();
        Assert.Equal("WITHDRAWAL_NOT_ALLOWED", (await school.WithdrawAsync(Ningbo, ids[1])).Text("errors.0.code"));
        Assert.Equal("NOT_FOUND", (await school.WithdrawAsync(Ningbo, ids[0])).Text("errors.0.code"));
        Assert.Equal("NOT_FOUND", (await school.WithdrawAsync(Abdul, ids[0])).Text("errors.0.code"));
        Assert.Equal(before, (await school.SeatsAsync(run)).GetRawText());
        Assert.Equal("WITHDRAWN", (await school.WithdrawAsync(Hangzhou, ids[1])).Text("enrollment.status"));
        var told = await server.DataAsync("query($id: ID!) { node(id: $id) { ... on Enrollment { withdrawalReason withdrawnAt } } }", Abdul, new { id = ids[1] });
        Assert.Equal("BY_OFFICER", told.Text("node.withdrawalReason"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_teacher_sees_the_roster_of_her_run_with_masked_names_and_of_no_other(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        const string query =
            "{ taughtCourseRuns { nodes { course { title } roster { nodes { nameMasked status progressPercent member { displayName } certificate { number } lessonStates { percent } } totalCount { value } } } } }";
        var taught = await server.DataAsync(query, QiuTian);

        Assert.Equal("示例：劳动法常识（虚构）", Assert.Single(taught.Items("taughtCourseRuns.nodes")).Text("course.title"));
        Assert.Equal(
            """[{"nameMasked":"买买提·***","status":"ENROLLED","progressPercent":0,"member":null,"certificate":null,"lessonStates":[]},{"nameMasked":"新*","status":"ENROLLED","progressPercent":10,"member":null,"certificate":null,"lessonStates":[]}]""",
            $"[{string.Join(',', taught.Items("taughtCourseRuns.nodes.0.roster.nodes").Select(r => r.GetRawText()).Order(StringComparer.Ordinal))}]");
        Assert.Equal("""{"taughtCourseRuns":{"nodes":[]}}""", (await server.DataAsync(query, Abdul)).GetRawText());
        var others = await server.DataAsync("{ courseRuns(first: 50) { nodes { course { title } roster { nodes { nameMasked } } } } }", Abdul);
        Assert.All(others.Items("courseRuns.nodes"), r => Assert.Empty(r.Items("roster.nodes")));
        using var refused = await server.GraphQL.PostAsync("{ taughtCourseRuns { nodes { roster { nodes { memberOrganization { name } } } } } }", token: QiuTian);
        Assert.Equal(["FORBIDDEN", "FORBIDDEN"], refused.Codes);
        using var anonymous = await server.GraphQL.PostAsync("{ courseRuns(first: 1) { nodes { roster { nodes { nameMasked } } enrollments { nodes { nameMasked } } } } }");
        Assert.Equal(["UNAUTHENTICATED", "UNAUTHENTICATED"], anonymous.Codes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_that_may_teach_is_nobodys_teacher(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var key = await school.KeyAsync("3301", "courses.teach", "courses.enrollments.own", "courses.enrollments.read");
        using var answer = await server.GraphQL.PostAsync(
            "{ taughtCourseRuns { nodes { id } } myEnrollments { nodes { id } } courseRuns(first: 50) { nodes { roster { nodes { nameMasked } } } } enrollments { totalCount { value } } }", apiKey: key);
        Assert.Empty(answer.Errors);
        Assert.Empty(answer.Data.Items("taughtCourseRuns.nodes"));
        Assert.Empty(answer.Data.Items("myEnrollments.nodes"));
        Assert.All(answer.Data.Items("courseRuns.nodes"), r => Assert.Empty(r.Items("roster.nodes")));
        Assert.Equal(7, answer.Data.Number("enrollments.totalCount.value"));   // the demo's, in Hangzhou's runs
        var run = await school.RunAsync(capacity: 1);
        using var refused = await server.GraphQL.PostAsync(
            "mutation($run: ID!) { enroll(input: { runId: $run, idempotencyKey: \"key-of-a-partner\" }) { enrollment { id } errors { ... on Error { code } } } }", new { run }, apiKey: key);
        Assert.Equal("""{"enrollment":null,"errors":[{"code":"NOT_FOUND"}]}""", refused.Data.At("enroll").GetRawText());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_another_union_offers_cannot_be_changed_nor_seen_before_it_is_published(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var school = new School(server);
        var hidden = await school.CourseAsync("未发布", isPublished: false);
        var course = await school.CourseAsync();
        var run = await school.RunAsync(capacity: 3, course, startsIn: 5);
        var hiddenRun = await school.RunAsync(capacity: 3, hidden, startsIn: 5);

        var refused = await server.DataAsync(
            """
            mutation($union: ID!, $course: ID!, $hidden: ID!, $run: ID!) {
              a: createCourse(input: { organizationId: $union, title: "x", summary: "x" }) { course { id } errors { ... on Error { code } } }
              b: createCourseSeries(input: { organizationId: $union, name: "x", summary: "x" }) { courseSeries { id } errors { ... on Error { code } } }
              c: openCourseRun(input: { courseId: $course, title: "x", startsOn: "2030-01-01", endsOn: "2030-02-01", enrollFrom: "2029-01-01T00:00:00Z", enrollUntil: "2029-02-01T00:00:00Z", delivery: ONLINE, capacity: 1 }) { courseRun { id } errors { ... on Error { code } } }
              d: addLesson(input: { runId: $run, title: "x", mode: ONLINE }) { lesson { id } errors { ... on Error { code } } }
              e: changeCourseRunCapacity(input: { runId: $run, capacity: 9, idempotencyKey: "key-00000001" }) { courseRun { id } errors { ... on Error { code } } }
              f: publishCourse(input: { courseId: $hidden }) { course { id } errors { ... on Error { code } } }
              g: publishCourse(input: { courseId: $course }) { course { id } errors { ... on Error { code } } }
            }
            """, Ningbo, new { union = await school.UnionAsync("3301"), course, hidden, run });

        Assert.Equal(
            ["COURSE_OUTSIDE_JURISDICTION", "COURSE_OUTSIDE_JURISDICTION", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND"],
            refused.EnumerateObject().Select(f => f.Value.Text("errors.0.code")));
        const string look = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        foreach (var stranger in new[] { Ningbo, QiuTian, null })
        {
            var seen = await server.DataAsync(look, stranger, new { ids = new[] { hidden, hiddenRun, run } });
            Assert.Equal([false, false, true], seen.Items("nodes").Select(n => n.ValueKind == JsonValueKind.Object));
        }

        var mine = await server.DataAsync("""{ managedCourses(where: { isPublished: { eq: false } }) { nodes { title } } }""", Hangzhou);
        Assert.Equal(["未发布", "示例：筹备中的课程（未发布，虚构）"], mine.Items("managedCourses.nodes").Select(c => c.Text("title")).OrderDescending(StringComparer.Ordinal).Reverse());
        await server.DataAsync("mutation($id: ID!) { publishCourse(input: { courseId: $id }) { course { isPublished } } }", Hangzhou, new { id = hidden });
        var published = await server.DataAsync(look, null, new { ids = new[] { hidden, hiddenRun } });
        Assert.All(published.Items("nodes"), n => Assert.Equal(JsonValueKind.Object, n.ValueKind));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Null_for_what_has_a_default_is_the_default_and_opens_a_series_to_nobody_else(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var made = await server.DataAsync(
            """
            mutation($union: ID!, $none: CourseAudience) {
              written: createCourseSeries(input: { organizationId: $union, name: "一", summary: "为测试而设", audience: null, isPublished: null }) { ...Made }
              passed: createCourseSeries(input: { organizationId: $union, name: "二", summary: "为测试而设", audience: $none }) { ...Made }
            }
            fragment Made on CreateCourseSeriesPayload { courseSeries { isPublished eligibility { audience } } errors { ... on Error { code } } }
            """, Hangzhou, new { union = await new School(server).UnionAsync("3301"), none = (string?)null });

        const string asDeclared = """{"courseSeries":{"isPublished":true,"eligibility":{"audience":"MEMBERS"}},"errors":[]}""";
        Assert.Equal((asDeclared, asDeclared), (made.At("written").GetRawText(), made.At("passed").GetRawText()));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(HeadlessServer server, string token, string run)
    {
        var data = await server.DataAsync("query($id: ID!) { courseRun(id: $id) { enrollments { nodes { nameMasked } } } }", token, new { id = run });
        return [.. data.Items("courseRun.enrollments.nodes").Select(e => e.Text("nameMasked")).Order(StringComparer.Ordinal)];
    }
}
