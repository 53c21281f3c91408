using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Access;

/// <summary>Who may do what, and where: accounts, officers' assignments and partners' API keys.</summary>
public sealed class AccessModule : IModule
{
    /// <inheritdoc/>
    public string Name => "access";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule)];
}
