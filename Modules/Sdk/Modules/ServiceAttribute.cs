using Microsoft.Extensions.DependencyInjection;

namespace Headless.Sdk;

/// <summary>The class is a service, registered as itself and as every interface of Headless, the Sdk or a module that it implements.</summary>
/// <param name="lifetime">How long an instance lives; scoped is one per field call.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAttribute(ServiceLifetime lifetime = ServiceLifetime.Scoped) : Attribute
{
    /// <summary>How long an instance lives.</summary>
    public ServiceLifetime Lifetime { get; } = lifetime;
}
