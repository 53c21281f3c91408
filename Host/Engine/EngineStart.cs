using Headless.Engine.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine;

/// <summary>Builds what the engine needs to answer: the executable schema, which takes a while. Whoever prepares the host does it beside other work, so that what does not fit stops the start and not the first request.</summary>
/// <param name="services">The host's services.</param>
public sealed class EngineStart(IServiceProvider services)
{
    /// <summary>Builds it, unless that is done.</summary>
    public void Run() => services.GetRequiredService<GraphQLHandler>();
}
