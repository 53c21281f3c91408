using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>Fields that a document selects exist on their type. Like the library's rule, with bounded suggestions.</summary>
/// <param name="suggestions">Makes suggestions.</param>
internal sealed class KnownFields(Suggestions suggestions) : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<GraphQLField>((node, found) =>
    {
        if (found.TypeInfo.GetParentType()?.GetNamedType() is { } type && found.TypeInfo.GetFieldDef() is null)
        {
            found.ReportError(Unknown(node, type, found));
        }
    }));

    /// <summary>The field of a type that a node asks for.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="node">The node.</param>
    /// <param name="parent">The type; null when it is not known.</param>
    /// <returns>The field; null when the type has none of that name.</returns>
    public static FieldType? DefinitionOf(ISchema schema, GraphQLField node, IGraphType? parent)
    {
        var name = node.Name.Value;
        return name == schema.TypeNameMetaFieldType.Name ? schema.TypeNameMetaFieldType
            : parent == schema.Query && name == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
            : parent == schema.Query && name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
            : (parent as IComplexGraphType)?.GetField(name);
    }

    private FieldsOnCorrectTypeError Unknown(GraphQLField node, IGraphType type, ValidationContext context)
    {
        var written = node.Name.StringValue;

        // On an interface or union the field may be one of a member's.
        string[] members = type is IAbstractGraphType several && suggestions.AreWanted(context)
            ? [.. several.PossibleTypes.Where(t => t.Fields.Find(written) is not null).Select(t => t.Name)]
            : [];
        var fields = type is IComplexGraphType complex && members.Length == 0 ? suggestions.Of(context, written, () => complex.Fields.Select(f => f.Name)) : [];
        return new(context, node, type, members, fields);
    }
}
