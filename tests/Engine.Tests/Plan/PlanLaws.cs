using CsCheck;
using Headless.Engine.Plan;
using Headless.Engine.Tests.Plan.Toy;

namespace Headless.Engine.Tests.Plan;

/// <summary>Whatever document is run, both executors come to the same bytes and the same errors.</summary>
public sealed class PlanLaws
{
    private static readonly string[] PersonLeaves =
        ["name", "number", "age", "id", "glad", "mood", "masked", "pair", "missing", "throwing", "hardThrowing", "ratio", "tags", "marks", "__typename", "failing"];

    private static readonly string[] PersonObjects = ["friend", "friends", "grid", "late", "loaded", "loadedTwice", "noList"];
    private static readonly string[] AtOnce = ["friend", "friends", "grid", "noList"];
    private static readonly string[] Conditions = ["", "", "", "", " @skip(if: $a)", " @include(if: $a)", " @include(if: $b)", " @skip(if: $b) @include(if: $a)"];

    [Fact]
    public Task Both_executors_come_to_the_same_data_and_the_same_errors() =>
        Document(PersonObjects, ["person", "people", "maybe", "nobody"]).SampleAsync(async d => await CompareAsync(d, inOrder: false), iter: 800);

    [Fact]
    public Task Where_nothing_is_waited_for_the_errors_come_in_the_same_order_too() =>
        Document(AtOnce, ["person", "maybe", "nobody"]).SampleAsync(async d => await CompareAsync(d, inOrder: true), iter: 1_500);

    private static async Task CompareAsync((string Text, bool A, bool B) document, bool inOrder)
    {
        var schema = new ToySchema().Build();
        var variables = new { a = document.A, b = document.B };
        var (plan, builtIn) = (await new Asking(schema, Executor.Plan).AskAsync(document.Text, variables), await new Asking(schema, Executor.BuiltIn).AskAsync(document.Text, variables));
        Assert.Equal(builtIn.Data, plan.Data);
        var (ours, theirs) = (WithoutPlaces(plan.Errors), WithoutPlaces(builtIn.Errors));
        Assert.Equal(inOrder ? theirs : theirs.Order(StringComparer.Ordinal), inOrder ? ours : ours.Order(StringComparer.Ordinal));
    }

    // The library forgets where fields stand that it merged.
    private static IEnumerable<string> WithoutPlaces(List<string> errors) => errors.Select(e => e[..e.LastIndexOf(' ')]);

    // A key is always the same field's, as validation would demand.
    private static Gen<(string Text, bool A, bool B)> Document(string[] objects, string[] roots)
    {
        string[] leaves = objects.Contains("late", StringComparer.Ordinal) ? PersonLeaves : [.. PersonLeaves.Where(l => l != "failing")];
        var person = Person(objects, leaves, 3);
        var fields = Gen.Select(Pick(roots), Gen.Bool, Pick(Conditions), person, (root, renamed, condition, below) => $"{(renamed ? $"my_{root}: " : "")}{root}{condition} {below}")
            .Array[1, 4];
        var beings = Gen.Select(Pick("being", "stranger"), person, (root, below) => $"{root} {{ __typename ... on Person {below} ... on Robot {{ name serial owner {below} }} }}").Array[0, 2];
        return Gen.Select(fields, beings, person, Gen.Bool, Gen.Bool, (f, b, shared, a, c) =>
            ($"query ($a: Boolean!, $b: Boolean!) {{ {string.Join(' ', f)} {string.Join(' ', b)} }} fragment Shared on Person {{ glad friends {{ number age }} ... on Being {{ name }} }} fragment More on Person {shared.Replace("...More", "glad", StringComparison.Ordinal)}", a, c));
    }

    private static Gen<string> Person(string[] objects, string[] leaves, int depth)
    {
        var leaf = Gen.Select(Pick(leaves), Gen.Bool, Pick(Conditions), (name, renamed, condition) => $"{(renamed ? $"my_{name}: " : "")}{name}{condition}");
        var fragment = Pick("...Shared", "...Shared @include(if: $a)", "... on Being { name }", "... on Robot { serial }", "...More", "...More @skip(if: $b)");
        if (depth == 0)
        {
            return Gen.OneOf(leaf, leaf, leaf).Array[1, 4].Select(Set);
        }

        var below = Person(objects, leaves, depth - 1);
        var composite = Gen.Select(Pick(objects), Gen.Bool, Pick(Conditions), below, (name, renamed, condition, set) => $"{(renamed ? $"my_{name}: " : "")}{name}{condition} {set}");
        var inline = Gen.Select(Pick(Conditions), below, (condition, set) => $"...{condition} {set}");
        var several = Gen.Select(Pick("around", "either"), below, (name, set) => $"{name} {{ ... on Being {{ __typename name }} ... on Robot {{ number owner {set} }} ... on Person {set} }}");
        return Gen.OneOf(leaf, leaf, leaf, composite, composite, inline, several, fragment).Array[1, 5].Select(Set);
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Set(string[] fields) => $"{{ {string.Join(' ', fields)} }}";
}
