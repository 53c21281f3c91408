using System.Text;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Payments;

/// <summary>Where providers tell what came of payments. Whoever calls proves herself by the signature that her provider's class checks.</summary>
/// <param name="notices">Takes them in.</param>
internal sealed class PaymentCallback(PaymentNotices notices) : IHttpEndpoint
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "/payments/callbacks/{provider}";

    /// <inheritdoc/>
    public long MostBytes => 64 * 1024;

    /// <inheritdoc/>
    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var outcome = await notices.TakeInAsync(request.Route["provider"], request.Headers, body.ToArray(), cancellationToken);
        return outcome switch
        {
            null => Answer(401, "not proven"),
            NoticeOutcome.Unknown => Answer(404, "unknown payment"),
            NoticeOutcome.WrongAmount => Answer(422, "wrong amount"),
            _ => Answer(200, "ok"),
        };
    }

    private static HttpAnswer Answer(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}

/// <summary>Checks providers' notices and hands them to the desk, each in a transaction of its own.</summary>
/// <param name="providers">Check the signatures.</param>
/// <param name="platform">Runs the work.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class PaymentNotices(PaymentProviders providers, IPlatformWork platform)
{
    /// <summary>Takes a notice in.</summary>
    /// <returns>What became of it; null when it is not proven to be the provider's.</returns>
    public async Task<NoticeOutcome?> TakeInAsync(string provider, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (providers.Heard(provider)?.Verify(headers, body) is not { } notice)
        {
            return null;
        }

        NoticeOutcome outcome = default;
        await platform.RunAsync(
            async (services, cancelled) => outcome = await services.GetRequiredService<PaymentDesk>().TakeInAsync(provider, notice, cancelled),
            cancellationToken);
        return outcome;
    }
}
