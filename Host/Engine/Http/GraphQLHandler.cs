using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Answers GraphQL over HTTP: a POST of JSON, a GET of a query, and a stream of events when the client accepts one.</summary>
internal sealed class GraphQLHandler
{
    private readonly Operations _operations;
    private readonly EngineOptions _options;
    private readonly RequestReader _reader;
    private readonly ResponseWriter _writer;

    public GraphQLHandler(Operations operations, ErrorReporter errors, EngineOptions options)
    {
        // Chinese is sent as UTF-8, not as escapes.
        var serializer = new GraphQLSerializer(new JsonSerializerOptions { Encoder = PlainJsonEncoder.Instance }, errors);
        (_operations, _options) = (operations, options);
        _reader = new(options, serializer);
        _writer = new(serializer, options.Limits);
    }

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var language = Languages.Of(http.Request, _options.DefaultLanguage);
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, X-Api-Key, GraphQL-Cost";
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
            (document, error) = _operations.Take(request.Query!, language);
        }

        if (document is null)
        {
            await _writer.WriteAsync(http, answer, new ExecutionResult { Errors = [error!] }, language).ConfigureAwait(false);
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method) && Operations.KindOf(document, request!.OperationName) is OperationType.Mutation or OperationType.Subscription)
        {
            http.Response.Headers.Allow = "POST";
            await RefuseAsync(http, new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"), language).ConfigureAwait(false);
            return;
        }

        var operation = _operations.Open(request!, document, http.Features.Get<Caller>() ?? Caller.Anonymous, language, http.RequestAborted);
        await using var end = operation.ConfigureAwait(false);
        var result = await operation.RunAsync().ConfigureAwait(false);
        if (http.Request.Headers["GraphQL-Cost"] == "report" && operation.Context.Cost is { } cost)
        {
            result.Extensions = new(StringComparer.Ordinal) { ["cost"] = new Dictionary<string, long>(StringComparer.Ordinal) { ["requested"] = cost.Requested, ["maximum"] = cost.Maximum } };
        }

        await _writer.WriteAsync(http, answer, result, language).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpContext http, RequestRefusal refusal, Language language)
    {
        http.Response.StatusCode = refusal.Status;
        await HttpErrors.WriteAsync(http, refusal.Code, language, refusal.Values).ConfigureAwait(false);
    }
}
