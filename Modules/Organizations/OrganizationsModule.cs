using Headless.Sdk;

namespace Headless.Organizations;

/// <summary>The tree of union organizations that every other module hangs its rows on.</summary>
public sealed class OrganizationsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "organizations";
}
