using GraphQLParser.AST;
using Headless.Engine.Model;

namespace Headless.Engine.Cost;

/// <summary>
/// What the fields cost by which a schema describes itself. A call costs nothing, but lists of them stand in each other however deep: five short lines ask for every field of every field of every field. Each item counts, as many of
/// them as the schema has at an average; <see cref="ItemsOfPoint"/> of them are a point, for they are in memory.
/// </summary>
internal static class IntrospectionPrices
{
    /// <summary>How many items cost one point.</summary>
    public const int ItemsOfPoint = 50;

    /// <summary>Whether it is one of the root's fields that the others stand in.</summary>
    /// <param name="field">The field.</param>
    /// <returns>True if so.</returns>
    public static bool IsRoot(GraphQLField field) => field.Name.Value == "__schema" || field.Name.Value == "__type";

    /// <summary>The prices.</summary>
    /// <param name="model">The schema.</param>
    /// <returns>The prices, by type and field.</returns>
    public static IEnumerable<((string Type, string Field) Key, Price Price)> Of(SchemaModel model)
    {
        var types = model.Types.Count;
        var outputs = model.Types.Values.OfType<ObjectTypeModel>().Sum(o => o.Fields.Count);
        var arguments = model.Types.Values.OfType<ObjectTypeModel>().Sum(o => o.Fields.Sum(f => f.Arguments.Count));
        return
        [
            One("Query", "__schema", "__Schema"),
            One("Query", "__type", "__Type"),
            One("__Schema", "queryType", "__Type"),
            One("__Schema", "mutationType", "__Type"),
            One("__Schema", "subscriptionType", "__Type"),
            Many("__Schema", "types", "__Type", types),
            Many("__Schema", "directives", "__Directive", 10),
            Many("__Directive", "args", "__InputValue", 3),
            Many("__Type", "fields", "__Field", Average(outputs, types)),
            Many("__Type", "inputFields", "__InputValue", Average(model.Types.Values.OfType<InputTypeModel>().Sum(i => i.Fields.Count), types)),
            Many("__Type", "enumValues", "__EnumValue", Average(model.Types.Values.OfType<EnumTypeModel>().Sum(e => e.Values.Count), types)),
            Many("__Type", "interfaces", "__Type", 1),
            Many("__Type", "possibleTypes", "__Type", Average(model.Types.Values.OfType<ObjectTypeModel>().Sum(o => o.Interfaces.Count), types)),
            One("__Type", "ofType", "__Type"),
            Many("__Field", "args", "__InputValue", Average(arguments, outputs)),
            One("__Field", "type", "__Type"),
            One("__InputValue", "type", "__Type"),
        ];
    }

    private static int Average(int all, int of) => Math.Max(1, (all + of - 1) / Math.Max(of, 1));

    private static ((string, string), Price) One(string type, string field, string returns) => ((type, field), new(0, returns, RowCount.One, 1));

    private static ((string, string), Price) Many(string type, string field, string returns, int usual) => ((type, field), new(0, returns, RowCount.Short, usual));
}
