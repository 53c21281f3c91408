using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Plan;
using Headless.Testing.Execution;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Endpoint.Tests;

/// <summary>Answers in parts: what may come later does, and comes to the same.</summary>
public sealed class DeferTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Slow = "{ echo ... @defer(label: \"slow\") { passed } }";
    private const string First = """{"data":{"echo":"你好"},"pending":[{"id":"0","path":[],"label":"slow"}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"passed":true}}],"completed":[{"id":"0"}],"hasNext":false}""";

    [Theory]
    [InlineData(PartsReader.Multipart, "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2")]
    [InlineData("text/event-stream", "text/event-stream")]
    public async Task The_first_part_is_there_while_the_deferred_one_is_worked_on(string accept, string type)
    {
        var inside = server.Turnstile.CloseAt(1);
        await using var parts = await PartsReader.AskAsync(server, Slow, accept);
        Assert.Equal(type, parts.ContentType);
        Assert.Equal(First, await parts.NextAsync());
        await inside;
        server.Turnstile.Open();
        Assert.Equal(Second, await parts.NextAsync());
        Assert.Null(await parts.NextAsync());
    }

    [Fact]
    public async Task A_part_of_a_multipart_answer_ends_with_the_boundary_behind_it()
    {
        server.Turnstile.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = Slow }) };
        request.Headers.TryAddWithoutValidation("Accept", "multipart/mixed");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(
            $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{First}\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{Second}\r\n-----\r\n",
            await response.Content.ReadAsStringAsync());
        Assert.Equal("no-store, private", $"{response.Headers.CacheControl}");
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/graphql-response+json, multipart/mixed;q=0.5", "application/graphql-response+json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", "application/json")]
    [InlineData("multipart/mixed;incrementalSpec=v0.1, application/json", "application/json")]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", "application/json")]
    [InlineData("multipart/mixed;q=0, application/json", "application/json")]
    public async Task Who_does_not_take_parts_in_this_format_is_answered_in_one_piece(string accept, string type)
    {
        server.Turnstile.Open();
        await using var parts = await PartsReader.AskAsync(server, Slow, accept);
        Assert.Equal($"{type}; charset=utf-8", parts.ContentType);
        Assert.Equal("""{"data":{"echo":"你好","passed":true}}""", await parts.NextAsync());
    }

    [Theory]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2")]
    [InlineData(PartsReader.Multipart, "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json; charset=utf-8")]
    public async Task What_comes_at_once_is_in_parts_only_for_who_takes_nothing_else(string accept, string type)
    {
        await using var parts = await PartsReader.AskAsync(server, "query ($no: Boolean = false) { ... @defer(if: $no) { echo } }", accept);
        Assert.Equal(type, parts.ContentType);
        Assert.Equal("""{"data":{"echo":"你好"}}""", await parts.NextAsync());
        Assert.Null(await parts.NextAsync());
    }

    [Fact]
    public async Task A_field_that_is_asked_for_at_once_too_comes_once_and_at_once()
    {
        await using var parts = await PartsReader.AskAsync(server, "{ echo longestOpen { name } ... @defer { echo longestOpen { name city } hours } }");
        Assert.Equal("""{"data":{"echo":"你好","longestOpen":{"name":"North"}},"pending":[{"id":"0","path":[]}],"hasNext":true}""", await parts.NextAsync());
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"hours":"9-17"}},{"id":"0","subPath":["longestOpen"],"data":{"city":"North City"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            await parts.NextAsync());
    }

    [Fact]
    public async Task One_fragment_at_many_objects_is_loaded_once_for_all()
    {
        var before = server.Shelves.Calls;
        await using var parts = await PartsReader.AskAsync(server, "{ readers(orderBy: [{ name: ASC }]) { nodes { name branch { ... @defer(label: \"shelves\") { shelfCount } } } } }", caller: "/1/");
        var merged = await MergedParts.OfAsync(parts.AllAsync());
        Assert.Equal((before + 1, 2, true), (server.Shelves.Calls, merged.Count, merged.IsWhole));
        Assert.Equal(6, merged.Data!["readers"]!["nodes"]!.AsArray().Count(n => (int?)n!["branch"]!["shelfCount"] == 5));
    }

    [Fact]
    public async Task Items_of_a_list_come_later_each_once_and_in_order()
    {
        const string Text = "{ branches(orderBy: [{ name: ASC }]) { nodes @stream(initialCount: 1, label: \"rest\") { name loudName } } }";
        await using var parts = await PartsReader.AskAsync(server, Text);
        Assert.Equal(
            """{"data":{"branches":{"nodes":[{"name":"East","loudName":"EAST!"}]}},"pending":[{"id":"0","path":["branches","nodes"],"label":"rest"}],"hasNext":true}""",
            await parts.NextAsync());
        Assert.Equal(
            """{"incremental":[{"id":"0","items":[{"name":"North","loudName":"NORTH!"},{"name":"South","loudName":"SOUTH!"}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            await parts.NextAsync());
        Assert.Null(await parts.NextAsync());
    }

    [Fact]
    public async Task A_right_that_is_missing_is_missing_in_a_part_too_and_is_told_there()
    {
        await using var parts = await PartsReader.AskAsync(server, "{ echo ... @defer(label: \"mine\") { me { name note } } ... @defer(label: \"all\") { readers { nodes { name } } } }", caller: "self");
        Assert.Equal("""{"data":{"echo":"你好"},"pending":[{"id":"0","path":[],"label":"mine"},{"id":"1","path":[],"label":"all"}],"hasNext":true}""", await parts.NextAsync());
        var merged = new MergedParts();
        merged.Add("""{"data":{},"pending":[{"id":"0","path":[],"label":"mine"},{"id":"1","path":[],"label":"all"}],"hasNext":true}""");
        await foreach (var part in parts.AllAsync())
        {
            merged.Add(part);
        }

        Assert.Equal("""{"me":{"name":"North 1","note":null},"readers":null}""", merged.Data.ToSortedText());
        Assert.Equal(2, merged.Errors.Count);
        Assert.All(merged.Errors, e => Assert.Contains("\"code\":\"FORBIDDEN\"", e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_null_that_may_not_be_ends_its_fragment_and_nothing_else()
    {
        await using var parts = await PartsReader.AskAsync(server, "{ me { name branch { ... @defer(label: \"count\") { name shelfCount(fail: true) } ... @defer(label: \"sign\") { desk { sign } } } } }", caller: "self");
        var merged = await MergedParts.OfAsync(parts.AllAsync());
        Assert.Equal("""{"me":{"branch":{"desk":{"sign":"Desk North"}},"name":"North 1"}}""", merged.Data.ToSortedText());
        Assert.Equal(["count"], merged.Failed);
        var error = Assert.Single(merged.Errors);
        Assert.Contains("\"path\":[\"me\",\"branch\",\"shelfCount\"]", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_counted_over_all_parts()
    {
        var fail = string.Join(' ', Enumerable.Range(0, 15).Select(i => $"b{i}: broken"));
        var more = string.Join(' ', Enumerable.Range(0, 15).Select(i => $"c{i}: broken"));
        await using var parts = await PartsReader.AskAsync(server, $"{{ {fail} ... @defer {{ {more} ... @defer {{ d: broken }} }} }}");
        var merged = await MergedParts.OfAsync(parts.AllAsync());
        Assert.Equal(20, merged.Errors.Count);
        Assert.Contains("\"code\":\"TOO_MANY_ERRORS\",\"count\":11", merged.Errors[19], StringComparison.Ordinal);
        Assert.Equal(31, merged.Data!.AsObject().Count);
    }

    [Fact]
    public async Task Who_leaves_ends_what_was_deferred()
    {
        var inside = server.Turnstile.CloseAt(1);
        await using (var parts = await PartsReader.AskAsync(server, Slow))
        {
            Assert.Equal(First, await parts.NextAsync());
            await inside;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (server.Turnstile.Inside > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
        }

        server.Turnstile.Open();
    }

    [Fact]
    public async Task When_time_runs_out_what_did_not_come_is_ended_with_that_error()
    {
        var time = new FakeTimeProvider();
        await using var hasty = new Server(new LibraryServer { Time = time });
        await hasty.Library.InitializeAsync();
        var inside = hasty.Library.Turnstile.CloseAt(1);
        await using var parts = await PartsReader.AskAsync(hasty.Library, Slow);
        Assert.Equal(First, await parts.NextAsync());
        await inside;
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"The request took longer than 30 seconds and was stopped. Make it smaller.","extensions":{"code":"TIME_LIMIT"}}]}],"hasNext":false}""",
            await parts.NextAsync());
        Assert.Null(await parts.NextAsync());
        Assert.Equal(0, hasty.Library.Turnstile.Inside);
    }

    [Fact]
    public async Task The_librarys_executor_answers_in_one_piece()
    {
        await using var other = new Server(new LibraryServer { Configure = o => o.Executor = Executor.BuiltIn });
        await other.Library.InitializeAsync();
        other.Library.Turnstile.Open();
        await using var parts = await PartsReader.AskAsync(other.Library, Slow);
        Assert.Equal("application/json; charset=utf-8", parts.ContentType);
        Assert.Equal("""{"data":{"echo":"你好","passed":true}}""", await parts.NextAsync());
    }

    [Fact]
    public async Task A_mutation_is_done_when_its_first_part_comes()
    {
        var readers = await server.PostAsync("{ readers(orderBy: [{ name: ASC }]) { nodes { id name } } }", "/2/");
        var id = (string)readers["data"]!["readers"]!["nodes"]![0]!["id"]!;
        await using var parts = await PartsReader.AskAsync(
            server,
            "mutation ($id: ID!) { renameReader(input: { readerId: $id, name: \"East 0\" }) { reader { name ... @defer { phoneMasked branch { name } } } errors { __typename } } }",
            caller: "/2/",
            variables: new { id });
        Assert.Equal("""{"data":{"renameReader":{"reader":{"name":"East 0"},"errors":[]}},"pending":[{"id":"0","path":["renameReader","reader"]}],"hasNext":true}""", await parts.NextAsync());
        Assert.Equal("""{"incremental":[{"id":"0","data":{"phoneMasked":"139****","branch":{"name":"East"}}}],"completed":[{"id":"0"}],"hasNext":false}""", await parts.NextAsync());
    }

    [Theory]
    [InlineData("query ($l: String) { ... @defer(label: $l) { echo } }", "Argument \"@defer(label:)\" must be a static string.")]
    [InlineData("{ ... @defer(label: \"a\") { echo } branches { nodes @stream(label: \"a\") { id } } }", "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.")]
    [InlineData("mutation { ... @defer { renameReader(input: { readerId: \"a\", name: \"bb\" }) { errors { __typename } } } }", "Defer directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("subscription { ...F @defer } fragment F on Subscription { counted(to: 1) }", "Defer directive cannot be used on root subscription type \"Subscription\".")]
    [InlineData("{ echo @stream }", "Directive \"@stream\" cannot be used on non-list field \"Query.echo\".")]
    [InlineData("{ branches { nodes @stream(initialCount: -1) { id } } }", "Argument \"@stream(initialCount:)\" must not be negative.")]
    [InlineData("{ branches { nodes @stream { id } nodes { name } } }", "Fields \"nodes\" conflict because they have differing stream directives. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ echo @defer }", "Directive 'defer' may not be used on Field.")]
    public async Task The_rules_of_the_draft_are_kept(string document, string message)
    {
        var answer = await server.PostAsync(document, language: "en");
        Assert.Equal(message, (string?)Assert.Single(answer["errors"]!.AsArray())!["message"]);
    }
}
