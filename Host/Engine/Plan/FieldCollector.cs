using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>Collects the fields that a selection comes to: fragments opened, conditions answered, nodes of one key merged; in the order in which the specification collects them.</summary>
/// <param name="schema">What is known of the schema.</param>
/// <param name="context">The request, for its document and its conditions.</param>
internal sealed class FieldCollector(SchemaPlan schema, ExecutionContext context)
{
    /// <summary>Whether what may come later does.</summary>
    public bool TakesParts { get; } = PartDirectives.AreTaken(context);

    /// <summary>Collects the fields of a selection.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="set">The selection.</param>
    /// <returns>The selection as it is run.</returns>
    public Selection Collect(IObjectGraphType type, GraphQLSelectionSet? set)
    {
        var fields = new CollectedFields(TakesParts);
        Visit(type, set, null, fields);
        return fields.ToSelection(type);
    }

    /// <summary>Collects the fields below a field.</summary>
    /// <param name="type">The type of its objects.</param>
    /// <param name="field">The field.</param>
    /// <returns>The selection as it is run.</returns>
    public Selection Collect(IObjectGraphType type, PlannedField field)
    {
        if (field.Nodes is null)
        {
            return Collect(type, field.Ast.SelectionSet);
        }

        var fields = new CollectedFields(TakesParts);
        foreach (var node in field.Nodes)
        {
            Visit(type, node.Ast.SelectionSet, node.Usage, fields);
        }

        return fields.ToSelection(type);
    }

    /// <summary>The fields of a selection by their keys, whenever they come; of an interface or union, those that are known without knowing the object.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="set">The selection.</param>
    /// <returns>The fields.</returns>
    public OrderedDictionary<string, PlannedField> Fields(IGraphType type, GraphQLSelectionSet? set)
    {
        var fields = new CollectedFields(takesParts: false);
        Visit(type, set, null, fields);
        return fields.All;
    }

    private void Visit(IGraphType type, GraphQLSelectionSet? set, DeferUsage? usage, CollectedFields fields)
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
                    fields.Add(schema.Find(type, field.Name.Value), field, usage, fields.TakesParts && PartDirectives.IsOn(context, field, PartDirectives.Stream));
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition is not { } condition || Fits(condition, type):
                    Visit(type, inline.SelectionSet, Open(inline, usage, fields), fields);
                    break;
                case GraphQLFragmentSpread spread:
                    Visit(type, spread, usage, fields);
                    break;
            }
        }
    }

    private void Visit(IGraphType type, GraphQLFragmentSpread spread, DeferUsage? usage, CollectedFields fields)
    {
        var isLater = fields.TakesParts && PartDirectives.IsOn(context, spread, PartDirectives.Defer);
        if ((isLater || fields.IsNew(spread, usage)) && spread.Find(context.Document) is { } fragment && Fits(fragment.TypeCondition, type))
        {
            Visit(type, fragment.SelectionSet, isLater ? Open(spread, usage, fields) : usage, fields);
        }
    }

    private DeferUsage? Open(ASTNode fragment, DeferUsage? usage, CollectedFields fields) =>
        fields.TakesParts && PartDirectives.IsOn(context, fragment, PartDirectives.Defer) ? fields.Open(PartDirectives.LabelOf(context, fragment, PartDirectives.Defer), usage) : usage;

    private bool Fits(GraphQLTypeCondition condition, IGraphType type) => context.Schema.AllTypes[condition.Type.Name.Value] switch
    {
        null => false,
        var wanted when wanted.Equals(type) => true,
        IAbstractGraphType several => several.IsPossibleType(type),
        _ => false,
    };
}
