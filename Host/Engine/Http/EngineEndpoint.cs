using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Http;

/// <summary>Puts the engine at an address.</summary>
public static class EngineEndpoint
{
    /// <summary>Puts the last resort around all that follows at the endpoint. Before anything else there.</summary>
    /// <param name="app">The pipeline of the endpoint.</param>
    /// <returns>The pipeline.</returns>
    public static IApplicationBuilder UseHeadlessLastResort(this IApplicationBuilder app) => app.UseMiddleware<LastResort>();

    /// <summary>Maps the endpoint. The schema is built by <see cref="EngineStart"/>, or else by the first request.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="pattern">The address.</param>
    /// <returns>The endpoint.</returns>
    public static IEndpointConventionBuilder MapHeadlessGraphQL(this IEndpointRouteBuilder routes, string pattern) =>
        routes.Map(pattern, http => routes.ServiceProvider.GetRequiredService<GraphQLHandler>().HandleAsync(http));
}
