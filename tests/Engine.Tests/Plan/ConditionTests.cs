using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Plan;
using Headless.Engine.Tests.Plan.Toy;

namespace Headless.Engine.Tests.Plan;

/// <summary><c>@skip</c> and <c>@include</c>, whose answers are each request's own while the document is the same.</summary>
public sealed class ConditionTests
{
    private const string Document = """
        query ($a: Boolean!, $b: Boolean! = true) {
          person {
            age @skip(if: $a)
            number
            age
            friend @include(if: $b) { number }
            ... @include(if: $a) { friend { name } }
            ...More @skip(if: $b)
          }
        }
        fragment More on Person { glad friend { age @include(if: $a) glad } }
        """;

    public static TheoryData<bool, bool, string> Answers => new()
    {
        { false, false, """{"age":7,"number":7,"glad":false,"friend":{"glad":false}}""" },
        { true, false, """{"number":7,"age":7,"friend":{"name":"name 3 \"d\" 工会","age":null,"glad":false},"glad":false}""" },
        { false, true, """{"age":7,"number":7,"friend":{"number":3}}""" },
        { true, true, """{"number":7,"age":7,"friend":{"number":3,"name":"name 3 \"d\" 工会"}}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Conditions_choose_fields_fragments_and_the_order_of_keys(bool a, bool b, string person)
    {
        foreach (var executor in new[] { Executor.BuiltIn, Executor.Plan })
        {
            var (data, errors) = await new Asking(new ToySchema().Build(), executor).AskAsync(Document, new { a, b });
            Assert.Equal((executor, $$$"""{"data":{"person":{{{person}}}}}"""), (executor, data));
            Assert.Empty(errors);
        }
    }

    [Fact]
    public async Task One_document_answers_each_request_by_its_own_variables()
    {
        var asking = new Asking(new ToySchema().Build(), Executor.Plan);
        var document = Parser.Parse(Document);
        var answers = Answers.Select(r => (A: (bool)r[0], B: (bool)r[1], Person: (string)r[2])).ToList();
        await Parallel.ForAsync(0, 1_000, async (i, stop) =>
        {
            var (a, b, person) = answers[i % 4];
            Assert.Equal($$$"""{"data":{"person":{{{person}}}}}""", (await asking.AskAsync(document, new { a, b }, stop)).Data);
        });
    }

    [Fact]
    public async Task Of_many_combinations_no_more_are_kept_than_there_is_room_for()
    {
        const int Fields = 8;
        var text = $"query ({string.Join(' ', Enumerable.Range(0, Fields).Select(i => $"$v{i}: Boolean!"))}) {{ person {{ number {string.Join(' ', Enumerable.Range(0, Fields).Select(i => $"n{i}: number @include(if: $v{i})"))} }} }}";
        var document = Parser.Parse(text);
        var asking = new Asking(new ToySchema().Build(), Executor.Plan);
        for (var i = 0; i < 256; i++)
        {
            var variables = Enumerable.Range(0, Fields).ToDictionary(v => $"v{v}", v => ((i >> v) & 1) == 1);
            var keys = Enumerable.Range(0, Fields).Where(v => ((i >> v) & 1) == 1).Select(v => $",\"n{v}\":7");
            Assert.Equal("""{"data":{"person":{"number":7""" + string.Concat(keys) + "}}}", (await asking.AskAsync(document, variables)).Data);
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        Assert.Equal(OperationPlan.MostVariants, asking.PlanOf(operation, document).Variants);
    }
}
