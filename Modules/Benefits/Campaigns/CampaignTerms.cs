namespace Headless.Benefits.Campaigns;

/// <summary>What a published campaign promises. Nothing of it changes any more, but the place of its union in the tree.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Code">Its code.</param>
/// <param name="OrganizationName">The name of the union that gives the coupons.</param>
/// <param name="OrganizationPath">That union's path.</param>
/// <param name="Acquisition">How members get the coupons.</param>
/// <param name="FaceValueFen">What a coupon is worth at most, in fen.</param>
/// <param name="IsLimited">Whether the number of coupons is limited.</param>
/// <param name="StartsAt">From when on coupons are given, UTC.</param>
/// <param name="EndsAt">Until when, UTC.</param>
/// <param name="OpensMinute">The minute after local midnight from which they can be grabbed; null: at any hour.</param>
/// <param name="QuotaLimit">How many a member may take in a period; 0: none without points.</param>
/// <param name="QuotaPeriod">The period.</param>
/// <param name="PointsPrice">What one costs in points; null when points do not buy it.</param>
/// <param name="ValidDays">How many local days one can be used.</param>
internal sealed record CampaignTerms(
    Guid Id, string Code, string OrganizationName, string OrganizationPath, AcquisitionMode Acquisition, long FaceValueFen, bool IsLimited,
    DateTime StartsAt, DateTime EndsAt, int? OpensMinute, int QuotaLimit, QuotaPeriod QuotaPeriod, int? PointsPrice, int ValidDays)
{
    /// <summary>When coupons can be taken next: now, or later on this day, or when the campaign starts.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="grabbed">Whether they are grabbed: only then the hour of the day counts.</param>
    /// <returns>The moment, UTC, which is <paramref name="now"/> when they can be taken at once; null when never again.</returns>
    public DateTime? NextOpening(DateTime now, bool grabbed)
    {
        var earliest = now < StartsAt ? StartsAt : now;
        var opensOnThatDay = ShanghaiTime.StartOf(ShanghaiTime.DayOf(earliest)).AddMinutes(grabbed ? OpensMinute ?? 0 : 0);
        var opening = earliest < opensOnThatDay ? opensOnThatDay : earliest;
        return opening < EndsAt ? opening : null;
    }

    /// <summary>When a coupon that is issued now expires: at the end of its last local day.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <returns>The first moment at which it cannot be used any more, UTC.</returns>
    public DateTime ExpiryOf(DateTime now) => ShanghaiTime.StartOf(ShanghaiTime.DayOf(now).AddDays(ValidDays));
}
