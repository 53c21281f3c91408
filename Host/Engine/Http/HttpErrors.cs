using System.Text.Json;
using Headless.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>Refusals that come before GraphQL, in GraphQL's own form.</summary>
public static class HttpErrors
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>Writes one error; the status is set by the caller.</summary>
    /// <param name="http">The request.</param>
    /// <param name="code">A code of the published list that the engine owns.</param>
    /// <param name="language">The language of the sentence.</param>
    /// <returns>A task.</returns>
    public static Task WriteAsync(HttpContext http, string code, Language language)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = new { errors = new[] { new { message = Messages.Of(code, language), extensions = new { code } } } };
        return JsonSerializer.SerializeAsync(http.Response.Body, body, s_json, http.RequestAborted);
    }

    /// <summary>Writes an error that was reported already.</summary>
    internal static Task WriteAsync(HttpContext http, GraphQL.ExecutionError error)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var extensions = new Dictionary<string, object?>(error.Extensions ?? [], StringComparer.Ordinal) { ["code"] = error.Code };
        return JsonSerializer.SerializeAsync(http.Response.Body, new { errors = new[] { new { message = error.Message, extensions } } }, s_json, http.RequestAborted);
    }
}
