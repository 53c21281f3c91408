using System.Collections.Concurrent;
using System.Collections.Frozen;
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
        .Concat(IntrospectionPrices.Of(model))
        .ToDictionary(p => p.Key, p => p.Price);

    private readonly ConcurrentDictionary<string, FrozenSet<string>> _possible = new(StringComparer.Ordinal);

    /// <summary>The price of a field.</summary>
    /// <param name="type">The type that it is asked of.</param>
    /// <param name="field">Its name.</param>
    /// <returns>The price; nothing for what is no field of the schema's own.</returns>
    public Price For(string type, string field) => _prices.GetValueOrDefault((type, field), Price.Free);

    /// <summary>The object types that an object of a type may be of.</summary>
    /// <param name="type">A type's name.</param>
    /// <returns>Their names; its own for one that is no interface and no union.</returns>
    public IReadOnlyCollection<string> Possible(string type) => _possible.GetOrAdd(type, name => model.Types.GetValueOrDefault(name) switch
    {
        InterfaceTypeModel => model.Objects.Where(o => o.Interfaces.Contains(name)).Select(o => o.Name).ToFrozenSet(StringComparer.Ordinal),
        UnionTypeModel union => union.Members.ToFrozenSet(StringComparer.Ordinal),
        _ => FrozenSet.Create(StringComparer.Ordinal, name),
    });

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
