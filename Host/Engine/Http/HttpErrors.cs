using System.Text.Json;
using Headless.Engine.Errors;
using Headless.Sdk;
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
    public static Task WriteAsync(HttpContext http, string code, Language language) => WriteAsync(http, code, Messages.Of(code, language));

    /// <summary>Writes one error whose sentence has places.</summary>
    internal static Task WriteAsync(HttpContext http, string code, Language language, params (string Name, string Value)[] values) =>
        WriteAsync(http, code, Messages.Of(code, language, values));

    /// <summary>Writes why there is no request.</summary>
    internal static Task WriteAsync(HttpContext http, RequestRefusal refusal, Language language)
    {
        var message = Messages.Of(refusal.Code, language, refusal.Values);
        return refusal.Exceeded is not { } exceeded
            ? WriteAsync(http, refusal.Code, message)
            : WriteAsync(http, message, new { code = refusal.Code, limit = exceeded.Limit, maximum = exceeded.Maximum, counted = exceeded.Counted });
    }

    /// <summary>Writes a refusal.</summary>
    internal static Task WriteAsync(HttpContext http, DomainException refusal, Language language) =>
        WriteAsync(http, Messages.CodeOf(refusal), Messages.Of(refusal, language));

    /// <summary>Writes an error that was reported already.</summary>
    internal static Task WriteAsync(HttpContext http, GraphQL.ExecutionError error) =>
        WriteAsync(http, error.Message, new Dictionary<string, object?>(error.Extensions ?? [], StringComparer.Ordinal) { ["code"] = error.Code });

    private static Task WriteAsync(HttpContext http, string code, string message) => WriteAsync(http, message, new { code });

    private static Task WriteAsync<T>(HttpContext http, string message, T extensions)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(http.Response.Body, new { errors = new[] { new { message, extensions } } }, s_json, http.RequestAborted);
    }
}
