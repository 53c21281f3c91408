using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>
/// How an operation is run: its selections, worked out as far as they were met. Which of its nodes take part depends on the request, and with them the order of its keys; so there is a plan for each combination of answers to its
/// <c>@skip</c> and <c>@include</c>, <c>@defer</c> and <c>@stream</c>, of which a document that is sent again and again has few.
/// </summary>
internal sealed class OperationPlan
{
    /// <summary>How many combinations are kept; further ones are worked out each time, as all are where nothing is kept.</summary>
    public const int MostVariants = 32;

    private const int MostConditions = 64;

    private readonly GraphQLOperationDefinition _operation;
    private readonly List<(ASTNode Node, bool IsLater)> _conditions = [];
    private readonly ConcurrentDictionary<ulong, Selection> _variants = new();
    private Selection? _only;

    public OperationPlan(GraphQLOperationDefinition operation, GraphQLDocument document)
    {
        _operation = operation;
        Find(operation.SelectionSet, document, []);
    }

    /// <summary>How long the answer was that came last.</summary>
    public int UsualLength { get; set; }

    /// <summary>How many combinations are kept now.</summary>
    public int Variants => _only is null ? _variants.Count : 1;

    /// <summary>What a request asks of the root.</summary>
    /// <param name="type">The root type.</param>
    /// <param name="collector">Collects the fields.</param>
    /// <param name="context">The request.</param>
    /// <returns>The selection.</returns>
    public Selection Root(IObjectGraphType type, FieldCollector collector, ExecutionContext context)
    {
        if (_conditions.Count == 0)
        {
            return _only ??= collector.Collect(type, _operation.SelectionSet);
        }

        if (_conditions.Count > MostConditions)
        {
            return collector.Collect(type, _operation.SelectionSet);
        }

        var answers = 0UL;
        for (var i = 0; i < _conditions.Count; i++)
        {
            answers |= Answer(context, collector, _conditions[i]) ? 1UL << i : 0;
        }

        if (_variants.TryGetValue(answers, out var known))
        {
            return known;
        }

        var collected = collector.Collect(type, _operation.SelectionSet);
        return _variants.Count < MostVariants ? _variants.GetOrAdd(answers, collected) : collected;
    }

    private static bool Answer(ExecutionContext context, FieldCollector collector, (ASTNode Node, bool IsLater) condition) => condition.IsLater
        ? collector.TakesParts && (PartDirectives.IsOn(context, condition.Node, PartDirectives.Defer) || PartDirectives.IsOn(context, condition.Node, PartDirectives.Stream))
        : Conditions.Include(context, condition.Node);

    private void Find(GraphQLSelectionSet? set, GraphQLDocument document, HashSet<string> seen)
    {
        foreach (var node in set?.Selections ?? [])
        {
            if (node is IHasDirectivesNode { Directives: not null } conditional)
            {
                _conditions.Add((node, false));
                if (PartDirectives.AreOn(conditional))
                {
                    _conditions.Add((node, true));
                }
            }

            switch (node)
            {
                case GraphQLField field:
                    Find(field.SelectionSet, document, seen);
                    break;
                case GraphQLInlineFragment inline:
                    Find(inline.SelectionSet, document, seen);
                    break;
                case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.StringValue):
                    Find(spread.Find(document)?.SelectionSet, document, seen);
                    break;
            }
        }
    }
}
