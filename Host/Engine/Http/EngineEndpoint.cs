using Headless.Engine.Composition;
using Headless.Engine.Http.Addresses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

    /// <summary>Maps the endpoint, and the schema's text below it. The schema is built by <see cref="EngineStart"/>, or else by the first request.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="pattern">The address.</param>
    public static void MapHeadlessGraphQL(this IEndpointRouteBuilder routes, string pattern)
    {
        GraphQLHandler? handler = null;
        routes.Map(pattern, http => (handler ??= routes.ServiceProvider.GetRequiredService<GraphQLHandler>()).HandleAsync(http));
        routes.MapMethods($"{pattern}/schema.graphql", [HttpMethods.Get, HttpMethods.Head], http => routes.ServiceProvider.GetRequiredService<SchemaText>().AnswerAsync(http));
    }

    /// <summary>Maps the addresses of modules and plugins. What goes round them, such as the last resort, finds them by <see cref="IsAddress"/>.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="parts">Modules first, plugins after.</param>
    /// <param name="hostsOwn">First words of paths that the host keeps for itself.</param>
    /// <exception cref="SchemaException">Two endpoints answer at one address.</exception>
    public static void MapHeadlessAddresses(this IEndpointRouteBuilder routes, IReadOnlyList<PartAssembly> parts, IReadOnlyCollection<string> hostsOwn)
    {
        var addresses = HttpAddresses.Find(parts, routes.ServiceProvider, hostsOwn);
        if (addresses.Problems.Count > 0)
        {
            throw new SchemaException(addresses.Problems);
        }

        var options = routes.ServiceProvider.GetRequiredService<EngineOptions>();
        foreach (var address in addresses.All)
        {
            routes.MapMethods(address.Path, [address.Method], new AddressHandler(address, options).HandleAsync).WithMetadata(address);
        }
    }

    /// <summary>Whether a request goes to an address of a module or plugin.</summary>
    /// <param name="http">The request, after routing.</param>
    /// <returns>True if so.</returns>
    public static bool IsAddress(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<HttpAddress>() is not null;
}
