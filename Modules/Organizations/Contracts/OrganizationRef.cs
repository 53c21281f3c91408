using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Contracts;

/// <summary>A union organization as other modules hold and extend it. Public reference information: everybody may read it.</summary>
[RefersTo<UnionOrganization>]
public sealed class OrganizationRef : Reference
{
    /// <summary>The name, such as <c>杭州市总工会</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The code, unique in the whole tree; a division's is its administrative code, such as <c>3301</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The codes from the root to this organization between slashes, such as <c>/33/3301/</c>; its subtree is the ordinal range up to <see cref="TreePath.End"/>.</summary>
    public string Path { get; init; } = "";

    /// <summary>Where in the tree it stands.</summary>
    public OrganizationLevel Level { get; init; }

    /// <summary>What binds its members together.</summary>
    public OrganizationKind Kind { get; init; }
}
