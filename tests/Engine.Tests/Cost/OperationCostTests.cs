using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Cost;
using Headless.Engine.Model;

namespace Headless.Engine.Tests.Cost;

/// <summary>Types that are told apart below each other: exactly, as long as that is cheap; beyond it for all of them at once.</summary>
public sealed class OperationCostTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // Three types of beings, whose own fields cost 1, 2 and 3; each being has a friend.
    private static readonly PriceList s_prices = new(new SchemaModel(new Dictionary<string, TypeModel>
    {
        ["Query"] = Object("Query", Field("being", "Being", 1)),
        ["Being"] = new InterfaceTypeModel("Being", Owner.Engine, null, null) { Fields = { Field("friend", "Being", 1) } },
        ["A"] = Being("A", 1),
        ["B"] = Being("B", 2),
        ["C"] = Being("C", 3),
    }));

    // 3 + 9 + ... of branches: eight levels are 9,840, nine would be 29,523.
    [Theory]
    [InlineData(1, 1 + 3)]
    [InlineData(2, 1 + 3 + (1 + 3))]
    [InlineData(8, 1 + 3 + (7 * (1 + 3)))]
    public void As_long_as_there_are_few_branches_the_dearest_counts(int levels, long cost) => Assert.Equal(cost, CostOf(levels));

    // The last of the outermost branches is reached when the limit is passed, and below it all types count.
    [Theory]
    [InlineData(9, 1 + 3 + 1 + (7 * (1 + 2 + 3 + 1)) + 1 + 2 + 3)]
    [InlineData(24, 1 + 3 + 1 + (22 * (1 + 2 + 3 + 1)) + 1 + 2 + 3)]
    public async Task Beyond_ten_thousand_branches_all_types_count_together_and_reckoning_ends(int levels, long cost) =>
        Assert.Equal(cost, await Task.Run(() => CostOf(levels)).WaitAsync(s_patience));

    private static long CostOf(int levels)
    {
        var document = Parser.Parse($"{{ being {Level(levels)} }}");
        return new OperationCost(s_prices, document, null).Of(document.Definitions.OfType<GraphQLOperationDefinition>().Single());
    }

    private static string Level(int levels) => $"{{ ... on A {{ a }} ... on B {{ b }} ... on C {{ c }} {(levels > 1 ? $"friend {Level(levels - 1)}" : "")} }}";

    private static ObjectTypeModel Being(string name, int cost)
    {
        var being = Object(name, Field(name.ToLowerInvariant(), "String", cost), Field("friend", "Being", 1));
        being.Interfaces.Add("Being");
        return being;
    }

    private static ObjectTypeModel Object(string name, params FieldModel[] fields)
    {
        var made = new ObjectTypeModel(name, Owner.Engine, null, null);
        made.Fields.AddRange(fields);
        return made;
    }

    private static FieldModel Field(string name, string type, int cost) => new(name, Owner.Engine, null, TypeRef.Named(type), new EngineSource(name)) { Cost = cost };
}
