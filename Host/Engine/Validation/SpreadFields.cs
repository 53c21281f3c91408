using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>Collects the fields of selections with all their fragments in place, each field of the document once under each type.</summary>
internal sealed class SpreadFields(ValidationContext context)
{
    private readonly Dictionary<(GraphQLField, IGraphType?), CollectedField> _known = [];

    /// <summary>The fields of selections of one type.</summary>
    public IReadOnlyList<CollectedField> Of(GraphQLSelectionSet? selections, IGraphType? parent)
    {
        var found = new List<CollectedField>();
        Collect(selections, parent, found, []);
        return found;
    }

    /// <summary>The fields below several fields, without repetitions.</summary>
    public IReadOnlyList<CollectedField> Below(IReadOnlyList<CollectedField> fields)
    {
        var found = new List<CollectedField>();
        var spread = new HashSet<(ROM, IGraphType?)>();
        foreach (var field in fields)
        {
            Collect(field.Node.SelectionSet, field.Definition?.ResolvedType?.GetNamedType(), found, spread);
        }

        return fields.Count == 1 ? found : [.. found.Distinct(ReferenceEqualityComparer.Instance).Cast<CollectedField>()];
    }

    /// <summary>The type of this name; null when there is none.</summary>
    public IGraphType? TypeNamed(ROM name) => context.Schema.AllTypes[name];

    private void Collect(GraphQLSelectionSet? selections, IGraphType? parent, List<CollectedField> found, HashSet<(ROM, IGraphType?)> spread)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    found.Add(Known(field, parent));
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeNamed(condition.Type.Name.Value) : parent, found, spread);
                    break;
                case GraphQLFragmentSpread named when context.Document.FindFragmentDefinition(named.FragmentName.Name.Value) is { } fragment:
                    var type = TypeNamed(fragment.TypeCondition.Type.Name.Value);
                    if (spread.Add((named.FragmentName.Name.Value, type)))
                    {
                        Collect(fragment.SelectionSet, type, found, spread);
                    }

                    break;
            }
        }
    }

    private CollectedField Known(GraphQLField field, IGraphType? parent)
    {
        if (!_known.TryGetValue((field, parent), out var known))
        {
            _known[(field, parent)] = known = new(field, parent, KnownFields.DefinitionOf(context.Schema, field, parent));
        }

        return known;
    }
}
