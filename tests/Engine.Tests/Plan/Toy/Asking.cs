using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Http;
using Headless.Engine.Plan;
using Microsoft.Extensions.Logging.Abstractions;

namespace Headless.Engine.Tests.Plan.Toy;

/// <summary>Runs documents by one of the executors.</summary>
internal sealed class Asking(ISchema schema, ExecutionStrategies strategies)
{
    public Asking(ISchema schema, Executor executor)
        : this(schema, new ExecutionStrategies(new() { Executor = executor }))
    {
    }

    private static readonly GraphQLSerializer Json = new GraphQLJson(new ErrorReporter(NullLogger<ErrorReporter>.Instance)).Serializer;

    private readonly DocumentExecuter _executer = new(new GraphQLDocumentBuilder(), new DocumentValidator(), strategies, []);

    /// <summary>The plan of an operation that was run.</summary>
    public OperationPlan PlanOf(GraphQLOperationDefinition operation, GraphQLDocument document) => strategies.Plan.Of(schema).PlanOf(operation, document, isKept: true);

    /// <summary>Runs a document and gives the answer's data, and the errors in their order.</summary>
    public Task<(string Data, List<string> Errors)> AskAsync(string text, object? variables = null, CancellationToken cancellationToken = default) => AskAsync(Parser.Parse(text), variables, cancellationToken);

    /// <summary>Runs a document that was parsed before.</summary>
    public async Task<(string Data, List<string> Errors)> AskAsync(GraphQLDocument document, object? variables = null, CancellationToken cancellationToken = default)
    {
        var result = await _executer.ExecuteAsync(new()
        {
            Schema = schema,
            Document = document,
            Query = document.Source.ToString(),
            Variables = variables is null ? null : new GraphQLSerializer().Deserialize<GraphQL.Inputs>(System.Text.Json.JsonSerializer.Serialize(variables)),
            ValidationRules = [],
            CancellationToken = cancellationToken,
            UnhandledExceptionDelegate = unhandled =>
            {
                unhandled.ErrorMessage = unhandled.OriginalException.Message;
                return Task.CompletedTask;
            },
        });
        var data = Json.Serialize(new ExecutionResult { Executed = result.Executed, Data = result.Data });
        return (data, [.. (result.Errors ?? []).Select(e => $"{string.Join('/', e.Path ?? [])}: {e.Message} {e.Code} {string.Join(',', (e.Locations ?? []).Select(l => $"{l.Line}:{l.Column}"))}")]);
    }
}
