using System.Text;
using Headless.Engine.Export;
using Headless.Engine.Model;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>The schema as a file, for browsers and generators; under the same rule as introspection.</summary>
/// <param name="model">The schema.</param>
/// <param name="options">Whether it is described.</param>
internal sealed class SchemaText(SchemaModel model, EngineOptions options)
{
    private readonly Lazy<(byte[] Text, string Tag)> _file = new(() =>
    {
        var text = Encoding.UTF8.GetBytes(SdlPrinter.Print(model));
        return (text, EntityTag.Of(text));
    });

    /// <summary>Answers a request for it.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        if (!options.Introspection)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.Headers.Vary = "Accept-Language";
            await HttpErrors.WriteAsync(http, "INTROSPECTION_DISABLED", Languages.Of(http.Request, options.DefaultLanguage)).ConfigureAwait(false);
            return;
        }

        var (text, tag) = _file.Value;
        http.Response.Headers.ETag = tag;
        if (EntityTag.IsHeld(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // Plain text: a browser shows it, and generators go by the address.
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = text.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(text, http.RequestAborted).ConfigureAwait(false);
        }
    }
}
