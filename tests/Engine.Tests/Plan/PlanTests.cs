using GraphQL.Resolvers;
using Headless.Engine.Plan;
using Headless.Engine.Tests.Plan.Toy;

namespace Headless.Engine.Tests.Plan;

/// <summary>Documents whose answers are known, each run by plan and by the library.</summary>
public sealed class PlanTests
{
    private readonly ToySchema _toy = new();

    [Fact]
    public Task Aliases_and_plain_fields_stand_in_the_order_of_the_document() => AnswersAsync(
        "{ person { n: number name number glad id ratio } }",
        """{"data":{"person":{"n":7,"name":"name 7 \"h\" 工会","number":7,"glad":false,"id":"7","ratio":1.75}}}""");

    [Fact]
    public async Task An_error_of_a_merged_field_says_where_the_field_stands_first()
    {
        var (_, errors) = await new Asking(_toy.Build(), Executor.Plan).AskAsync("{ person { failing failing } }");
        Assert.Equal(["person/failing: thrown by 7 INVALID_OPERATION 1:12"], errors);
    }

    [Fact]
    public Task Typename_is_the_type_of_the_object() => AnswersAsync(
        "{ __typename being { __typename } person { around { t: __typename } either { __typename } } }",
        """{"data":{"__typename":"Query","being":{"__typename":"Robot"},"person":{"around":[{"t":"Person"},{"t":"Robot"}],"either":{"__typename":"Person"}}}}""");

    [Fact]
    public Task Fragments_on_interfaces_and_unions_take_what_fits() => AnswersAsync(
        """
        { being { ...Named ... on Robot { serial } ... on Person { age } } person { around { ... on Being { name } ...OfPerson } either { ... on Person { number } ... on Robot { name } } } }
        fragment Named on Being { name }
        fragment OfPerson on Person { friend { number } }
        """,
        """{"data":{"being":{"name":"robot 5","serial":"1099511627776"},"person":{"around":[{"name":"name 2 \"c\" 工会","friend":{"number":1}},{"name":"robot 8"}],"either":{"number":3}}}}""");

    [Fact]
    public Task Fields_of_one_key_are_merged_with_all_that_they_select() => AnswersAsync(
        "{ person { friend { number } age friend { name friend { number } } ...More } } fragment More on Person { friend { friend { age } } }",
        """{"data":{"person":{"friend":{"number":3,"name":"name 3 \"d\" 工会","friend":{"number":1,"age":1}},"age":7}}}""");

    [Fact]
    public Task Objects_that_need_a_call_and_objects_that_do_not_stand_beside_each_other() => AnswersAsync(
        "{ person { number late { number late { name } } loaded { number loadedTwice { number } } friends { number } } }",
        """{"data":{"person":{"number":7,"late":{"number":3,"late":{"name":"name 1 \"b\" 工会"}},"loaded":{"number":3,"loadedTwice":{"number":1}},"friends":[{"number":4},{"number":5},{"number":6}]}}}""");

    [Fact]
    public Task Lists_of_lists_keep_their_shape() => AnswersAsync(
        "{ person { grid { number } tags marks } maybe { number } }",
        """{"data":{"person":{"grid":[[{"number":8},null],[{"number":3}]],"tags":["tag 0"],"marks":[1,2]},"maybe":[{"number":1},null,{"number":4}]}}""");

    [Fact]
    public Task A_null_where_none_may_be_takes_its_object_along_and_no_more() => AnswersAsync(
        "{ maybe { number missing } nobody { number } }",
        """{"data":{"maybe":[{"number":1,"missing":"there"},null,null],"nobody":null}}""",
        "maybe/2/missing: Cannot return null for a non-null type. Field: missing, Type: String!. INVALID_OPERATION 1:18");

    [Fact]
    public Task A_null_inside_a_list_without_nulls_takes_the_list_along() => AnswersAsync(
        "{ a: person { friends { missing } } maybe { marks } }",
        """{"data":{"a":null,"maybe":[{"marks":[1,2]},null,{"marks":null}]}}""",
        "maybe/2/marks/1: Cannot return null for a non-null type. Field: marks, Type: Int!. INVALID_OPERATION 1:45",
        "a/friends/0/missing: Cannot return null for a non-null type. Field: missing, Type: String!. INVALID_OPERATION 1:25",
        "a/friends/2/missing: Cannot return null for a non-null type. Field: missing, Type: String!. INVALID_OPERATION 1:25");

    [Fact]
    public Task A_null_that_nothing_stops_takes_all() => AnswersAsync(
        "{ person { number } people { loaded { number } } }",
        """{"data":null}""",
        "people/4/loaded: Cannot return null for a non-null type. Field: loaded, Type: Person!. INVALID_OPERATION 1:30");

