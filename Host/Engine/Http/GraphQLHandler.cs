using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Answers GraphQL over HTTP: a POST of JSON, and a stream of events when the client accepts one.</summary>
internal sealed class GraphQLHandler(IDocumentExecuter executer, ISchema schema, ErrorReporter errors, EngineOptions options)
{
    private const string ResponseType = "application/graphql-response+json";

    // Chinese is sent as UTF-8, not as escapes.
    private readonly GraphQLSerializer _serializer = new(new JsonSerializerOptions { Encoder = PlainJsonEncoder.Instance }, errors);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var language = Languages.Of(http.Request, options.DefaultLanguage);
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "POST";
            await RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", language).ConfigureAwait(false);
            return;
        }

        // A simple request of a foreign page cannot carry this type, so it never executes.
        if (http.Request.GetTypedHeaders().ContentType is not { } type || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", language).ConfigureAwait(false);
            return;
        }

        if (await ReadAsync(http).ConfigureAwait(false) is not { Query.Length: > 0 } request)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "BAD_REQUEST", language).ConfigureAwait(false);
            return;
        }

        using var context = new RequestContext(http.Features.Get<Caller>() ?? Caller.Anonymous, language, options.MaxParallelCallsPerRequest);
        var result = await ExecuteAsync(request, context, http.RequestAborted).ConfigureAwait(false);
        if (result.Streams is { Count: > 0 } || Accepts(http, EventStream.ContentType))
        {
            await EventStream.WriteAsync(http, result, _serializer).ConfigureAwait(false);
            return;
        }

        await WriteAsync(http, result).ConfigureAwait(false);
    }

    private Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, RequestContext context, CancellationToken cancellationToken) => executer.ExecuteAsync(new ExecutionOptions
    {
        Schema = schema,
        Query = request.Query,
        OperationName = request.OperationName,
        Variables = request.Variables,
        UserContext = context,
        ValidationRules = options.Introspection ? null : DocumentValidator.CoreRules.Append(NoIntrospectionValidationRule.Instance),
        CancellationToken = cancellationToken,
        UnhandledExceptionDelegate = unhandled =>
        {
            // Nothing of the exception reaches the caller: the error is replaced, not wrapped.
            var safe = errors.Of(unhandled.Exception, context.Language);
            unhandled.ErrorMessage = safe.Message;
            unhandled.Exception = safe;
            return Task.CompletedTask;
        },
    });

    private async Task<GraphQLRequest?> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.MaxBodyBytes;
        }

        try
        {
            return await _serializer.ReadAsync<GraphQLRequest>(http.Request.Body, http.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private async Task WriteAsync(HttpContext http, ExecutionResult result)
    {
        var modern = Accepts(http, ResponseType);
        http.Response.StatusCode = modern && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        http.Response.ContentType = (modern ? ResponseType : "application/json") + "; charset=utf-8";
        await _serializer.WriteAsync(http.Response.Body, result, http.RequestAborted).ConfigureAwait(false);
    }

    private static bool Accepts(HttpContext http, string type) =>
        http.Request.Headers.Accept.ToString().Contains(type, StringComparison.OrdinalIgnoreCase);

    private static async Task RefuseAsync(HttpContext http, int status, string code, Language language)
    {
        http.Response.StatusCode = status;
        await HttpErrors.WriteAsync(http, code, language).ConfigureAwait(false);
    }
}
