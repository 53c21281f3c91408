using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headless.Engine.Http;

/// <summary>Packs answers for clients that take it, over HTTPS too: see Decisions/0021. Streams are never packed, a short answer is not worth it.</summary>
public static class Compression
{
    private const int WorthIt = 1_400;

    /// <summary>Lets WebSockets in and packs what follows at the endpoint. Before anything else there.</summary>
    /// <param name="app">The pipeline of the endpoint.</param>
    /// <returns>The pipeline.</returns>
    public static IApplicationBuilder UseHeadlessTransports(this IApplicationBuilder app) => app.UseWebSockets().UseResponseCompression();

    /// <summary>Adds what it needs.</summary>
    internal static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [AnswerType.Json.MediaType, AnswerType.GraphQL.MediaType, "text/plain"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddSingleton<IResponseCompressionProvider, Provider>();
    }

    // What fits into one packet arrives no earlier when it is shorter.
    private sealed class Provider(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) => context.Response.ContentLength is null or > WorthIt && base.ShouldCompressResponse(context);
    }
}
