using Headless.Engine.Http.Addresses;

namespace Headless.Host.Startup;

/// <summary>Checks that the HTTP addresses of modules and plugins can be told from each other and from the host's own.</summary>
internal static class AddressCheck
{
    /// <summary>First words of paths that the host keeps for itself.</summary>
    public static IReadOnlyList<string> HostsOwn { get; } = ["graphql", "health", "demo"];

    /// <summary>Checks them; the endpoints are made once for it.</summary>
    /// <param name="blueprint">The host.</param>
    /// <param name="services">Its services.</param>
    /// <returns>What cannot stand.</returns>
    public static IReadOnlyList<string> Problems(Blueprint blueprint, IServiceCollection services)
    {
        if (!blueprint.Parts.Any(HttpAddresses.Any))
        {
            return [];
        }

        using var provider = services.BuildServiceProvider();
        return [.. HttpAddresses.Find(blueprint.Parts, provider, HostsOwn).Problems.Select(p => p.ToString())];
    }
}
