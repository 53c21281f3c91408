using Headless.Endpoint.Tests.Toy;
using Headless.Engine.Execution;

namespace Headless.Endpoint.Tests;

public sealed class EndpointTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task A_list_with_a_joined_reference_is_one_statement()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ readers(first: 4, orderBy: [{ name: ASC }]) { nodes { name kind branch { name } } } }", "/1/");
        Assert.Equal(
            """{"data":{"readers":{"nodes":[{"name":"North 1","kind":"BORROWER","branch":{"name":"North"}},{"name":"North 2","kind":"BORROWER","branch":{"name":"North"}},{"name":"North 3","kind":"BORROWER","branch":{"name":"North"}},{"name":"South 1","kind":"BORROWER","branch":{"name":"South"}}]}}}""",
            answer.ToText());
        Assert.Single(statements.Statements);
    }

    [Fact]
    public async Task A_field_that_a_reference_does_not_promise_is_loaded_once_for_all()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ readers(first: 2, orderBy: [{ name: ASC }]) { nodes { branch { name city loudName } } } }", "/1/");
        Assert.Equal("""[{"branch":{"name":"North","city":"North City","loudName":"NORTH!"}},{"branch":{"name":"North","city":"North City","loudName":"NORTH!"}}]""",
            answer["data"]!["readers"]!["nodes"]!.ToText());
        Assert.Equal(2, statements.Statements.Count);
    }

    [Fact]
    public async Task Children_of_many_parents_are_one_statement()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ branches(orderBy: [{ name: ASC }]) { nodes { name readers(first: 1, orderBy: [{ name: DESC }]) { nodes { name } } } } }", "/1/");
        Assert.Equal(
            """[{"name":"East","readers":{"nodes":[]}},{"name":"North","readers":{"nodes":[{"name":"North 3"}]}},{"name":"South","readers":{"nodes":[{"name":"South 3"}]}}]""",
            answer["data"]!["branches"]!["nodes"]!.ToText());
        Assert.Equal(2, statements.Statements.Count);
    }

    [Fact]
    public async Task Children_of_plain_objects_that_show_a_side_of_many_rows_are_one_statement()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ branches(orderBy: [{ name: ASC }]) { nodes { desk { sign readers(first: 1, orderBy: [{ name: DESC }]) { nodes { name } } } } } }", "/1/");
        Assert.Equal(
            """[{"desk":{"sign":"Desk East","readers":{"nodes":[]}}},{"desk":{"sign":"Desk North","readers":{"nodes":[{"name":"North 3"}]}}},{"desk":{"sign":"Desk South","readers":{"nodes":[{"name":"South 3"}]}}}]""",
            answer["data"]!["branches"]!["nodes"]!.ToText());
        Assert.Equal(2, statements.Statements.Count);
    }

    [Fact]
    public async Task A_batch_serves_all_parents_once_and_its_error_lands_on_each_field()
    {
        var before = server.Shelves.Calls;
        var answer = await server.PostAsync("{ branches(orderBy: [{ name: ASC }]) { nodes { shelfCount bad: shelfCount(fail: true) } } }");
        Assert.Equal(before + 2, server.Shelves.Calls);
        Assert.Equal("INTERNAL", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.DoesNotContain("secret", answer.ToText(), StringComparison.Ordinal);
        var fine = await server.PostAsync("{ branches(orderBy: [{ name: ASC }]) { nodes { shelfCount } } }");
        Assert.Equal("""[{"shelfCount":4},{"shelfCount":5},{"shelfCount":5}]""", fine["data"]!["branches"]!["nodes"]!.ToText());
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED", "请先登录。")]
    [InlineData("self", "FORBIDDEN", "您没有所需的权限：library.readers.read。")]
    public async Task A_missing_right_is_an_error_of_the_field(string? caller, string code, string message)
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ readers { nodes { name } } }", caller);
        Assert.Equal("""{"readers":null}""", answer["data"]!.ToText());
        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(message, (string?)answer["errors"]![0]!["message"]);
        Assert.Empty(statements.Statements);
    }

    [Fact]
    public async Task A_field_with_its_own_permission_is_null_with_an_error_and_cannot_be_filtered_by()
    {
        var answer = await server.PostAsync("{ readers(first: 1) { nodes { name note } } }", "/1/");
        Assert.Null(answer["data"]!["readers"]!["nodes"]![0]!["note"]);
        Assert.Equal("FORBIDDEN", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        var filtered = await server.PostAsync("{ readers(where: { note: { startsWith: \"n\" } }) { nodes { name } } }", "/1/");
        Assert.Equal("FORBIDDEN", (string?)filtered["errors"]![0]!["extensions"]!["code"]);
        Assert.Null(filtered["data"]!["readers"]);
    }

    [Fact]
    public async Task Me_reads_only_own_rows()
    {
        var answer = await server.PostAsync("{ me { id name phoneMasked branch { name } } readers { nodes { name } } }", "self");
        Assert.Equal("North 1", (string?)answer["data"]!["me"]!["name"]);
        Assert.Equal("139****", (string?)answer["data"]!["me"]!["phoneMasked"]);
        Assert.Null(answer["data"]!["readers"]);
    }

    [Fact]
    public async Task Node_answers_the_same_for_absent_and_out_of_scope()
    {
        var id = (string)(await server.PostAsync("{ readers(first: 1, orderBy: [{ name: ASC }]) { nodes { id } } }", "/2/"))["data"]!["readers"]!["nodes"]![0]!["id"]!;
        var query = "query($id: ID!) { node(id: $id) { id __typename ... on Reader { name branch { name } } } }";
        var seen = await server.PostAsync(query, "/2/", new { id });
        Assert.Equal("East 1", (string?)seen["data"]!["node"]!["name"]);
        Assert.Equal("Reader", (string?)seen["data"]!["node"]!["__typename"]);
        using var first = server.Statements.Observe();
        var outside = await server.PostAsync(query, "/1/", new { id });
        using var second = server.Statements.Observe();
        var absent = await server.PostAsync(query, "/1/", new { id = NodeId.Encode("Reader", Guid.CreateVersion7()) });
        Assert.Equal("""{"data":{"node":null}}""", outside.ToText());
        Assert.Equal(outside.ToText(), absent.ToText());
        Assert.Equal(second.Statements[0], first.Statements[0]);
        foreach (var bad in new[] { "", "x", NodeId.Encode("Nothing", Guid.CreateVersion7()), id + "A" })
        {
            var answer = await server.PostAsync(query, "/1/", new { id = bad });
            Assert.Equal("INVALID_ID", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        }

        var many = await server.PostAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "/2/", new { ids = new[] { id, NodeId.Encode("Reader", Guid.CreateVersion7()) } });
        Assert.Equal($$"""[{"id":"{{id}}"},null]""", many["data"]!["nodes"]!.ToText());
    }

    [Fact]
    public async Task A_mutation_answers_with_a_payload_or_typed_errors_and_leaves_nothing_behind()
    {
        var nodes = (await server.PostAsync("{ readers(orderBy: [{ name: ASC }]) { nodes { id name } } }", "/1/12/"))["data"]!["readers"]!["nodes"]!.AsArray();
        var id = (string)nodes[0]!["id"]!;
        const string mutation = """
            mutation($input: RenameReaderInput!) { renameReader(input: $input) { reader { name branch { name } } errors { __typename ... on Error { code message path } ... on NameTakenError { name } } } }
            """;
        var taken = await server.PostAsync(mutation, "/1/12/", new { input = new { readerId = id, name = "South 2" } }, "en");
        Assert.Equal(
            """{"data":{"renameReader":{"reader":null,"errors":[{"__typename":"NameTakenError","code":"NAME_TAKEN","message":"The name South 2 is taken.","path":["input","name"],"name":"South 2"}]}}}""",
            taken.ToText());
        var invalid = await server.PostAsync(mutation, "/1/12/", new { input = new { readerId = id, name = "x" } });
        Assert.Equal(
            """{"data":{"renameReader":{"reader":null,"errors":[{"__typename":"ValidationError","code":"VALIDATION_FAILED","message":"name 须为 2 至 10 个字符。","path":["input","name"]}]}}}""",
            invalid.ToText());
        var outside = await server.PostAsync(mutation, "/2/", new { input = new { readerId = id, name = "Mine" } });
        Assert.Equal("NOT_FOUND", (string?)outside["data"]!["renameReader"]!["errors"]![0]!["code"]);
        var after = (await server.PostAsync("{ readers(orderBy: [{ name: ASC }]) { nodes { id name } } }", "/1/12/"))["data"]!["readers"]!["nodes"]!;
        Assert.Equal(nodes.ToText(), after.ToText());
        var renamed = await server.PostAsync(mutation, "/1/12/", new { input = new { readerId = id, name = "South 0" } });
        Assert.Equal("""{"data":{"renameReader":{"reader":{"name":"South 0","branch":{"name":"South"}},"errors":[]}}}""", renamed.ToText());
        await server.PostAsync(mutation, "/1/12/", new { input = new { readerId = id, name = "South 1" } });
    }

    [Theory]
    [InlineData("query($s: [String!]) { readers(where: { kind: { in: $s } }) { nodes { id } } }", "Variable '$s' of type '[String!]' used in position expecting type '[ReaderKind!]'.")]
    [InlineData("query($s: [Int!]!) { nodes(ids: $s) { id } }", "Variable '$s' of type '[Int!]!' used in position expecting type '[ID!]!'.")]
    [InlineData("query($s: [ID]!) { nodes(ids: $s) { id } }", "Variable '$s' of type '[ID]!' used in position expecting type '[ID!]!'.")]
    [InlineData("query($s: ID) { nodes(ids: [$s]) { id } }", "Variable '$s' of type 'ID' used in position expecting type 'ID!'.")]
    [InlineData("query($s: [String!]) { readers(orderBy: $s) { nodes { id } } }", "Variable '$s' of type '[String!]' used in position expecting type '[ReaderOrder!]'.")]
    public async Task A_list_of_another_type_is_refused_before_anything_runs(string document, string message)
    {
        var answer = await server.PostAsync(document, "/1/", new { s = new object?[] { null } });
        Assert.Equal((message, "GRAPHQL_VALIDATION_FAILED"), ((string?)answer["errors"]![0]!["message"], (string?)answer["errors"]![0]!["extensions"]!["code"]));
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task An_unexpected_exception_is_one_opaque_error()
    {
        var answer = await server.PostAsync("{ broken echo }", language: "en");
        Assert.Equal("你好", (string?)answer["data"]!["echo"]);
        var error = answer["errors"]!.AsArray().Single()!;
        Assert.Equal("INTERNAL", (string?)error["extensions"]!["code"]);
        Assert.Equal($"Something went wrong on the server. Try again later; name {error["extensions"]!["correlationId"]} when you ask for help.", (string?)error["message"]);
        Assert.DoesNotContain("secret", answer.ToText(), StringComparison.Ordinal);
        var logged = Assert.Single(server.Log, l => l.Contains((string)error["extensions"]!["correlationId"]!, StringComparison.Ordinal));
        Assert.Contains("System.InvalidOperationException: secret internals", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_streams_events()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = "subscription { counted(to: 2) }" }) };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"counted\":\"1\"}}\n\nevent: next\ndata: {\"data\":{\"counted\":\"2\"}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("subscription { counted(to: 2) @skip(if: true) }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.")]
    [InlineData("subscription S { ...F } fragment F on Subscription { ... @include(if: true) { counted(to: 2) } }", "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection.")]
    public async Task What_a_subscription_listens_to_does_not_depend_on_the_request(string document, string message) =>
        Assert.Equal(message, (string?)Assert.Single((await server.PostAsync(document))["errors"]!.AsArray())!["message"]);

    [Fact]
    public async Task A_subscription_that_breaks_off_says_so_before_its_end()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = "subscription { broken }" }) };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Http.SendAsync(request);
        var events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, events.Length);
        Assert.Equal("event: next\ndata: {\"data\":{\"broken\":\"begun\"}}", events[0]);
        Assert.Contains("\"code\":\"INTERNAL\"", events[1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", events[1], StringComparison.Ordinal);
        Assert.Equal("event: complete\ndata:", events[2]);
    }

    [Fact]
    public async Task Of_the_many_errors_of_a_streams_event_twenty_are_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query = $"subscription {{ opened {{ name {string.Concat(Enumerable.Range(0, 30).Select(i => $"l{i}: leak "))}}} }}" }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Accept-Language", "en");
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(20, text.Split("\"message\":").Length - 1);
        Assert.Contains("At least 11 more errors are not listed.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ echo", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { echo } query B { echo }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("# nothing", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_bad_document_has_a_code_and_no_internals(string document, string code)
    {
        var answer = await server.PostAsync(document);
        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(new[] { "code" }, answer["errors"]![0]!["extensions"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task Counts_are_a_second_statement_and_only_when_selected()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ readers(first: 1) { nodes { name } totalCount { value isExact } pageInfo { hasNextPage } } }", "/1/");
        Assert.Equal("""{"value":6,"isExact":true}""", answer["data"]!["readers"]!["totalCount"]!.ToText());
        Assert.Equal(2, statements.Statements.Count);
    }

    [Fact]
    public async Task Children_that_one_place_asks_more_of_than_the_fragment_says_are_read_with_all_of_it()
    {
        const string list = "orderBy: [{ name: ASC }]";
        var answer = await server.PostAsync(
            $$"""
            {
              less: branches({{list}}) { nodes { ...Some } }
              more: branches({{list}}) { nodes { ...Some readers(first: 1, {{list}}) { nodes { name } } } }
              again: branches({{list}}) { nodes { ...Some } }
            }
            fragment Some on Branch { readers(first: 1, {{list}}) { nodes { kind } } }
            """,
            "/1/");
        const string less = """{"nodes":[{"readers":{"nodes":[]}},{"readers":{"nodes":[{"kind":"BORROWER"}]}},{"readers":{"nodes":[{"kind":"BORROWER"}]}}]}""";
        Assert.Equal(
            $$$"""{"less":{{{less}}},"more":{"nodes":[{"readers":{"nodes":[]}},{"readers":{"nodes":[{"kind":"BORROWER","name":"North 1"}]}},{"readers":{"nodes":[{"kind":"BORROWER","name":"South 1"}]}}]},"again":{{{less}}}}""",
            answer["data"]!.ToText());
    }

    [Fact]
    public async Task Two_keys_that_are_merged_of_several_nodes_keep_their_own_arguments()
    {
        const string one = "readers(first: 1, orderBy: [{ name: ASC }])";
        const string two = "readers(first: 2, orderBy: [{ name: DESC }])";
        var answer = await server.PostAsync(
            $"{{ longestOpen {{ a: {one} {{ nodes {{ name }} }} a: {one} {{ nodes {{ kind }} }} b: {two} {{ nodes {{ name }} }} b: {two} {{ nodes {{ kind }} }} }} }}", "/1/");
        Assert.Equal(
            """{"longestOpen":{"a":{"nodes":[{"name":"North 1","kind":"BORROWER"}]},"b":{"nodes":[{"name":"North 3","kind":"BORROWER"},{"name":"North 2","kind":"BORROWER"}]}}}""",
            answer["data"]!.ToText());
    }

    [Fact]
    public async Task A_count_that_one_alias_wants_exact_is_exact()
    {
        using var statements = server.Statements.Observe();
        var answer = await server.PostAsync("{ readers(first: 1) { a: totalCount { value } b: totalCount(exact: true) { value } } }", "/1/");
        Assert.Equal("""{"readers":{"a":{"value":6},"b":{"value":6}}}""", answer["data"]!.ToText());
        Assert.DoesNotContain("LIMIT", Assert.Single(statements.Statements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_comes_again_has_its_own_variables_and_its_callers_rights()
    {
        const string document = "query Again($text: String!, $n: Int = 2) { echo(text: $text) branches(first: $n, orderBy: [{ name: ASC }]) { nodes { name } } readers(first: 1) { nodes { name } } }";
        var officer = await server.PostAsync(document, "/1/", new { text = "one", n = 1 });
        var stranger = await server.PostAsync(document, variables: new { text = "two" }, language: "en");
        var wrong = await server.PostAsync(document, variables: new { text = 3 }, language: "en");
        Assert.Equal(("one", "two"), ((string?)officer["data"]!["echo"], (string?)stranger["data"]!["echo"]));
        Assert.Equal((1, 2), (officer["data"]!["branches"]!["nodes"]!.AsArray().Count, stranger["data"]!["branches"]!["nodes"]!.AsArray().Count));
        Assert.Null(officer["errors"]);
        Assert.Equal("UNAUTHENTICATED", (string?)stranger["errors"]![0]!["extensions"]!["code"]);
        Assert.Null(wrong["data"]);
        Assert.Single(wrong["errors"]!.AsArray());
    }
}
