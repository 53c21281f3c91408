using Headless.Engine.Http;
using Headless.Engine.Http.Trusted;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine;

/// <summary>Builds what the engine needs to answer: the executable schema, which takes a while. Whoever prepares the host does it beside other work, so that what does not fit stops the start and not the first request.</summary>
/// <param name="services">The host's services.</param>
public sealed class EngineStart(IServiceProvider services)
{
    /// <summary>Builds it, unless that is done, and validates the trusted documents against it.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="TrustedDocumentsException">A trusted document's file is not what it should be.</exception>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<GraphQLHandler>();
        return services.GetRequiredService<TrustedCheck>().RunAsync(cancellationToken);
    }
}
