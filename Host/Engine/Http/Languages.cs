using Headless.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http;

/// <summary>The language that a request asks for.</summary>
public static class Languages
{
    /// <summary>The language of <c>Accept-Language</c>, or the configured one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fallback">What is configured.</param>
    /// <returns>The language.</returns>
    public static Language Of(HttpRequest request, Language fallback)
    {
        if (request.Headers.AcceptLanguage.Count == 0)
        {
            return fallback;
        }

        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality != 0).OrderByDescending(l => l.Quality ?? 1))
        {
            if (accepted.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return Language.Chinese;
            }

            if (accepted.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return Language.English;
            }
        }

        return fallback;
    }
}
