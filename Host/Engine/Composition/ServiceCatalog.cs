using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Composition;

/// <summary>Which types the container will know: a parameter of such a type is a service, any other is an argument.</summary>
internal sealed class ServiceCatalog(IEnumerable<ServiceDescriptor> services)
{
    private readonly HashSet<Type> _types = [.. services.Select(s => s.ServiceType)];

    /// <summary>Whether the container will know the type.</summary>
    public bool Contains(Type type) =>
        _types.Contains(type)
        || (type.IsGenericType && (_types.Contains(type.GetGenericTypeDefinition()) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        || type == typeof(IServiceProvider) || type == typeof(IServiceScopeFactory);
}
