using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using Headless.Engine.Validation;

namespace Headless.Engine.Tests.Validation;

/// <summary>The cases that the reference implementation's rule is held to, over a schema of the same shape.</summary>
public sealed class OverlappingFieldsTests
{
    private static readonly ISchema s_schema = Schema.For(
        """
        interface SomeBox { deepBox: SomeBox unrelatedField: String }
        type StringBox implements SomeBox { scalar: String deepBox: SomeBox unrelatedField: String listStringBox: [StringBox] stringBox: StringBox intBox: IntBox }
        type IntBox implements SomeBox { scalar: Int deepBox: SomeBox unrelatedField: String listStringBox: [StringBox] stringBox: StringBox intBox: IntBox }
        interface NonNullStringBox1 { scalar: String! }
        type NonNullStringBox1Impl implements SomeBox & NonNullStringBox1 { scalar: String! unrelatedField: String deepBox: SomeBox }
        interface NonNullStringBox2 { scalar: String! }
        type NonNullStringBox2Impl implements SomeBox & NonNullStringBox2 { scalar: String! unrelatedField: String deepBox: SomeBox }
        type Connection { edges: [Edge] }
        type Edge { node: Node }
        type Node { id: ID name: String }
        interface Pet { name(surname: Boolean): String }
        type Dog implements Pet { name(surname: Boolean): String nickname: String barkVolume: Int doesKnowCommand(dogCommand: Int, next: Int): Boolean isAtLocation(x: Int, y: Int): Boolean }
        type Cat implements Pet { name(surname: Boolean): String nickname: String meowVolume: Int }
        union CatOrDog = Cat | Dog
        input In { x: Int y: [Int] }
        type T { a(in: In): String b: String c: String d: String e: String x: String y: String field: T deepField: T deeperField: T f1: T f2: T }
        type Query { someBox: SomeBox connection: Connection dog: Dog pet: Pet catOrDog: CatOrDog t: T a: String b: String }
        """,
        builder => builder.Types.ForAll(t => t.IsTypeOfFunc = _ => true));

    [Theory]
    [InlineData("unique fields", "{ dog { name nickname } }")]
    [InlineData("identical fields", "{ dog { name name } }")]
    [InlineData("identical fields with identical args", "{ dog { doesKnowCommand(dogCommand: 1) doesKnowCommand(dogCommand: 1) } }")]
    [InlineData("args in another order", "{ dog { isAtLocation(x: 1, y: 2) isAtLocation(y: 2, x: 1) } }")]
    [InlineData("identical fields with identical directives", "{ dog { name @include(if: true) name @include(if: true) } }")]
    [InlineData("different args with different aliases", "{ dog { knowsSit: doesKnowCommand(dogCommand: 1) knowsDown: doesKnowCommand(dogCommand: 2) } }")]
    [InlineData("different directives with different aliases", "{ dog { nameIfTrue: name @include(if: true) nameIfFalse: name @include(if: false) } }")]
    [InlineData("different skip/include directives accepted", "{ dog { name @include(if: true) name @include(if: false) } }")]
    [InlineData("same aliases allowed on non-overlapping fields", "{ pet { ... on Dog { name } ... on Cat { name: nickname } } }")]
    [InlineData("allows differing args where no conflict is possible", "{ pet { ... on Dog { name(surname: true) } ... on Cat { name } } }")]
    [InlineData("does not overlap on differing types of unions", "{ catOrDog { ... on Dog { n: nickname } ... on Cat { n: name } } }")]
    [InlineData("compatible return shapes on different return types", "{ someBox { ... on SomeBox { deepBox { unrelatedField } } ... on StringBox { deepBox { unrelatedField } } } }")]
    [InlineData("allows non-conflicting overlapping types", "{ someBox { ... on IntBox { scalar: unrelatedField } ... on StringBox { scalar } } }")]
    [InlineData("same wrapped scalar return types", "{ someBox { ... on NonNullStringBox1 { scalar } ... on NonNullStringBox2 { scalar } } }")]
    [InlineData("allows inline fragments without type condition", "{ a ... { a } }")]
    [InlineData("works for field names that are JS keywords", "{ constructor: a toString: b }")]
    [InlineData("unknown fragments are another rule's business", "{ ...Unknown t { a } ...Unknown2 }")]
    [InlineData("unknown types are another rule's business", "{ someBox { ... on UnknownType { scalar } ... on NonNullStringBox2 { scalar } } }")]
    [InlineData("fragments in a circle", "{ t { ...F } } fragment F on T { a field { ...F } }")]
    [InlineData("a fragment that spreads itself at once", "{ t { ...F } } fragment F on T { ...F a }")]
    [InlineData("the name of a type beside a text", "{ someBox { ... on NonNullStringBox1Impl { x: scalar } ... on NonNullStringBox2Impl { x: __typename } } }")]
    [InlineData("input fields in another order", "{ t { a(in: { x: null, y: [1] }) a(in: { y: [1], x: null }) } }")]
    [InlineData("the same variable", "query($d: Int) { dog { doesKnowCommand(dogCommand: $d) doesKnowCommand(dogCommand: $d) } }")]
    [InlineData("streams with the same arguments", "{ dog { name @stream(label: \"s\", initialCount: 1) name @stream(initialCount: 1, label: \"s\") } }")]
    [InlineData("streams without arguments", "{ dog { name @stream name @stream } }")]
    [InlineData("typename everywhere", "{ __typename pet { __typename ... on Dog { __typename } } __schema { queryType { name } } }")]
    public async Task These_can_be_merged(string title, string document) => Assert.True(await ErrorsAsync(document) is [], title);

