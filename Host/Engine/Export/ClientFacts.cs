using System.Text.Json;
using Headless.Engine.Model;

namespace Headless.Engine.Export;

/// <summary>
/// What client libraries must be told beside the schema: what a scalar is in JSON, which types stand behind an interface or union, and the codes of errors. Generators and caches read it as it is.
/// </summary>
internal static class ClientFacts
{
    private const string Text = "string";

    /// <summary>The facts.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="errorCodes">The codes of all errors, in order.</param>
    /// <param name="json">How it is written.</param>
    /// <returns>A JSON object.</returns>
    public static string Of(SchemaModel model, IEnumerable<string> errorCodes, JsonSerializerOptions json)
    {
        var scalars = model.Types.Values.OfType<ScalarTypeModel>().Where(s => s.Name is not ("String" or "Int" or "Float" or "Boolean" or "ID"));
        var facts = new
        {
            scalars = Sorted(scalars.Select(s => KeyValuePair.Create(s.Name, s.Name == "Long" ? "number" : Text))),
            possibleTypes = Sorted(model.Types.Values.Select(t => KeyValuePair.Create(t.Name, PossibleTypes(model, t))).Where(t => t.Value.Count > 0)),
            errorCodes = errorCodes.Distinct(StringComparer.Ordinal),
        };
        return JsonSerializer.Serialize(facts, json) + "\n";
    }

    private static IReadOnlyList<string> PossibleTypes(SchemaModel model, TypeModel type) => type switch
    {
        InterfaceTypeModel several => [.. model.Objects.Where(o => o.Interfaces.Contains(several.Name)).Select(o => o.Name)],
        UnionTypeModel union => [.. union.Members.Order(StringComparer.Ordinal)],
        _ => [],
    };

    private static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> pairs) => new(pairs.ToDictionary(), StringComparer.Ordinal);
}
