using System.Text.Json.Nodes;
using CsCheck;
using Headless.Engine.Plan;
using Headless.Engine.Tests.Plan.Toy;
using Headless.Testing.Execution;

namespace Headless.Engine.Tests.Plan.Incremental;

/// <summary>Whatever comes later, it comes to the same.</summary>
public sealed class PartLaws
{
    private static readonly string[] Leaves = ["name", "number", "id", "glad", "pair", "ratio", "__typename", "tags"];
    private static readonly string[] Faulty = ["missing", "hardThrowing", "failing", "throwing", "marks", .. Leaves];
    private static readonly string[] Objects = ["friend", "friends", "grid", "late", "loadedTwice"];
    private static readonly string[] Streamed = ["friends", "grid", "around"];
    private static readonly string[] Later = ["", " @defer", " @defer(if: $a)", " @defer(if: $b)", " @include(if: $a)"];

    [Fact]
    public Task The_parts_of_an_answer_put_together_are_the_answer_in_one_piece() => Document(Leaves).SampleAsync(
        async document =>
        {
            var (whole, errors, merged) = await AskAsync(document);
            Assert.Empty(errors);
            Assert.Empty(merged.Errors);
            Assert.Equal(JsonNode.Parse(whole)!["data"].ToSortedText(), merged.Data.ToSortedText());
        },
        iter: 400);

    [Fact]
    public Task What_fails_in_a_part_takes_nothing_along_that_was_sent_and_every_part_ends() => Document(Faulty).SampleAsync(
        async document =>
        {
            var (whole, errors, merged) = await AskAsync(document);
            if (errors.Count == 0)
            {
                Assert.Equal(JsonNode.Parse(whole)!["data"].ToSortedText(), merged.Data.ToSortedText());
            }
            else if (merged.Data is not null)
            {
                Assert.NotEmpty(merged.Errors);
            }

            Assert.True(merged.Failed.Count <= merged.Errors.Count);
        },
        iter: 250);

    private static async Task<(string Whole, List<string> Errors, MergedParts Merged)> AskAsync((string Text, bool A, bool B) document)
    {
        var asking = new Asking(new ToySchema().Build(), Executor.Plan);
        var variables = new { a = document.A, b = document.B };
        var (whole, errors) = await asking.AskAsync(document.Text, variables);
        return (whole, errors, await MergedParts.OfAsync(asking.AskInPartsAsync(document.Text, variables, mostErrors: 10_000)));
    }

    private static Gen<(string Text, bool A, bool B)> Document(string[] leaves)
    {
        var person = Person(leaves, 3);
        var fields = Gen.Select(Pick("person", "people", "maybe"), Gen.Bool, person, (root, renamed, below) => $"{(renamed ? $"my_{root}: " : "")}{root} {below}").Array[1, 3];
        var root = Gen.Select(fields, Pick(Later), person, (f, later, below) => $"{string.Join(' ', f)} ...{later} {{ person {below} being {{ ... on Robot{later} {{ serial owner {below} }} }} }}");
        return Gen.Select(root, person, Gen.Bool, Gen.Bool, (f, shared, a, b) => (
            $"query ($a: Boolean!, $b: Boolean!) {{ {f} }} fragment Shared on Person {{ glad friends {{ number ... @defer {{ name number }} }} ... on Being {{ name }} }} fragment More on Person {shared.Replace("...More", "...Shared", StringComparison.Ordinal)}",
            a,
            b));
    }

    private static Gen<string> Person(string[] leaves, int depth)
    {
        var leaf = Gen.Select(Pick(leaves), Gen.Bool, (name, renamed) => $"{(renamed ? $"my_{name}: " : "")}{name}");
        if (depth == 0)
        {
            return leaf.Array[1, 4].Select(Set);
        }

        var below = Person(leaves, depth - 1);
        var composite = Gen.Select(Pick(Objects), Gen.Bool, below, (name, renamed, set) => $"{(renamed ? $"my_{name}: " : "")}{name} {set}");
        var inline = Gen.Select(Pick(Later), below, (later, set) => $"...{later} {set}");
        var fragment = Gen.Select(Pick("Shared", "More"), Pick(Later), (name, later) => $"...{name}{later}");
        var streamed = Gen.Select(Pick(Streamed), Gen.Int[0, 2], below, (name, first, set) =>
            $"streamed_{name}_{first}: {name} @stream(initialCount: {first}, if: $b) {(name == "around" ? $"{{ name ... on Person @defer {set} }}" : set)}");
        return Gen.OneOf(leaf, leaf, composite, composite, inline, inline, streamed, fragment).Array[1, 5].Select(Set);
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Set(string[] fields) => $"{{ {string.Join(' ', fields)} }}";
}
