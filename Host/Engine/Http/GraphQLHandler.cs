using GraphQL;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Http.Sockets;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Answers GraphQL over HTTP: a POST of JSON, a GET of a query, a stream of events or an answer in parts when the client accepts one, and a WebSocket.</summary>
internal sealed class GraphQLHandler
{
    private readonly Operations _operations;
    private readonly SocketHandler _sockets;
    private readonly CachePolicy _cache;
    private readonly EngineOptions _options;
    private readonly RequestReader _reader;
    private readonly ResponseWriter _writer;

    public GraphQLHandler(Operations operations, SocketHandler sockets, CachePolicy cache, GraphQLJson json, EngineOptions options, TimeProvider time)
    {
        (_operations, _sockets, _cache, _options) = (operations, sockets, cache, options);
        _reader = new(options, json.Serializer);
        _writer = new(json.Serializer, new(json.Serializer, time, options.Sockets.Interval));
    }

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var isPost = HttpMethods.IsPost(http.Request.Method);
        if (!isPost && http.WebSockets.IsWebSocketRequest)
        {
            await _sockets.HandleAsync(http).ConfigureAwait(false);
            return;
        }

        var language = Languages.Of(http.Request, _options.DefaultLanguage);
        http.Response.Headers.Vary = "Accept, Accept-Encoding, Accept-Language, Authorization, X-Api-Key, GraphQL-Cost";
        if (!isPost && !HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"), language).ConfigureAwait(false);
            return;
        }

        var whole = AnswerType.Choose(http.Request);
        var parts = AnswerType.ChooseParts(http.Request, whole);
        if ((whole ?? parts) is not { } answer)
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

        TakenDocument? taken = null;
        if (request is not null)
        {
            (taken, error) = _operations.Take(request, language);
        }

        if (taken is not { } document)
        {
            await _writer.WriteAsync(http, answer, new ExecutionResult { Errors = [error!] }, null).ConfigureAwait(false);
            return;
        }

        if (!isPost && Operations.KindOf(document.Document, request!.OperationName) is OperationType.Mutation or OperationType.Subscription)
        {
            http.Response.Headers.Allow = "POST";
            await RefuseAsync(http, new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED"), language).ConfigureAwait(false);
            return;
        }

        var operation = _operations.Open(request!, document, http.Features.Get<Caller>() ?? Caller.Anonymous, http.Connection.RemoteIpAddress, language, http.RequestAborted);
        await using var end = operation.ConfigureAwait(false);
        operation.Context.TakesParts = parts is not null;
        var result = await operation.RunAsync().ConfigureAwait(false);
        if (http.Request.Headers["GraphQL-Cost"] == "report" && operation.Context.Cost is { } cost)
        {
            result.Extensions = new(StringComparer.Ordinal) { ["cost"] = cost.ToExtension() };
        }

        if (operation.Context.Delivery is not null)
        {
            http.Response.Headers.CacheControl = CachePolicy.NoStore;
            await _writer.WritePartsAsync(http, parts!, result, operation).ConfigureAwait(false);
            return;
        }

        http.Response.Headers.CacheControl = !isPost && result is { Executed: true, Errors: null or { Count: 0 } } ? _cache.Of(operation) : CachePolicy.NoStore;
        await _writer.WriteAsync(http, answer, result, operation).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpContext http, RequestRefusal refusal, Language language)
    {
        http.Response.StatusCode = refusal.Status;
        await HttpErrors.WriteAsync(http, refusal, language).ConfigureAwait(false);
    }
}
