using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>What points are converted into, and for how many (LY08). A rule is never changed: another version of it begins on a later day and ends the one before, so that a conversion can always be explained.</summary>
internal sealed class ConversionRule : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The code that all versions of the rule share, such as <c>FILM_TICKET</c>.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Code { get; init; }

    /// <summary>Which version of the rule it is, from 1.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Version { get; init; }

    /// <summary>What one gets, in words.</summary>
    [Exposed]
    public required string Title { get; init; }

    /// <summary>What one gets.</summary>
    [Exposed(Filter = true)]
    public required LongyouVoucherKind Yields { get; init; }

    /// <summary>How many points one voucher costs.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int PointsPrice { get; init; }

    /// <summary>Its first day, in China's time.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Its last day, in China's time.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly ValidTo { get; set; }

    /// <summary>The id of the county's union.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The county's union, which made the rule.</summary>
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Whether points are converted by it on a day.</summary>
    /// <param name="day">The day, in China's time.</param>
    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>Makes way for the next version: at most the day before it is the last day of this one.</summary>
    /// <param name="first">The first day of the next version, after the first day of this one.</param>
    public void EndBefore(DateOnly first) => ValidTo = ValidTo < first ? ValidTo : first.AddDays(-1);
}

/// <summary>What points are converted into. The page names these two and says that there are others (LY08).</summary>
internal enum LongyouVoucherKind
{
    /// <summary>A merchant's coupon (商家优惠券).</summary>
    MerchantCoupon,

    /// <summary>A film ticket (电影券).</summary>
    FilmTicket,
}
