using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Limits;

/// <summary>
/// Counts what a parsed document holds. Every node is looked at once; what a fragment comes to is worked out once and multiplied, so that thirty fragments which double each other cost thirty steps.
/// </summary>
internal sealed class DocumentScan
{
    private const long Endless = int.MaxValue;   // sums stop here

    private readonly RequestLimits _limits;
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Size> _sizes = [];
    private readonly HashSet<ROM> _open = [];
    private int _aliases;
    private int _spreads;
    private int _directives;
    private LimitExceeded? _input;
    private GraphQLStringValue? _noText;

    private DocumentScan(RequestLimits limits) => _limits = limits;

    /// <summary>Counts until the end or the first limit.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>What is exceeded; null when nothing is.</returns>
    public static LimitExceeded? Find(GraphQLDocument document, RequestLimits limits) => Find(document, limits, out _);

    /// <summary>Counts until the end or the first limit, and looks whether the strings are text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="noText">A string that holds a null character or half a surrogate pair; null when there is none.</param>
    /// <returns>What is exceeded; null when nothing is.</returns>
    public static LimitExceeded? Find(GraphQLDocument document, RequestLimits limits, out GraphQLStringValue? noText)
    {
        var scan = new DocumentScan(limits);
        var exceeded = scan.Find(document);
        noText = scan._noText;
        return exceeded;
    }

    private LimitExceeded? Find(GraphQLDocument document)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToList();
        foreach (var fragment in fragments)
        {
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }

        foreach (var operation in operations)
        {
            CountDirectives(operation.Directives);
            foreach (var variable in operation.Variables?.Items ?? [])
            {
                CountDirectives(variable.Directives);
                Look(variable.DefaultValue);
            }

            Count(operation.SelectionSet);
        }

        foreach (var fragment in fragments)
        {
            CountDirectives(fragment.Directives);
            Count(fragment.SelectionSet);
        }

        return Above("operations", _limits.Operations, operations.Count)
            ?? Above("fragments", _limits.Fragments, fragments.Count)
            ?? Above("aliases", _limits.Aliases, _aliases)
            ?? Above("spreads", _limits.Spreads, _spreads)
            ?? Above("directives", _limits.Directives, _directives)
            ?? _input
            ?? operations.Select(o => Exceeded(SizeOf(o.SelectionSet))).FirstOrDefault(e => e is not null);
    }

    private static LimitExceeded? Above(string limit, int maximum, long counted) => counted > maximum ? new(limit, maximum, counted) : null;

    private LimitExceeded? Exceeded(Size size) => Above("depth", _limits.Depth, size.Depth) ?? Above("fields", _limits.Fields, size.Fields);

    private void Count(GraphQLSelectionSet? selections)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            CountDirectives((selection as IHasDirectivesNode)?.Directives);
            switch (selection)
            {
                case GraphQLField field:
                    _aliases += field.Alias is null ? 0 : 1;
                    Look(field.Arguments);
                    Count(field.SelectionSet);
                    break;
                case GraphQLInlineFragment inline:
                    _spreads++;
                    Count(inline.SelectionSet);
                    break;
                default:
                    _spreads++;
                    break;
            }
        }
    }

    private void CountDirectives(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            _directives++;
            Look(directive.Arguments);
        }
    }

    private void Look(GraphQLArguments? arguments)
    {
        foreach (var argument in arguments?.Items ?? [])
        {
            Look(argument.Value);
        }
    }

    private void Look(GraphQLValue? literal)
    {
        // What is too deep is looked into no further.
        if ((_input ??= InputScan.Find(literal, _limits)) is null)
        {
            _noText ??= InputScan.FindNoText(literal);
        }
    }

    private Size SizeOf(GraphQLSelectionSet? selections)
    {
        var sum = new Size(0, 0);
        foreach (var selection in selections?.Selections ?? [])
        {
            var size = selection switch
            {
                GraphQLField field => SizeOf(field.SelectionSet).InField(),
                GraphQLInlineFragment inline => SizeOf(inline.SelectionSet),
                GraphQLFragmentSpread spread => SizeOf(spread.FragmentName.Name.Value),
                _ => new(0, 0),
            };
            sum = sum.And(size);
        }

        return sum;
    }

    // A fragment inside itself counts as nothing: validation refuses it.
    private Size SizeOf(ROM name)
    {
        if (_sizes.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_fragments.TryGetValue(name, out var fragment) || !_open.Add(name))
        {
            return new(0, 0);
        }

        var size = SizeOf(fragment.SelectionSet);
        _open.Remove(name);
        return _sizes[name] = size;
    }

    private readonly record struct Size(long Fields, int Depth)
    {
        public Size InField() => new(Math.Min(Fields + 1, Endless), Depth + 1);

        public Size And(Size other) => new(Math.Min(Fields + other.Fields, Endless), Math.Max(Depth, other.Depth));
    }
}
