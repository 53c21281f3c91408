using System.Globalization;
using System.Text;
using Headless.Engine.Composition;
using Headless.Engine.Emission;
using Headless.Engine.Model;

namespace Headless.Engine.Export;

/// <summary>Writes the schema definition language from the model, in an order that does not depend on scanning.</summary>
public static class SdlPrinter
{
    /// <summary>The whole schema.</summary>
    /// <param name="model">The schema.</param>
    /// <returns>The text.</returns>
    public static string Print(SchemaModel model) => Print(Sorted(model).Select(t => Definition(t, "", _ => true)).Prepend(IncrementalDirectives.Definitions));

    /// <summary>What one owner adds: its types, and its fields on others' types as extensions.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>The text.</returns>
    public static string Print(SchemaModel model, Owner owner) => Print(Sorted(model)
        .Where(t => t.Owner == owner)
        .Select(t => Definition(t, "", f => f.Owner == owner || f.Owner.Kind == OwnerKind.Engine))
        .Concat(Sorted(model).OfType<ObjectTypeModel>()
            .Where(t => t.Owner != owner && t.Fields.Any(f => f.Owner == owner))
            .Select(t => Extension(t, owner))));

    /// <summary>All owners of a schema.</summary>
    /// <param name="model">The schema.</param>
    /// <returns>The owners, by name.</returns>
    public static IReadOnlyList<Owner> Owners(SchemaModel model) =>
        [.. model.Types.Values.Select(t => t.Owner).Concat(model.Objects.SelectMany(t => t.Fields).Select(f => f.Owner)).Distinct().OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static IEnumerable<TypeModel> Sorted(SchemaModel model) => model.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    private static string Print(IEnumerable<string> definitions) => string.Join("\n", definitions);

    private static string Extension(ObjectTypeModel type, Owner owner)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"extend type {type.Name} {{\n");
        Fields(text, type.Fields.Where(f => f.Owner == owner));
        return text.Append("}\n").ToString();
    }

    private static string Definition(TypeModel type, string indent, Func<FieldModel, bool> filter)
    {
        var text = new StringBuilder();
        Describe(text, type.Description, indent);
        switch (type)
        {
            case ObjectTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"type {model.Name}{(model.Interfaces.Count > 0 ? " implements " + string.Join(" & ", model.Interfaces) : "")} {{\n");
                Fields(text, model.Fields.Where(filter));
                text.Append("}\n");
                break;
            case InterfaceTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"interface {model.Name} {{\n");
                Fields(text, model.Fields);
                text.Append("}\n");
                break;
            case UnionTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"union {model.Name} = {string.Join(" | ", model.Members)}\n");
                break;
            case EnumTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"enum {model.Name} {{\n");
                foreach (var value in model.Values)
                {
                    Describe(text, value.Description, "  ");
                    text.Append(CultureInfo.InvariantCulture, $"  {value.Name}{Deprecated(value.Deprecation)}\n");
                }

                text.Append("}\n");
                break;
            case InputTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"input {model.Name}{(model.IsOneOf ? " @oneOf" : "")} {{\n");
                foreach (var field in model.Fields)
                {
                    Describe(text, field.Description, "  ");
                    text.Append(CultureInfo.InvariantCulture, $"  {Input(field)}\n");
                }

                text.Append("}\n");
                break;
            case ScalarTypeModel model:
                text.Append(CultureInfo.InvariantCulture, $"scalar {model.Name}{(model.SpecifiedBy is { } url ? $" @specifiedBy(url: \"{url}\")" : "")}\n");
                break;
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, IEnumerable<FieldModel> fields)
    {
        foreach (var field in fields)
        {
            Describe(text, field.Description, "  ");
            text.Append(CultureInfo.InvariantCulture, $"  {field.Name}");
            if (field.Arguments.Any(a => a.Description is not null))
            {
                text.Append("(\n");
                foreach (var argument in field.Arguments)
                {
                    Describe(text, argument.Description, "    ");
                    text.Append(CultureInfo.InvariantCulture, $"    {Input(argument)}\n");
                }

                text.Append("  )");
            }
            else if (field.Arguments.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"({string.Join(", ", field.Arguments.Select(Input))})");
            }

            text.Append(CultureInfo.InvariantCulture, $": {field.Type}{Deprecated(field.Deprecation)}\n");
        }
    }

    private static string Input(InputFieldModel field) =>
        $"{field.Name}: {field.Type}{(field.Default is { } value ? " = " + Literal(value) : "")}{Deprecated(field.Deprecation)}";

    private static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => Quote(text),
        Enum name => Names.Screaming(name.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Deprecated(string? reason) => reason is null ? "" : $" @deprecated(reason: {Quote(reason)})";

    private static string Quote(string text) => "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private static void Describe(StringBuilder text, string? description, string indent)
    {
        if (!string.IsNullOrWhiteSpace(description))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}\"\"\"\n{indent}{description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)}\n{indent}\"\"\"\n");
        }
    }
}