    [Theory]
    [InlineData("same aliases with different field targets", "{ dog { fido: name fido: nickname } }", "Fields \"fido\" conflict because \"name\" and \"nickname\" are different fields.")]
    [InlineData("alias masking direct field access", "{ dog { name: nickname name } }", "Fields \"name\" conflict because \"nickname\" and \"name\" are different fields.")]
    [InlineData("different args, second adds an argument", "{ dog { doesKnowCommand doesKnowCommand(dogCommand: 1) } }", "Fields \"doesKnowCommand\" conflict because they have differing arguments.")]
    [InlineData("different args, second misses an argument", "{ dog { doesKnowCommand(dogCommand: 1) doesKnowCommand } }", "Fields \"doesKnowCommand\" conflict because they have differing arguments.")]
    [InlineData("conflicting arg values", "{ dog { doesKnowCommand(dogCommand: 1) doesKnowCommand(dogCommand: 2) } }", "Fields \"doesKnowCommand\" conflict because they have differing arguments.")]
    [InlineData("conflicting arg names", "{ dog { isAtLocation(x: 0) isAtLocation(y: 0) } }", "Fields \"isAtLocation\" conflict because they have differing arguments.")]
    [InlineData("value against variable", "query($d: Int) { dog { doesKnowCommand(dogCommand: 1) doesKnowCommand(dogCommand: $d) } }", "Fields \"doesKnowCommand\" conflict because they have differing arguments.")]
    [InlineData("encounters conflict in fragments", "{ t { ...A ...B } } fragment A on T { x: a } fragment B on T { x: b }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("deep conflict", "{ t { field { x: a } field { x: b } } }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("very deep conflict", "{ t { field { deepField { x: a } } field { deepField { x: b } } } }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("deep conflict in nested fragments", "{ t { field { ...F } field { ...I } } } fragment F on T { ...G } fragment G on T { x: a } fragment I on T { ...J } fragment J on T { x: b }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("conflict through an interface", "{ pet { ... on Pet { name: name(surname: true) } ... on Dog { name } } }", "Fields \"name\" conflict because they have differing arguments.")]
    [InlineData("conflicting return types which potentially overlap", "{ someBox { ... on IntBox { scalar } ... on NonNullStringBox1 { scalar } } }", "Fields \"scalar\" conflict because they return conflicting types \"Int\" and \"String!\".")]
    [InlineData("disallows differing return types despite no overlap", "{ someBox { ... on IntBox { scalar } ... on StringBox { scalar } } }", "Fields \"scalar\" conflict because they return conflicting types \"Int\" and \"String\".")]
    [InlineData("disallows differing return type nullability despite no overlap", "{ someBox { ... on NonNullStringBox1 { scalar } ... on StringBox { scalar } } }", "Fields \"scalar\" conflict because they return conflicting types \"String!\" and \"String\".")]
    [InlineData("disallows differing return type list despite no overlap", "{ someBox { ... on IntBox { box: listStringBox { scalar } } ... on StringBox { box: stringBox { scalar } } } }", "Fields \"box\" conflict because they return conflicting types \"[StringBox]\" and \"StringBox\".")]
    [InlineData("disallows differing subfields", "{ someBox { ... on IntBox { box: stringBox { val: scalar val: unrelatedField } } ... on StringBox { box: stringBox { val: scalar } } } }", "Fields \"val\" conflict because \"scalar\" and \"unrelatedField\" are different fields.")]
    [InlineData("disallows differing deep return types despite no overlap", "{ someBox { ... on IntBox { box: stringBox { scalar } } ... on StringBox { box: intBox { scalar } } } }", "Fields \"scalar\" conflict because they return conflicting types \"String\" and \"Int\".")]
    [InlineData("compares deep types including list", "{ connection { ...E edges { node { id: name } } } } fragment E on Connection { edges { node { id } } }", "Fields \"id\" conflict because \"id\" and \"name\" are different fields.")]
    [InlineData("finds invalid case even with immediately recursive fragment", "{ dog { ...S } } fragment S on Dog { ...S fido: name fido: nickname }", "Fields \"fido\" conflict because \"name\" and \"nickname\" are different fields.")]
    [InlineData("streams with other labels", "{ dog { name @stream(label: \"a\", initialCount: 1) name @stream(label: \"b\", initialCount: 1) } }", "Fields \"name\" conflict because they have differing stream directives.")]
    [InlineData("streams that begin elsewhere", "{ dog { name @stream(initialCount: 1) name @stream(initialCount: 2) } }", "Fields \"name\" conflict because they have differing stream directives.")]
    [InlineData("streams of which one says more", "{ dog { name @stream name @stream(label: \"a\") } }", "Fields \"name\" conflict because they have differing stream directives.")]
    [InlineData("a stream beside none", "{ dog { name name @stream } }", "Fields \"name\" conflict because they have differing stream directives.")]
    [InlineData("conflict in one of many", "{ t { deepField { x: a } deepField { x: b } field { deepField { y } } } }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("conflict behind an unknown fragment", "{ t { field ...Unknown ...Known } } fragment Known on T { field: a }", "Fields \"field\" conflict because \"field\" and \"a\" are different fields.")]
    [InlineData("a fragment called as a field is", "{ t { fido: a ...fido } } fragment fido on T { fido: b }", "Fields \"fido\" conflict because \"a\" and \"b\" are different fields.")]
    [InlineData("a conflict in a fragment that nobody spreads", "{ a } fragment F on T { x: a x: b }", "Fields \"x\" conflict because \"a\" and \"b\" are different fields.")]
    public async Task These_conflict(string title, string document, string expected)
    {
        var errors = await ErrorsAsync(document);
        Assert.True(errors.Count > 0, title);
        Assert.All(errors.Distinct(), e => Assert.Equal(expected + " Use different aliases on the fields to fetch both if this was intentional.", e));
    }

    [Fact]
    public async Task Each_conflict_is_reported_once()
    {
        Assert.Equal(2, (await ErrorsAsync("{ t { field { x: a y: c } field { x: b y: d } } }")).Count);
        Assert.Single(await ErrorsAsync("{ t { f1 { ...A } f2 { ...A } } } fragment A on T { x: a x: b }"));
    }

    [Fact]
    public async Task Thousands_of_repetitions_and_chains_take_one_look_each()
    {
        var repeated = $"{{ t {{ {string.Join(' ', Enumerable.Repeat("a", 4_000))} }} }}";
        var chain = string.Join(' ', Enumerable.Range(0, 199).Select(i => $"fragment F{i} on T {{ a field {{ a b c }} ...F{i + 1} ...F{i + 1} }}")) + " fragment F199 on T { a }";
        Assert.Empty(await ErrorsAsync(repeated));
        Assert.Empty(await ErrorsAsync("{ t { ...F0 } } " + chain));
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(string document)
    {
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Document = Parser.Parse(document),
            Schema = s_schema,
            Rules = [OverlappingFields.Instance],
            Operation = Parser.Parse(document).Definitions.OfType<GraphQLParser.AST.GraphQLOperationDefinition>().First(),
            Variables = GraphQL.Inputs.Empty,
            Extensions = GraphQL.Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
        });
        return [.. result.Errors.Select(e => e.Message)];
    }
}
