using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Composition;

/// <summary>Registers what one assembly brings, found by scanning.</summary>
public static class PartServices
{
    /// <summary>Adds the assembly's parts, services, event handlers and listeners, demo seeders, sweeps and HTTP endpoints, and lets its module add what scanning cannot. An assembly is added once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="part">The assembly.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddParts(this IServiceCollection services, PartAssembly part)
    {
        if (services.Any(s => s.ImplementationInstance is Marker marker && marker.Part.Assembly == part.Assembly))
        {
            return services;
        }

        services.AddSingleton(new Marker(part));
        services.Scan(scan => scan.FromAssemblies(part.Assembly)
            .AddClasses(c => c.WithAttribute<PartAttribute>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo(typeof(IEventHandler<>)), publicOnly: false).AsImplementedInterfaces(IsOurs).WithScopedLifetime()
            .AddClasses(c => c.AssignableTo(typeof(ICommitListener<>)), publicOnly: false).AsImplementedInterfaces(IsOurs).WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IDemoSeeder>(), publicOnly: false).As<IDemoSeeder>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<ISweep>(), publicOnly: false).AsSelfWithInterfaces(IsOurs).WithSingletonLifetime()
            .AddClasses(c => c.AssignableTo<IHttpEndpoint>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.WithAttribute<ServiceAttribute>(s => s.Lifetime == ServiceLifetime.Scoped), publicOnly: false).AsSelfWithInterfaces(IsOurs).WithScopedLifetime()
            .AddClasses(c => c.WithAttribute<ServiceAttribute>(s => s.Lifetime == ServiceLifetime.Singleton), publicOnly: false).AsSelfWithInterfaces(IsOurs).WithSingletonLifetime()
            .AddClasses(c => c.WithAttribute<ServiceAttribute>(s => s.Lifetime == ServiceLifetime.Transient), publicOnly: false).AsSelfWithInterfaces(IsOurs).WithTransientLifetime());
        foreach (var module in part.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IModule).IsAssignableFrom(t)))
        {
            ((IModule)Activator.CreateInstance(module)!).ConfigureServices(services);
        }

        return services;
    }

    /// <summary>Whether an interface belongs to Headless; the framework's own, such as <see cref="IDisposable"/>, are no services.</summary>
    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true;

    private sealed record Marker(PartAssembly Part);
}
