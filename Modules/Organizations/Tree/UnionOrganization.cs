using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Organizations.Tree;

/// <summary>
/// A union organization in the tree from the province down to villages and enterprises. In demo data each administrative division's union is a fiction made from the division's public name, and every other
/// organization is synthetic.
/// </summary>
internal sealed class UnionOrganization : IEntity, IVersioned
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The code, unique in the whole tree; a division's is its administrative code, such as <c>330106</c>.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Code { get; init; }

    /// <summary>The name, such as <c>杭州市总工会</c>. Lists order it as Chinese dictionaries do, by pinyin.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey))]
    public required string Name { get; set; }

    public required string NameSortKey { get; set; }

    /// <summary>Where in the tree it stands.</summary>
    [Exposed(Filter = true)]
    public OrganizationLevel Level { get; init; }

    /// <summary>What binds its members together.</summary>
    [Exposed(Filter = true)]
    public OrganizationKind Kind { get; init; }

    /// <summary>How it was founded; null when nothing is known.</summary>
    [Exposed(Filter = true)]
    public FoundingMode? FoundingMode { get; init; }

    public Guid? ParentId { get; set; }

    /// <summary>The organization above it; null for the root.</summary>
    [Exposed(Filter = true)]
    public UnionOrganization? Parent { get; init; }

    /// <summary>The codes from the root to this organization between slashes, such as <c>/33/3301/330106/</c>.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Path { get; set; }

    /// <summary>The unified social credit code (GB 32100), 18 characters; null when it has none.</summary>
    [Exposed(Filter = true)]
    public string? UnifiedSocialCreditCode { get; init; }

    /// <summary>The industry (GB/T 4754): a letter, or a letter and two to four digits, such as <c>I6510</c>.</summary>
    [Exposed(Filter = true)]
    public string? IndustryCode { get; init; }

    /// <summary>The kind of unit it was founded in, a code of one to four digits from the unions' own register.</summary>
    [Exposed(Filter = true)]
    public string? UnitTypeCode { get; init; }

    /// <summary>How many enterprises it covers; null when nobody has counted.</summary>
    [Exposed]
    public int? CoveredEnterprises { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }
}
