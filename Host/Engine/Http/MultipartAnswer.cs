using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>An answer in parts as <c>multipart/mixed</c>.</summary>
internal static class MultipartAnswer
{
    private const string Boundary = "-";

    /// <summary>Writes the parts, until the last or until the client leaves.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parts">The parts in JSON.</param>
    /// <returns>A task.</returns>
    public static async Task WriteAsync(HttpContext http, IAsyncEnumerable<ReadOnlyMemory<byte>> parts)
    {
        http.Response.ContentType = $"{AnswerType.Parts.MediaType}; boundary=\"{Boundary}\"; incrementalSpec={PartsJson.Specification}";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync($"\r\n--{Boundary}", http.RequestAborted).ConfigureAwait(false);
        await foreach (var part in parts.ConfigureAwait(false))
        {
            // The boundary that ends a part goes with it: a client takes no part before it has seen that.
            await http.Response.WriteAsync("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n", http.RequestAborted).ConfigureAwait(false);
            await http.Response.Body.WriteAsync(part, http.RequestAborted).ConfigureAwait(false);
            await http.Response.WriteAsync($"\r\n--{Boundary}", http.RequestAborted).ConfigureAwait(false);
            await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        }

        await http.Response.WriteAsync("--\r\n", http.RequestAborted).ConfigureAwait(false);
    }
}
