using Headless.Access.Keys;
using Headless.Organizations;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Access;

/// <summary>Who may do what, and where: accounts, officers' assignments and partners' API keys.</summary>
public sealed class AccessModule : IModule
{
    /// <inheritdoc/>
    public string Name => "access";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule)];

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services) => services.AddHostedService<KeyUseWriter>();
}
