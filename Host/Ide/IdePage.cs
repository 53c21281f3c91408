using System.Text.Encodings.Web;
using Microsoft.Net.Http.Headers;

namespace Headless.Host.Ide;

/// <summary>The page that a browser gets at the endpoint.</summary>
/// <param name="bundle">Where its template comes from.</param>
/// <param name="endpoint">The path that the page posts to, without the base path.</param>
/// <param name="signIns">Where the demo's sign-ins are listed; null where there are none.</param>
internal sealed class IdePage(IdeBundle bundle, string endpoint, string? signIns)
{
    // Monaco sets style attributes from templates, so inline styles are allowed; scripts, workers, fonts and calls are our own only.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; "
        + "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string HowToAdd = """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>Headless · GraphQL</title><link rel="icon" href="data:,"></head>
        <body>
        <p>要在此使用 GraphiQL，请安装 Node.js 20 或更高版本，再重新构建并启动。</p>
        <p lang="en">To use GraphiQL here, install Node.js 20 or newer, then build and start again.</p>
        </body>
        </html>

        """;

    public Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.Accept;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsync(Render(context.Request.PathBase), context.RequestAborted);
    }

    private string Render(PathString pathBase) =>
        bundle.Page?
            .Replace("{{assets}}", Address(pathBase, endpoint + "/ide"), StringComparison.Ordinal)
            .Replace("{{endpoint}}", Address(pathBase, endpoint), StringComparison.Ordinal)
            .Replace("{{signIns}}", signIns is null ? "" : Address(pathBase, signIns), StringComparison.Ordinal)
        ?? HowToAdd;

    private static string Address(PathString pathBase, string path) => HtmlEncoder.Default.Encode(pathBase.ToUriComponent() + path);
}
