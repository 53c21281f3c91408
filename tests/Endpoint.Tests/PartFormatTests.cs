using System.Text.RegularExpressions;
using Headless.Endpoint.Tests.Toy;

namespace Headless.Endpoint.Tests;

/// <summary>Every byte of answers in parts: what is announced, where it stands, what it is called, in which order its fields come, what is said of what went wrong.</summary>
public sealed partial class PartFormatTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("{ echo ... @defer(label: \"a\") @include(if: false) { hours } }")]
    [InlineData("{ echo ... @defer(label: \"a\") @skip(if: true) { hours } }")]
    [InlineData("{ echo ... @defer(label: \"a\", if: false) @include(if: false) { hours } }")]
    [InlineData("{ echo ... @defer(label: \"a\") { hours @include(if: false) } }")]
    [InlineData("{ echo ... @defer(label: \"a\") { ... @include(if: false) { hours } } }")]
    [InlineData("{ echo ...F @defer(label: \"a\") @include(if: false) } fragment F on Query { hours }")]
    [InlineData("{ echo branches @include(if: false) { nodes @stream(label: \"a\") { name } } }")]
    public Task What_is_left_out_is_not_announced(string document) => ComeAsync(document, null, """{"data":{"echo":"你好"}}""");

    [Theory]
    [InlineData("{ echo ... @defer(label: \"a\", if: false) { hours } }")]
    [InlineData("{ echo ... @defer(label: \"a\", if: false) @include(if: true) { hours } }")]
    [InlineData("{ echo ...F @defer(label: \"a\", if: false) } fragment F on Query { hours }")]
    public Task What_is_not_to_come_later_comes_at_once(string document) => ComeAsync(document, null, """{"data":{"echo":"你好","hours":"9-17"}}""");

    [Fact]
    public Task Items_that_are_not_to_come_later_come_at_once() => ComeAsync(
        "{ branches(first: 2, orderBy: [{ name: ASC }]) { nodes @stream(initialCount: 1, if: false) { name } } }",
        null,
        """{"data":{"branches":{"nodes":[{"name":"East"},{"name":"North"}]}}}""");

    [Fact]
    public Task Fields_of_a_part_come_in_the_order_of_the_document() => ComeAsync(
        "{ z: echo ...Top @defer(label: \"top\") a: echo } fragment Top on Query { hours y: echo b: echo c: hours greeting }",
        null,
        """{"data":{"z":"你好","a":"你好"},"pending":[{"id":"0","path":[],"label":"top"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"hours":"9-17","y":"你好","b":"你好","c":"9-17","greeting":"Hello"}}],"completed":[{"id":"0"}],"hasNext":false}""");

    [Fact]
    public Task A_part_at_each_item_of_a_list_says_at_which_and_all_come_together() => ComeAsync(
        "{ first: branches(first: 2, orderBy: [{ name: ASC }]) { nodes { name ... @defer(label: \"more\") { z: loudName city a: name } } } }",
        null,
        """{"data":{"first":{"nodes":[{"name":"East"},{"name":"North"}]}},"pending":[{"id":"0","path":["first","nodes",0],"label":"more"},{"id":"1","path":["first","nodes",1],"label":"more"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"z":"EAST!","city":"East City","a":"East"}},{"id":"1","data":{"z":"NORTH!","city":"North City","a":"North"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""");

    [Fact]
    public Task A_part_inside_a_part_is_announced_when_that_has_come() => ComeAsync(
        "{ echo ... @defer(label: \"outer\") { hours ... @defer(label: \"inner\") { greeting } } }",
        null,
        """{"data":{"echo":"你好"},"pending":[{"id":"0","path":[],"label":"outer"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":[],"label":"inner"}],"incremental":[{"id":"0","data":{"hours":"9-17"}}],"completed":[{"id":"0"}],"hasNext":true}""",
        """{"incremental":[{"id":"1","data":{"greeting":"Hello"}}],"completed":[{"id":"1"}],"hasNext":false}""");

    [Fact]
    public Task What_goes_wrong_in_a_part_stands_beside_what_came_of_it() => ComeAsync(
        "{ echo ... @defer(label: \"bad\") { hours bad: broken greeting } }",
        null,
        """{"data":{"echo":"你好"},"pending":[{"id":"0","path":[],"label":"bad"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"hours":"9-17","bad":null,"greeting":"Hello"},"errors":[{"message":"Something went wrong on the server. Try again later; name ID when you ask for help.","locations":[{"line":1,"column":41}],"path":["bad"],"extensions":{"code":"INTERNAL","correlationId":"ID"}}]}],"completed":[{"id":"0"}],"hasNext":false}""");

    [Fact]
    public Task A_part_that_does_not_come_says_why_where_it_ends() => ComeAsync(
        "{ me { name branch { ... @defer(label: \"count\") { name n: shelfCount(fail: true) } } } }",
        "self",
        """{"data":{"me":{"name":"North 1","branch":{}}},"pending":[{"id":"0","path":["me","branch"],"label":"count"}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"Something went wrong on the server. Try again later; name ID when you ask for help.","locations":[{"line":1,"column":56}],"path":["me","branch","n"],"extensions":{"code":"INTERNAL","correlationId":"ID"}}]}],"hasNext":false}""");

    [Fact]
    public Task Of_later_items_that_go_wrong_each_says_its_place_in_the_whole_list() => ComeAsync(
        "{ readers(first: 3, orderBy: [{ name: ASC }]) { nodes @stream(initialCount: 1, label: \"rest\") { name note } } }",
        "/1/",
        """{"errors":[{"message":"You lack the permission library.secrets.read.","locations":[{"line":1,"column":102}],"path":["readers","nodes",0,"note"],"extensions":{"code":"FORBIDDEN"}}],"data":{"readers":{"nodes":[{"name":"North 1","note":null}]}},"pending":[{"id":"0","path":["readers","nodes"],"label":"rest"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[{"name":"North 2","note":null},{"name":"North 3","note":null}],"errors":[{"message":"You lack the permission library.secrets.read.","locations":[{"line":1,"column":102}],"path":["readers","nodes",1,"note"],"extensions":{"code":"FORBIDDEN"}},{"message":"You lack the permission library.secrets.read.","locations":[{"line":1,"column":102}],"path":["readers","nodes",2,"note"],"extensions":{"code":"FORBIDDEN"}}]}],"completed":[{"id":"0"}],"hasNext":false}""");

    private async Task ComeAsync(string document, string? caller, params string[] expected)
    {
        await using var parts = await PartsReader.AskAsync(server, document, "multipart/mixed", caller);
        var come = new List<string>();
        await foreach (var part in parts.AllAsync())
        {
            come.Add(CorrelationIds().Replace(part, "ID"));
        }

        Assert.Equal(string.Join(Environment.NewLine, expected), string.Join(Environment.NewLine, come));
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex CorrelationIds();
}
