using System.Globalization;
using GraphQL;
using Headless.Engine.Cost;
using Headless.Engine.Plan;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Writes a result as the client asked for it.</summary>
internal sealed class ResponseWriter(IGraphQLSerializer serializer)
{
    /// <summary>Writes a result.</summary>
    /// <param name="http">The request.</param>
    /// <param name="answer">What the client is answered with.</param>
    /// <param name="result">The result.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(HttpContext http, AnswerType answer, ExecutionResult result)
    {
        var wait = CostBudgets.WaitOf(result);
        if (wait is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (answer == AnswerType.Events || result.Streams is { Count: > 0 })
        {
            await EventStream.WriteAsync(http, result, serializer).ConfigureAwait(false);
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