    [Fact]
    public Task A_getter_that_throws_is_an_error_of_its_field() => AnswersAsync(
        "{ person { number throwing friends { number hardThrowing } } }",
        """{"data":{"person":null}}""",
        "person/throwing: thrown by 7 INVALID_OPERATION 1:19",
        "person/friends/0/hardThrowing: thrown by 4 INVALID_OPERATION 1:45");

    [Fact]
    public Task An_enum_value_that_the_schema_does_not_have_is_an_error_of_its_field() => AnswersAsync(
        "{ person { number mood } maybe { mood } }",
        """{"data":{"person":{"number":7,"mood":null},"maybe":[{"mood":"SAD"},null,{"mood":"GLAD"}]}}""",
        "person/mood: Unable to serialize 'Unheard' value of type 'Mood' to the enumeration type 'Mood'. Enumeration does not contain such value. Available values: 'Glad' of type 'Mood', 'Sad' of type 'Mood'. INVALID_OPERATION 1:19");

    [Fact]
    public Task A_scalar_that_is_derived_from_a_built_in_one_is_written_by_itself() => AnswersAsync(
        "{ person { masked pair } maybe { masked number } }",
        """{"data":{"person":{"masked":"t***","pair":{"one":7,"two":[7,7]}},"maybe":[{"masked":"t***","number":1},null,{"masked":"n***","number":4}]}}""");

    [Fact]
    public Task What_is_of_no_type_and_what_is_no_list_are_errors_of_their_fields() => AnswersAsync(
        "{ stranger { __typename } person { noList { number } } }",
        """{"data":{"stranger":null,"person":{"noList":null}}}""",
        "stranger: Abstract type Either must resolve to an Object type at runtime for field Query.stranger with value 'neither', received 'null'. INVALID_OPERATION 1:3",
        "person/noList: Expected an IEnumerable list though did not find one. Found: Person INVALID_OPERATION 1:36");

    [Fact]
    public Task Introspection_goes_through_the_plan() => AnswersAsync(
        """{ __schema { queryType { name } } __type(name: "Robot") { kind name interfaces { name } fields { name type { kind ofType { name } } } } }""",
        """{"data":{"__schema":{"queryType":{"name":"Query"}},"__type":{"kind":"OBJECT","name":"Robot","interfaces":[{"name":"Being"}],"fields":[{"name":"name","type":{"kind":"NON_NULL","ofType":{"name":"String"}}},{"name":"serial","type":{"kind":"SCALAR","ofType":null}},{"name":"owner","type":{"kind":"NON_NULL","ofType":{"name":"Person"}}},{"name":"number","type":{"kind":"NON_NULL","ofType":{"name":"Int"}}}]}}}""");

    [Fact]
    public async Task A_field_that_the_caller_may_not_read_is_refused_everywhere()
    {
        var age = (PlainResolver)_toy.Person.Fields.Find("age")!.Resolver!;
        age.IsAllowed = false;
        await AnswersAsync(
            "{ maybe { number age } }",
            """{"data":{"maybe":[{"number":1,"age":null},null,{"number":4,"age":null}]}}""",
            "maybe/0/age: not for you FORBIDDEN 1:18",
            "maybe/2/age: not for you FORBIDDEN 1:18");
    }

    [Fact]
    public async Task A_number_that_JSON_does_not_have_is_an_error_of_its_field()
    {
        ToySchema.Add(_toy.Query, "nan", _toy.Float, new FuncFieldResolver<object>(_ => double.NaN));
        ToySchema.Add(_toy.Person, "endless", new GraphQL.Types.NonNullGraphType(_toy.Float), new PlainResolver(_ => double.PositiveInfinity));
        var (data, errors) = await new Asking(_toy.Build(), Executor.Plan).AskAsync("{ nan person { number endless } }");
        Assert.Equal("""{"data":{"nan":null,"person":null}}""", data);
        Assert.Equal(["nan: Float cannot represent NaN: JSON has no such number. INVALID_OPERATION 1:3", "person/endless: Float cannot represent Infinity: JSON has no such number. INVALID_OPERATION 1:23"], errors);
    }

    [Fact]
    public async Task Fields_that_stand_in_their_objects_are_not_called()
    {
        var name = (PlainResolver)_toy.Person.Fields.Find("name")!.Resolver!;
        await new Asking(_toy.Build(), Executor.Plan).AskAsync("{ people { name friends { name } late { name } } }");
        Assert.Equal(0, name.Calls);
    }

    private async Task AnswersAsync(string document, string data, params string[] errors)
    {
        var schema = _toy.Build();
        foreach (var executor in new[] { Executor.BuiltIn, Executor.Plan })
        {
            var answer = await new Asking(schema, executor).AskAsync(document);
            Assert.Equal((executor, data), (executor, answer.Data));
            Assert.Equal(errors, answer.Errors);
        }
    }
}
