using GraphQL;
using Headless.Engine.Errors;
using Headless.Engine.Limits;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Writes a result as the client asked for it.</summary>
internal sealed class ResponseWriter(IGraphQLSerializer serializer, RequestLimits limits)
{
    /// <summary>Writes a result.</summary>
    /// <param name="http">The request.</param>
    /// <param name="answer">What the client is answered with.</param>
    /// <param name="result">The result.</param>
    /// <param name="language">The caller's language.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(HttpContext http, AnswerType answer, ExecutionResult result, Language language)
    {
        LimitErrors(result, language);
        if (answer == AnswerType.Events || result.Streams is { Count: > 0 })
        {
            await EventStream.WriteAsync(http, result, serializer).ConfigureAwait(false);
            return;
        }

        http.Response.StatusCode = answer == AnswerType.GraphQL && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        http.Response.ContentType = answer.MediaType + "; charset=utf-8";
        if (HttpMethods.IsGet(http.Request.Method) && result is { Executed: true, Errors: null or { Count: 0 } })
        {
            await WriteTaggedAsync(http, result).ConfigureAwait(false);
        }
        else
        {
            await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted).ConfigureAwait(false);
        }
    }

    // Who has the same answer already is told so instead of sent it again.
    private async Task WriteTaggedAsync(HttpContext http, ExecutionResult result)
    {
        using var body = new MemoryStream();
        await serializer.WriteAsync(body, result, http.RequestAborted).ConfigureAwait(false);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var tag = EntityTag.Of(bytes.Span);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (EntityTag.IsHeld(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            return;
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }

    private void LimitErrors(ExecutionResult result, Language language)
    {
        if (result.Errors is not { } errors || errors.Count <= limits.Errors)
        {
            return;
        }

        var kept = new ExecutionErrors();
        kept.AddRange(errors.Take(limits.Errors - 1));
        var more = errors.Count - limits.Errors + 1;
        kept.Add(new ExecutionError(Messages.Of("TOO_MANY_ERRORS", language, ("Count", $"{more}"))) { Code = "TOO_MANY_ERRORS" }.AddExtension("count", more));
        result.Errors = kept;
    }
}
