namespace Headless.Host.Ide;

/// <summary>The browser IDE, at the same address as the endpoint it explores.</summary>
internal static class IdeEndpoints
{
    /// <summary>
    /// Answers a browser's GET of <paramref name="endpoint"/> with GraphiQL, and serves its files below <c>{endpoint}/ide/</c>.
    /// Every other request, a GraphQL GET included, goes on to the endpoint.
    /// </summary>
    public static WebApplication MapIde(this WebApplication app, string endpoint) =>
        app.MapIde(endpoint, Path.Combine(AppContext.BaseDirectory, "ide"));

    /// <summary>The same with the bundle from <paramref name="folder"/>.</summary>
    public static WebApplication MapIde(this WebApplication app, string endpoint, string folder)
    {
        var bundle = IdeBundle.Load(folder);
        var page = new IdePage(bundle, endpoint, app.Environment.IsDevelopment() ? "/demo/sign-ins" : null);

        // Two endpoints for one method and path would be ambiguous to routing, so the page goes first.
        app.Use((context, next) => IsPageRequest(context.Request, endpoint) ? page.AnswerAsync(context) : next(context));
        app.MapMethods($"{endpoint}/ide/{{file}}", [HttpMethods.Get, HttpMethods.Head], bundle.Answer).AllowAnonymous();
        return app;
    }

    private static bool IsPageRequest(HttpRequest request, string endpoint) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.Equals(endpoint, StringComparison.OrdinalIgnoreCase)
        && BrowserRequest.PrefersPage(request.Headers.Accept);
}
