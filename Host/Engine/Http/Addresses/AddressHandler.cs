using System.Globalization;
using Headless.Sdk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Http.Addresses;

/// <summary>Answers requests at one address: measures the body, asks the endpoint, writes what it answers. What the endpoint throws is the last resort's.</summary>
internal sealed class AddressHandler(HttpAddress address, EngineOptions options)
{
    // Below this a body of unknown length is kept in memory while it is measured.
    private const int InMemory = 64 * 1024;
    private const int Chunk = 8 * 1024;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (await BodyAsync(http).ConfigureAwait(false) is not { } body)
            {
                await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge).ConfigureAwait(false);
                return;
            }

            var endpoint = (IHttpEndpoint)http.RequestServices.GetRequiredService(address.Endpoint);
            var answer = await endpoint.HandleAsync(Read(http, body), http.RequestAborted).ConfigureAwait(false);
            await (answer.Refusal is { } refusal ? RefuseAsync(http, answer.Status, refusal) : WriteAsync(http, answer)).ConfigureAwait(false);
        }
        catch (DomainException refusal) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, refusal).ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, broken.StatusCode).ConfigureAwait(false);
        }
    }

    private static HttpRequestData Read(HttpContext http, Stream body) => new(
        http.Request.RouteValues.ToDictionary(v => v.Key, v => Convert.ToString(v.Value, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal),
        http.Request.Query.ToDictionary(q => q.Key, q => q.Value.FirstOrDefault() ?? "", StringComparer.Ordinal),
        http.Request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value.AsEnumerable()), StringComparer.OrdinalIgnoreCase),
        body);

    private static async Task WriteAsync(HttpContext http, HttpAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>())
        {
            http.Response.Headers[name] = value;
        }

        if (!answer.Body.IsEmpty)
        {
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>The body; null when it is too long. One that does not say its length is read to its end first, on disk where it is large: the endpoint must not have begun when the last byte is one too many.</summary>
    private async Task<Stream?> BodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > address.MostBytes)
        {
            return null;
        }

        // The length is checked here; the server would count the frames of a chunked body too.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (http.Request.ContentLength is not null || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return http.Request.Body;
        }

        var measured = new FileBufferingReadStream(http.Request.Body, InMemory);
        http.Response.RegisterForDisposeAsync(measured);
        var buffer = new byte[Chunk];
        while (await measured.ReadAsync(buffer, http.RequestAborted).ConfigureAwait(false) > 0)
        {
            if (measured.Length > address.MostBytes)
            {
                return null;
            }
        }

        measured.Position = 0;
        return measured;
    }

    private Task RefuseAsync(HttpContext http, int status, DomainException refusal)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return HttpErrors.WriteAsync(http, refusal, Languages.Of(http.Request, options.DefaultLanguage));
    }

    private Task RefuseAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        var language = Languages.Of(http.Request, options.DefaultLanguage);
        return status == StatusCodes.Status413PayloadTooLarge
            ? HttpErrors.WriteAsync(http, "PAYLOAD_TOO_LARGE", language, ("Most", address.MostBytes.ToString(CultureInfo.InvariantCulture)))
            : HttpErrors.WriteAsync(http, "BAD_REQUEST", language);
    }
}
