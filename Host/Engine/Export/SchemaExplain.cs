using System.Reflection;
using System.Text;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Export;

/// <summary>Says all that is declared about a field.</summary>
public static class SchemaExplain
{
    /// <summary>Explains a field.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="coordinate"><c>Type.field</c>.</param>
    /// <returns>Lines of text.</returns>
    /// <exception cref="ArgumentException">There is no such field; the message names what there is.</exception>
    public static string Explain(SchemaModel model, string coordinate)
    {
        if (coordinate.Split('.') is not [var typeName, var fieldName])
        {
            throw new ArgumentException($"'{coordinate}' is not of the form Type.field.", nameof(coordinate));
        }

        var type = model.Object(typeName) ?? throw new ArgumentException($"There is no object type '{typeName}'. There are: {string.Join(", ", model.Objects.Select(t => t.Name))}.", nameof(coordinate));
        var field = type.Fields.FirstOrDefault(f => f.Name == fieldName)
            ?? throw new ArgumentException($"{typeName} has no field '{fieldName}'. It has: {string.Join(", ", type.Fields.Select(f => f.Name))}.", nameof(coordinate));
        var exposed = field.Source.Member?.GetCustomAttribute<ExposedAttribute>();
        var text = new StringBuilder();
        Line(text, "field", $"{type.Name}.{field.Name}: {field.Type}");
        Line(text, "description", field.Description);
        Line(text, "owner", field.Owner.ToString());
        Line(text, "type's owner", type.Owner.ToString());
        Line(text, "readable by", string.Join(", and ", new[] { type.Access, field.Access, model.Object(field.Type.Inner)?.Access }
            .OfType<AccessRule>().Select(r => r.ToString()).Distinct(StringComparer.Ordinal).DefaultIfEmpty("whoever reads the object")));
        Line(text, "source", Source(field.Source));
        if (exposed is not null)
        {
            Line(text, "filter", exposed.Filter ? "yes" : "no");
            Line(text, "order", exposed.Order ? exposed.OrderBy is { } key ? $"yes, by {key}" : "yes" : "no");
            Line(text, "sensitivity", exposed.Sensitivity.ToString());
            Line(text, "purpose", exposed.Purpose);
        }

        Line(text, "arguments", string.Join(", ", field.Arguments.Select(a => $"{a.Name}: {a.Type}")));
        Line(text, "cost", field.Cost.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Line(text, "kept for", field.Cache?.ToString());
        Line(text, "deprecated", field.Deprecation);
        return text.ToString();
    }

    private static string Source(FieldSource source) => source switch
    {
        IdSource => "the row's id",
        ReferenceSource reference => $"the row that {reference.ForeignKey.DeclaringType!.Name}.{reference.ForeignKey.Name} refers to",
        PropertySource property => $"{property.Property.DeclaringType!.Name}.{property.Property.Name}",
        MethodSource method => $"{method.Part.Name}.{method.Method.Name} ({method.Shape})",
        _ => "the engine",
    };

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(name.PadRight(13)).Append(value).Append('\n');
        }
    }
}
