using System.Globalization;
using System.Text;
using Headless.Sdk;

namespace Headless.Marketplace.Payments.Sandbox;

/// <summary>The sandbox's page, where one clicks "pay" or "fail". It is there only while the sandbox is the provider that is used.</summary>
/// <param name="providers">Tells whether it is.</param>
/// <param name="secrets">Proves the ticket.</param>
internal sealed class SandboxPage(PaymentProviders providers, ISecretBox secrets) : IHttpEndpoint
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "/payments/sandbox/{ticket}";

    /// <inheritdoc/>
    public long MostBytes => 0;

    /// <inheritdoc/>
    public Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        var text = request.Route["ticket"];
        return Task.FromResult(providers.Heard(SandboxProvider.ProviderName) is null || SandboxTicket.Open(text, secrets) is not { } ticket
            ? SandboxHtml.NotFound
            : SandboxHtml.Page(200, $"""
                <p>模拟支付，不涉及真实资金。Play money only.</p>
                <p class="amount">¥{(ticket.AmountFen / 100m).ToString("0.00", CultureInfo.InvariantCulture)}</p>
                <form method="post" action="/payments/sandbox/{text}/pay"><button>支付 · Pay</button></form>
                <form method="post" action="/payments/sandbox/{text}/fail"><button class="quiet">支付失败 · Fail</button></form>
                """));
    }
}

/// <summary>A click on the sandbox's page. It makes the signed callback and hands it in on the way that any provider's takes.</summary>
/// <param name="providers">Tells whether the sandbox is used.</param>
/// <param name="sandbox">Makes the callback.</param>
/// <param name="notices">Takes it in.</param>
/// <param name="secrets">Proves the ticket.</param>
internal sealed class SandboxClick(PaymentProviders providers, SandboxProvider sandbox, PaymentNotices notices, ISecretBox secrets) : IHttpEndpoint
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "/payments/sandbox/{ticket}/{outcome}";

    /// <inheritdoc/>
    public long MostBytes => 1024;

    /// <inheritdoc/>
    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        var outcome = request.Route["outcome"];
        if (providers.Heard(SandboxProvider.ProviderName) is null || outcome is not ("pay" or "fail") || SandboxTicket.Open(request.Route["ticket"], secrets) is not { } ticket)
        {
            return SandboxHtml.NotFound;
        }

        var (headers, body) = sandbox.Callback(ticket, outcome == "pay");
        return await notices.TakeInAsync(SandboxProvider.ProviderName, headers, body, cancellationToken) is NoticeOutcome.TakenIn or NoticeOutcome.Known
            ? SandboxHtml.Page(200, outcome == "pay" ? "<p>支付成功，可以关闭此页。Paid; you may close this page.</p>" : "<p>支付失败，可以返回重试。The payment failed; go back to try again.</p>")
            : SandboxHtml.NotFound;
    }
}

/// <summary>The sandbox's pages: no script, nothing from elsewhere, kept nowhere.</summary>
internal static class SandboxHtml
{
    private static readonly Dictionary<string, string> s_headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cache-Control"] = "no-store",
        ["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
    };

    /// <summary>There is no such page.</summary>
    public static HttpAnswer NotFound { get; } = Page(404, "<p>页面不存在。There is no such page.</p>");

    /// <summary>A page.</summary>
    public static HttpAnswer Page(int status, string content) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes($$"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>沙箱支付 · Sandbox payment</title>
        <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem;text-align:center}.amount{font-size:2.5rem}
        button{font:inherit;width:100%;padding:.75rem;margin:.25rem 0;border:1px solid #06c;border-radius:.5rem;background:#06c;color:#fff;cursor:pointer}.quiet{background:#fff;color:#06c}</style></head>
        <body><h1>沙箱支付</h1>
        {{content}}
        </body></html>
        """), s_headers);
}
