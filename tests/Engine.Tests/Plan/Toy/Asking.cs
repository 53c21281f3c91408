using System.Runtime.CompilerServices;
using System.Text;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Http;
using Headless.Engine.Plan;
using Headless.Engine.Plan.Incremental;
using Headless.Sdk;
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

    /// <summary>Runs a document for a client that takes the answer in parts, and gives these as they come.</summary>
    public async IAsyncEnumerable<string> AskInPartsAsync(string text, object? variables = null, int mostErrors = 20, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var request = new RequestContext(Caller.Anonymous, Language.English, 4) { TakesParts = true, IsDocumentKept = true };
        var result = await ExecuteAsync(Parser.Parse(text), variables, request, cancellationToken);
        request.Delivery?.Errors = new(mostErrors, Language.English);
        await foreach (var part in new PartsJson(Json).WriteAsync(result, request.Delivery?.Pending ?? [], request.Delivery?.RunAsync() ?? AsyncEnumerable.Empty<Payload>()))
        {
            yield return Encoding.UTF8.GetString(part.Span);
        }
    }

    /// <summary>Runs a document that was parsed before.</summary>
    public async Task<(string Data, List<string> Errors)> AskAsync(GraphQLDocument document, object? variables = null, CancellationToken cancellationToken = default)
    {
        var result = await ExecuteAsync(document, variables, null, cancellationToken);
        var data = Json.Serialize(new ExecutionResult { Executed = result.Executed, Data = result.Data });
        return (data, [.. (result.Errors ?? []).Select(e => $"{string.Join('/', e.Path ?? [])}: {e.Message} {e.Code} {string.Join(',', (e.Locations ?? []).Select(l => $"{l.Line}:{l.Column}"))}")]);
    }

    private Task<ExecutionResult> ExecuteAsync(GraphQLDocument document, object? variables, RequestContext? request, CancellationToken cancellationToken)
    {
        var options = new ExecutionOptions
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
        };
        options.UserContext = request ?? options.UserContext;
        return _executer.ExecuteAsync(options);
    }
}
