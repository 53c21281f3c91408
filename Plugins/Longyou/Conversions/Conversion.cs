using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Points of a member that became a voucher (LY08). It says by which version of which rule, and is never changed.</summary>
internal sealed class Conversion : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member; null where you may not read her.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    /// <summary>The id of the union that she was in, whose line sees the conversion.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that she was in.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Her account; null when she has none.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>The id of the rule.</summary>
    public required Guid RuleId { get; init; }

    /// <summary>The rule, in the version that was in force.</summary>
    [Exposed(Filter = true)]
    public ConversionRule? Rule { get; private set; }

    /// <summary>The version of the rule that was in force.</summary>
    [Exposed(Filter = true)]
    public required int RuleVersion { get; init; }

    /// <summary>How many points she paid.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int PointsPaid { get; init; }

    /// <summary>The voucher's code.</summary>
    public required string VoucherCode { get; init; }

    /// <summary>When, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime ConvertedAt { get; init; }

    /// <summary>What the posting of points for a conversion refers to.</summary>
    /// <param name="conversionId">The conversion.</param>
    /// <returns>The reference.</returns>
    public static string PointsReference(Guid conversionId) => $"longyou:conversion:{conversionId}";
}
