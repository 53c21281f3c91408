using System.Net;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Cost;
using Headless.Engine.Errors;
using Headless.Engine.Limits;
using Headless.Engine.Model;
using Headless.Engine.Validation;
using Headless.Sdk;

namespace Headless.Engine.Http;

/// <summary>What all transports do alike: take a document in and open the operation that it asks for.</summary>
internal sealed class Operations(IDocumentExecuter executer, ISchema schema, SchemaModel model, Documents documents, CostCheck cost, ErrorReporter errors, EngineOptions options, TimeProvider time) : IDisposable
{
    // What is shorter is validated in no time.
    private const int ShortText = 1_000;

    private readonly ClosedSchema? _closed = options.Introspection ? null : new(model);
    private readonly IReadOnlyList<IValidationRule> _rules = DocumentRules.Of(options);
    private readonly Lane _validating = new(Environment.ProcessorCount);

    /// <summary>The settings.</summary>
    public EngineOptions Options => options;

    /// <summary>The clock by which time runs out.</summary>
    public TimeProvider Time => time;

    /// <summary>Takes the document of a request in.</summary>
    /// <param name="request">What was asked; it has the document's text afterwards.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <returns>The document, or why it is not taken.</returns>
    public (TakenDocument? Document, ExecutionError? Refusal) Take(GraphQLRequest request, Language language) => documents.Take(request, language);

    /// <summary>The kind of the operation that a request asks for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The operation's name, where the request has one.</param>
    /// <returns>The kind; null where the name fits none, or none is given for several: the library has the error for it.</returns>
    public static OperationType? KindOf(GraphQLDocument document, string? name) => Find(document, name)?.Operation;

    /// <summary>The operation that a request asks for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The operation's name, where the request has one.</param>
    /// <returns>The operation; null where the name fits none, or none is given for several.</returns>
    public static GraphQLOperationDefinition? Find(GraphQLDocument document, string? name)
    {
        GraphQLOperationDefinition? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not GraphQLOperationDefinition operation)
            {
                continue;
            }

            if (string.IsNullOrEmpty(name))
            {
                if (found is not null)
                {
                    return null;
                }

                found = operation;
            }
            else if (operation.Name?.Value == name)
            {
                return operation;
            }
        }

        return found;
    }

    /// <summary>Opens an operation; it runs when asked for its result.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="taken">Its document, taken in.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="address">From where.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="left">Says that the caller is gone.</param>
    /// <returns>The operation.</returns>
    public Operation Open(GraphQLRequest request, TakenDocument taken, Caller caller, IPAddress? address, Language language, CancellationToken left) =>
        new(this, request, taken.Document, new(caller, language, options.MaxParallelCallsPerRequest) { Address = address, IsDocumentKept = taken.IsValid }, left);

    /// <inheritdoc/>
    public void Dispose() => _validating.Dispose();

    /// <summary>Runs an operation.</summary>
    internal async Task<ExecutionResult> ExecuteAsync(Operation operation, CancellationToken stop)
    {
        var text = operation.Request.Query!;
        var isKnown = operation.Context.IsDocumentKept;
        using var place = isKnown || text.Length <= ShortText ? null : await _validating.EnterAsync(stop).ConfigureAwait(false);
        operation.Context.Validation = place;
        var result = await executer.ExecuteAsync(Ask(operation, isKnown, stop)).ConfigureAwait(false);
        if (result.Executed && !isKnown)
        {
            documents.Keep(text, operation.Document);
        }

        return result;
    }

    private ExecutionOptions Ask(Operation operation, bool isKnown, CancellationToken stop) => new()
    {
        Schema = schema,
        Document = operation.Document,
        Query = operation.Request.Query,
        OperationName = operation.Request.OperationName,
        Variables = operation.Request.Variables,
        UserContext = operation.Context,
        // Without rules the library still coerces the variables, which are this request's own.
        ValidationRules = isKnown ? [] : _rules,
        Listeners = { cost },
        CancellationToken = stop,
        UnhandledExceptionDelegate = unhandled =>
        {
            // Nothing of the exception reaches the caller: the error is replaced, not wrapped.
            var safe = errors.Of(unhandled.Exception, operation.Context.Language);
            unhandled.ErrorMessage = safe.Message;
            unhandled.Exception = safe;
            return Task.CompletedTask;
        },
    };

    /// <summary>Makes a result fit to be sent: the schema kept to itself where that is wanted, and of many errors the first ones.</summary>
    internal void Finish(ExecutionResult result, Operation operation)
    {
        _closed?.Hide(result, operation.Request, operation.Context.Language);
        LimitErrors(result, operation);
    }

    private void LimitErrors(ExecutionResult result, Operation operation)
    {
        var allowance = new ErrorAllowance(options.Limits.Errors, operation.Context.Language);
        operation.Context.Delivery?.Errors = allowance;
        if (result.Errors is { } errors)
        {
            result.Errors = allowance.Take([.. errors]);
        }
    }
}
