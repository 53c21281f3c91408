using Headless.Data;
using Headless.Platform.Outbox;
using Headless.Platform.Sweeps;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Headless.Platform;

/// <summary>The host's own part of the schema and its own tables.</summary>
public sealed class PlatformModule : IModule
{
    /// <summary>The most characters of a type's or mutation's name.</summary>
    internal const int NameLength = 100;

    /// <summary>The characters of a correlation id.</summary>
    internal const int CorrelationLength = 32;

    /// <inheritdoc/>
    public string Name => "platform";

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services)
    {
        services.TryAddSingleton<Readiness>();
        services.TryAddSingleton(_ => EventCatalog.Of(services));
        services.TryAddSingleton<OutboxOptions>();
        services.TryAddSingleton<OutboxSchedule>();
        services.TryAddSingleton<OutboxDelivery>();
        services.TryAddSingleton<IOutbox, EventOutbox>();
        services.AddHostedService<OutboxPump>();
        services.AddHostedService<SweepRunner>();
    }
}
