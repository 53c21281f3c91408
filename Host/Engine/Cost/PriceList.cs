using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Cost;

/// <summary>The prices of all fields of a schema, read from their declarations once.</summary>
/// <param name="model">The schema.</param>
internal sealed class PriceList(SchemaModel model)
{
    private readonly Dictionary<(string Type, string Field), Price> _prices = model.Types.Values
        .SelectMany(t => FieldsOf(t).Select(f => (Key: (t.Name, f.Name), Price: Of(f))))
        .ToDictionary(p => p.Key, p => p.Price);

    /// <summary>The price of a field.</summary>
    /// <param name="type">The type that it is asked of.</param>
    /// <param name="field">Its name.</param>
    /// <returns>The price; nothing for what is no field of the schema's own.</returns>
    public Price For(string type, string field) => _prices.GetValueOrDefault((type, field), Price.Free);

    private static IReadOnlyList<FieldModel> FieldsOf(TypeModel type) => type switch
    {
        ObjectTypeModel made => made.Fields,
        InterfaceTypeModel made => made.Fields,
        _ => [],
    };

    private static Price Of(FieldModel field)
    {
        var (rows, usual) = field.Source switch
        {
            MethodSource { Shape: MethodShape.List or MethodShape.Children } page =>
                (RowCount.Page, (page.Method.GetCustomAttribute<PageSizeAttribute>() ?? new()).Default),
            EngineSource { Key: "nodes" or "edges" } => (RowCount.OfPage, 1),
            EngineSource { Key: "nodes(ids)" } => (RowCount.Ids, 1),
            _ when field.Type is ListTypeRef =>
                (RowCount.Short, (field.Source.Member?.GetCustomAttribute<NaturallySmallAttribute>() ?? new("")).Size),
            _ => (RowCount.One, 1),
        };
        return new(field.Cost, field.Type.Inner, rows, usual);
    }
}
