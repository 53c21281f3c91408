using System.Security.Claims;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Headless.Engine.Plan;

/// <summary>A field of one object whose resolver is called: what the resolver learns of it, and what it answered.</summary>
/// <param name="run">The operation.</param>
/// <param name="node">The object.</param>
/// <param name="position">Which of the object's fields it is.</param>
internal sealed class FieldCall(PlanRun run, ObjectNode node, int position) : IResolveFieldContext
{
    /// <summary>The object.</summary>
    public ObjectNode Node => node;

    /// <summary>Which of the object's fields it is.</summary>
    public int Position => position;

    /// <summary>The field.</summary>
    public PlannedField Field => node.Selection.Fields[position];

    /// <summary>What the resolver, or the load that it asked for, will answer.</summary>
    public Task<object?>? Answer { get; set; }

    /// <summary>The load that it asked for; null when it asked for none.</summary>
    public IDataLoaderResult? Load { get; set; }

    /// <inheritdoc/>
    public GraphQLField FieldAst => Field.Ast;

    /// <inheritdoc/>
    public FieldType FieldDefinition => Field.Schema.Definition;

    /// <inheritdoc/>
    public IObjectGraphType ParentType => node.Selection.Type;

    /// <inheritdoc/>
    public IResolveFieldContext? Parent => node.Spot is { Owner: { } owner, Field: { } at } ? new FieldCall(run, owner, Array.IndexOf(owner.Selection.Fields, at)) : null;

    /// <inheritdoc/>
    public IDictionary<string, ArgumentValue>? Arguments => Context.GetArguments(FieldDefinition, Field.First);

    /// <inheritdoc/>
    public IDictionary<string, DirectiveInfo>? Directives => Context.GetDirectives(Field.First);

    /// <inheritdoc/>
    public object? RootValue => Context.RootValue;

    /// <inheritdoc/>
    public object? Source => node.Source;

    /// <inheritdoc/>
    public ISchema Schema => Context.Schema;

    /// <inheritdoc/>
    public GraphQLDocument Document => Context.Document;

    /// <inheritdoc/>
    public GraphQLOperationDefinition Operation => Context.Operation;

    /// <inheritdoc/>
    public Variables Variables => Context.Variables;

    /// <inheritdoc/>
    public CancellationToken CancellationToken => Context.CancellationToken;

    /// <inheritdoc/>
    public Metrics Metrics => Context.Metrics;

    /// <inheritdoc/>
    public ExecutionErrors Errors => Context.Errors;

    /// <inheritdoc/>
    public IEnumerable<object> Path => new Spot(node, Field, null).Path(f => f.Schema.Definition.Name);

    /// <inheritdoc/>
    public IEnumerable<object> ResponsePath => new Spot(node, Field, null).Path(f => f.Key);

    /// <inheritdoc/>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => Field.Ast.SelectionSet is null
        ? null
        : run.Collector.Fields(FieldDefinition.ResolvedType!.GetNamedType(), Field.Ast.SelectionSet)
            .ToDictionary(f => f.Key, f => (f.Value.Ast, f.Value.Schema.Definition), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> InputExtensions => Context.InputExtensions;

    /// <inheritdoc/>
    public IDictionary<string, object?> OutputExtensions => Context.OutputExtensions;

    /// <inheritdoc/>
    public IServiceProvider? RequestServices => Context.RequestServices;

    /// <inheritdoc/>
    public IExecutionArrayPool ArrayPool => Context;

    /// <inheritdoc/>
    public ClaimsPrincipal? User => Context.User;

    /// <inheritdoc/>
    public IExecutionContext ExecutionContext => Context;

    /// <inheritdoc/>
    public IDictionary<string, object?> UserContext => Context.UserContext;

    private ExecutionContext Context => run.Context;
}
