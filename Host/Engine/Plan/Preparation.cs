using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Cost;

namespace Headless.Engine.Plan;

/// <summary>
/// What an operation of a valid document is given before it runs: its variables, arguments and conditions, and what it costs. All of this is the same for every request where the operation has no variables, and one of few where all its
/// variables are true or false; that is kept with the operation. What other variables hold is never kept; but a cost that none of them had a say in is.
/// </summary>
/// <param name="cost">Reckons the cost.</param>
internal sealed class Preparation(CostCheck cost)
{
    private static readonly IValidationRule[] s_none = [];

    private readonly DocumentValidator _validator = new();
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Kept> _kept = [];

    /// <summary>Prepares an operation for a request.</summary>
    /// <param name="options">The request.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>What it is given, or what is wrong with its variables.</returns>
    public async ValueTask<Prepared> OfAsync(ExecutionOptions options, GraphQLOperationDefinition operation)
    {
        var kept = _kept.GetValue(operation, static o => new(o));
        var key = kept.KeyOf(options.Variables);
        if (key is { } known && kept.Find(known) is { } before)
        {
            return before;
        }

        if (kept.Scalars(options)?.TryRead(options.Variables, out var scalars, out var arguments) is true)
        {
            return new(null, scalars!, arguments, null, kept.CostOf(options.Document!, scalars!, cost));
        }

        var result = await _validator.ValidateAsync(new()
        {
            Document = options.Document!,
            Rules = s_none,
            Operation = operation,
            UserContext = options.UserContext,
            CancellationToken = options.CancellationToken,
            Schema = options.Schema!,
            Variables = options.Variables ?? GraphQL.Inputs.Empty,
            Extensions = GraphQL.Inputs.Empty,
        }).ConfigureAwait(false);
        if (!result.IsValid)
        {
            return new(result.Errors, Variables.None, null, null, 0);
        }

        var variables = result.Variables ?? Variables.None;
        var prepared = new Prepared(null, variables, result.ArgumentValues, result.DirectiveValues, kept.CostOf(options.Document!, variables, cost));
        if (key is { } fresh)
        {
            kept.Keep(fresh, prepared);
        }

        return prepared;
    }

    private sealed class Kept
    {
        private const int BitsOfVariable = 2;
        private const int MostVariables = 64 / BitsOfVariable;

        private readonly GraphQLOperationDefinition _operation;
        private readonly string[]? _names;
        private readonly ConcurrentDictionary<ulong, Prepared> _all = [];
        private ScalarVariables? _scalars;
        private volatile bool _isScalarsKnown;
        private long _cost = -1;

        public Kept(GraphQLOperationDefinition operation)
        {
            _operation = operation;
            var variables = operation.Variables?.Items ?? [];
            _names = variables.Count <= MostVariables && variables.TrueForAll(v => (v.Type is GraphQLNonNullType { Type: var inner } ? inner : v.Type) is GraphQLNamedType { Name.Value: var name } && name == "Boolean")
                ? [.. variables.Select(v => v.Variable.Name.StringValue)]
                : null;
        }

        public ulong? KeyOf(IReadOnlyDictionary<string, object?>? sent)
        {
            if (_names is null)
            {
                return null;
            }

            var key = 0UL;
            foreach (var name in _names)
            {
                object? value = null;
                var isSent = sent?.TryGetValue(name, out value) == true;
                if (isSent && value is not (null or bool))
                {
                    return null;
                }

                key = (key << BitsOfVariable) | (!isSent ? 0UL : value switch
                {
                    true => 1UL,
                    false => 2UL,
                    _ => 3UL,
                });
            }

            return key;
        }

        /// <summary>Reads the operation's variables, where all are scalars. Two that come at once find the same.</summary>
        public ScalarVariables? Scalars(ExecutionOptions options)
        {
            if (!_isScalarsKnown)
            {
                _scalars = ScalarVariables.Of(_operation, options.Document!, options.Schema!);
                _isScalarsKnown = true;
            }

            return _scalars;
        }

        /// <summary>What the operation costs. What no variable has a say in is the same for all requests.</summary>
        public long CostOf(GraphQLDocument document, Variables variables, CostCheck check)
        {
            var known = Volatile.Read(ref _cost);
            if (known >= 0)
            {
                return known;
            }

            var (cost, isFixed) = check.Of(document, variables, _operation);
            if (isFixed)
            {
                Volatile.Write(ref _cost, cost);
            }

            return cost;
        }

        public Prepared? Find(ulong key) => _all.GetValueOrDefault(key);

        public void Keep(ulong key, Prepared prepared)
        {
            if (_all.Count < OperationPlan.MostVariants)
            {
                _all.TryAdd(key, prepared);
            }
        }
    }
}

/// <summary>What an operation is given before it runs. The same may be given to several requests at once, so nobody changes it.</summary>
/// <param name="Wrong">What is wrong with the request's variables; null when nothing is.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Arguments">The arguments of fields.</param>
/// <param name="Directives">The directives of nodes.</param>
/// <param name="Cost">What it costs.</param>
internal sealed record Prepared(
    ExecutionErrors? Wrong,
    Variables Variables,
    IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? Arguments,
    IReadOnlyDictionary<ASTNode, IDictionary<string, DirectiveInfo>>? Directives,
    long Cost);
