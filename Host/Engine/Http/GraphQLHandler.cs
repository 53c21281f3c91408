using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Validation;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Answers GraphQL over HTTP: a POST of JSON, a GET of a query, and a stream of events when the client accepts one.</summary>
internal sealed class GraphQLHandler
{
    private readonly IDocumentExecuter _executer;
    private readonly ISchema _schema;
    private readonly ErrorReporter _errors;
    private readonly EngineOptions _options;
    private readonly DocumentIntake _intake;
    private readonly RequestReader _reader;
    private readonly ResponseWriter _writer;
    private readonly IReadOnlyList<IValidationRule> _rules;

    public GraphQLHandler(IDocumentExecuter executer, ISchema schema, ErrorReporter errors, EngineOptions options)
    {
        // Chinese is sent as UTF-8, not as escapes.
        var serializer = new GraphQLSerializer(new JsonSerializerOptions { Encoder = PlainJsonEncoder.Instance }, errors);
        (_executer, _schema, _errors, _options) = (executer, schema, errors, options);
        _intake = new(options);
        _reader = new(options, serializer);
        _writer = new(serializer, options.Limits);
        _rules =
        [
            .. DocumentValidator.CoreRules.Where(r => r is not OverlappingFieldsCanBeMerged),
            OverlappingFields.Instance,
            .. options.Introspection ? Array.Empty<IValidationRule>() : [NoIntrospectionValidationRule.Instance],
        ];
    }

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var language = Languages.Of(http.Request, _options.DefaultLanguage);
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, X-Api-Key";
        if (!HttpMethods.IsPost(http.Request.Method) && !HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"), language).ConfigureAwait(false);
            return;
        }

        if (AnswerType.Choose(http.Request) is not { } answer)
        {
            await RefuseAsync(http, new(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE"), language).ConfigureAwait(false);
            return;
        }

        var (request, refusal, error) = await _reader.ReadAsync(http, language).ConfigureAwait(false);
        if (refusal is not null)
        {
            await RefuseAsync(http, refusal, language).ConfigureAwait(false);
            return;
        }

        GraphQLDocument? document = null;
        if (request is not null)
        {
            (document, error) = _intake.Take(request.Query!, language);
        }

        if (document is null)
        {
            await _writer.WriteAsync(http, answer, new ExecutionResult { Errors = [error!] }, language).ConfigureAwait(false);
            return;
        }

        var operation = OperationOf(document, request!.OperationName);
        if (HttpMethods.IsGet(http.Request.Method) && operation is { Operation: not OperationType.Query })
        {
            http.Response.Headers.Allow = "POST";
            await RefuseAsync(http, new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"), language).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(http, answer, request, document, operation?.Operation == OperationType.Subscription, language).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext http, AnswerType answer, GraphQLRequest request, GraphQLDocument document, bool isStream, Language language)
    {
        var context = new RequestContext(http.Features.Get<Caller>() ?? Caller.Anonymous, language, _options.MaxParallelCallsPerRequest);
        await using var end = context.ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        if (!isStream)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(_options.Limits.Seconds));
        }

        ExecutionResult result;
        try
        {
            result = await _executer.ExecuteAsync(Options(request, document, context, stop.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            result = new() { Executed = true, Errors = [TooLong(language)] };
        }

        await _writer.WriteAsync(http, answer, result, language).ConfigureAwait(false);
    }

    private ExecutionOptions Options(GraphQLRequest request, GraphQLDocument document, RequestContext context, CancellationToken stop) => new()
    {
        Schema = _schema,
        Document = document,
        Query = request.Query,
        OperationName = request.OperationName,
        Variables = request.Variables,
        UserContext = context,
        ValidationRules = _rules,
        CancellationToken = stop,
        UnhandledExceptionDelegate = unhandled =>
        {
            // Nothing of the exception reaches the caller: the error is replaced, not wrapped.
            var safe = _errors.Of(unhandled.Exception, context.Language);
            unhandled.ErrorMessage = safe.Message;
            unhandled.Exception = safe;
            return Task.CompletedTask;
        },
    };

    private ExecutionError TooLong(Language language) =>
        new(Messages.Of("TIME_LIMIT", language, ("Seconds", _options.Limits.Seconds.ToString(CultureInfo.InvariantCulture)))) { Code = "TIME_LIMIT" };

    // Null where the name fits none, or none is given for several: the library has the error for it.
    private static GraphQLOperationDefinition? OperationOf(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        return string.IsNullOrEmpty(name) ? operations is [var only] ? only : null : operations.Find(o => o.Name?.Value == name);
    }

    private static async Task RefuseAsync(HttpContext http, RequestRefusal refusal, Language language)
    {
        http.Response.StatusCode = refusal.Status;
        await HttpErrors.WriteAsync(http, refusal.Code, language, refusal.Values).ConfigureAwait(false);
    }
}
