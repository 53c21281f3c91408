using Headless.Access;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Membership;

/// <summary>Who belongs to which union, how she came to, and who sees it.</summary>
public sealed class MembershipModule : IModule
{
    /// <inheritdoc/>
    public string Name => "membership";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule)];
}
