using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>Collects the fields that a selection comes to: fragments opened, conditions answered, nodes of one key merged; in the order in which the specification collects them.</summary>
/// <param name="schema">What is known of the schema.</param>
/// <param name="context">The request, for its document and its conditions.</param>
internal sealed class FieldCollector(SchemaPlan schema, ExecutionContext context)
{
    /// <summary>Collects the fields of a selection.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="set">The selection.</param>
    /// <returns>The selection as it is run.</returns>
    public Selection Collect(IObjectGraphType type, GraphQLSelectionSet? set) => new(type, [.. Fields(type, set).Values]);

    /// <summary>The fields of a selection, by their keys; of an interface or union, those that are known without knowing the object.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="set">The selection.</param>
    /// <returns>The fields.</returns>
    public OrderedDictionary<string, PlannedField> Fields(IGraphType type, GraphQLSelectionSet? set)
    {
        var fields = new OrderedDictionary<string, PlannedField>(StringComparer.Ordinal);
        Visit(type, set, fields, []);
        return fields;
    }

    private void Visit(IGraphType type, GraphQLSelectionSet? set, OrderedDictionary<string, PlannedField> fields, HashSet<string> seen)
    {
        foreach (var node in set?.Selections ?? [])
        {
            if (!Conditions.Include(context, node))
            {
                continue;
            }

            switch (node)
            {
                case GraphQLField field:
                    Add(schema.Find(type, field.Name.Value), field, fields);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition is not { } condition || Fits(condition, type):
                    Visit(type, inline.SelectionSet, fields, seen);
                    break;
                case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.StringValue):
                    if (spread.Find(context.Document) is { } fragment && Fits(fragment.TypeCondition, type))
                    {
                        Visit(type, fragment.SelectionSet, fields, seen);
                    }

                    break;
            }
        }
    }

    private bool Fits(GraphQLTypeCondition condition, IGraphType type) => context.Schema.AllTypes[condition.Type.Name.Value] switch
    {
        null => false,
        var wanted when wanted.Equals(type) => true,
        IAbstractGraphType several => several.IsPossibleType(type),
        _ => false,
    };

    private static void Add(SchemaField field, GraphQLField node, OrderedDictionary<string, PlannedField> fields)
    {
        var key = node.Alias?.Name.StringValue ?? field.Definition.Name;
        if (fields.TryGetValue(key, out var same))
        {
            fields[key] = same with { Ast = Merge(same.Ast, node) };
            return;
        }

        fields.Add(key, new(field, key, node.Alias is null ? field.Label : SchemaField.LabelOf(key), node, node));
    }

    private static MergedField Merge(GraphQLField one, GraphQLField other) => new(one.Name)
    {
        Alias = one.Alias,
        Arguments = one.Arguments,
        Directives = one.Directives,
        Location = one.Location,
        SelectionSet = (one.SelectionSet, other.SelectionSet) switch
        {
            ({ } first, { } second) => new([.. first.Selections.Union(second.Selections)]),
            var (first, second) => first ?? second,
        },
    };

    // The parser's own node forgets where it stands unless the parser made it; batches and errors want to know.
    private sealed class MergedField(GraphQLName name) : GraphQLField(name)
    {
        public override GraphQLLocation Location { get; set; }
    }
}
