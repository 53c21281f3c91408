using System.Globalization;
using GraphQL;
using GraphQL.SystemTextJson;
using Headless.Engine.Cost;
using Headless.Engine.Plan;
using Headless.Engine.Plan.Incremental;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Writes a result as the client asked for it.</summary>
/// <param name="serializer">Writes results.</param>
/// <param name="events">Writes streams of events.</param>
internal sealed class ResponseWriter(GraphQLSerializer serializer, EventStream events)
{
    private readonly PartsJson _parts = new(serializer);

    /// <summary>Writes a result and what comes after it, each as soon as it is there.</summary>
    /// <param name="http">The request.</param>
    /// <param name="answer">How the client takes parts.</param>
    /// <param name="result">The result.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>A task.</returns>
    public Task WritePartsAsync(HttpContext http, AnswerType answer, ExecutionResult result, Operation operation)
    {
        var parts = _parts.WriteAsync(result, operation.Context.Delivery!.Pending, operation.RunLaterAsync());
        return answer == AnswerType.Events ? EventStream.WriteAsync(http, parts) : MultipartAnswer.WriteAsync(http, parts);
    }

    /// <summary>Writes a result.</summary>
    /// <param name="http">The request.</param>
    /// <param name="answer">What the client is answered with.</param>
    /// <param name="result">The result.</param>
    /// <param name="operation">The operation; null when it is none.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(HttpContext http, AnswerType answer, ExecutionResult result, Operation? operation)
    {
        var wait = CostBudgets.WaitOf(result);
        if (wait is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (answer == AnswerType.Events || result.Streams is { Count: > 0 })
        {
            await events.WriteAsync(http, result, next => operation?.Finish(next)).ConfigureAwait(false);
            return;
        }

        if (answer == AnswerType.Parts)
        {
            await MultipartAnswer.WriteAsync(http, _parts.WriteAsync(result, [], AsyncEnumerable.Empty<Payload>())).ConfigureAwait(false);
            return;
        }

        http.Response.StatusCode = answer == AnswerType.GraphQL && !result.Executed ? wait is null ? StatusCodes.Status400BadRequest : StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        http.Response.ContentType = answer.ContentType;
        using var body = new FragmentBuffer();
        if (result is { Data: PlanData data, Errors: null or { Count: 0 }, Extensions: null or { Count: 0 } })
        {
            body.Write("{\"data\":"u8);
            data.Write(body);
            body.Write((byte)'}');
        }
        else
        {
            using var stream = new MemoryStream();
            await serializer.WriteAsync(stream, result, http.RequestAborted).ConfigureAwait(false);
            body.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        }

        if (HttpMethods.IsGet(http.Request.Method) && http.Response.Headers.CacheControl != CachePolicy.NoStore && IsHeld(http, body.Written.Span))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            return;
        }

        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.Written, http.RequestAborted).ConfigureAwait(false);
    }

    // Who has the same answer already is told so instead of sent it again.
    private static bool IsHeld(HttpContext http, ReadOnlySpan<byte> body)
    {
        var tag = EntityTag.Of(body);
        http.Response.Headers.ETag = tag;
        return EntityTag.IsHeld(http.Request, tag);
    }
}
