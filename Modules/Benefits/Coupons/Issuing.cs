using System.Linq.Expressions;
using Headless.Benefits.Campaigns;
using Headless.Benefits.Contracts;
using Headless.Benefits.Quotas;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Benefits.Coupons;

/// <summary>
/// Gives coupons. The hot path of the product: a grab is four statements: the member, her quota, the coupon, the stock. The row that everybody wants comes last, after the platform's bookkeeping too, so that its lock is
/// held for the shortest time, and nothing is read first and trusted afterwards.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="campaigns">Knows the campaigns' terms.</param>
/// <param name="board">Remembers what is sold out.</param>
/// <param name="eligibility">Knows who may have coupons.</param>
/// <param name="points">Takes points.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class Issuing(
    ModuleDb<BenefitsModule> db, PublishedCampaigns campaigns, CampaignBoard board, Eligibility eligibility, IPoints points, TimeProvider time)
{
    // Made once: an expression is made of many objects each time.
    private static readonly Expression<Func<QuotaUse, int>> s_used = q => q.Used;
    private static readonly Expression<Func<CouponCampaign, int>> s_stock = c => c.StockRemaining;

    private const string Because = "the member's own rows and the campaign's stock, under the rules checked here";

    /// <summary>Grabs or claims a coupon within the quota.</summary>
    /// <param name="campaignCode">The campaign.</param>
    /// <param name="mode">Which of the two.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The coupon.</returns>
    public async Task<Coupon> TakeAsync(string campaignCode, AcquisitionMode mode, Guid? accountId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var terms = await OpenAsync(campaignCode, t => t.Acquisition == mode, mode == AcquisitionMode.Grab, now, cancellationToken);
        var member = await eligibility.RequireAsync(terms, accountId, cancellationToken);
        await UseQuotaAsync(terms, member.Id, ShanghaiTime.DayOf(now), cancellationToken);
        var coupon = New(terms, member, accountId, mode, 0, now);
        Give(coupon, terms);
        return coupon;
    }

    /// <summary>Gives a coupon for points, whatever of the quota is used.</summary>
    /// <param name="campaignCode">The campaign.</param>
    /// <param name="accountId">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The coupon.</returns>
    public async Task<Coupon> ExchangeAsync(string campaignCode, Guid? accountId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var terms = await OpenAsync(campaignCode, t => t.PointsPrice is not null, false, now, cancellationToken);
        var price = terms.PointsPrice!.Value;
        var member = await eligibility.RequireAsync(terms, accountId, cancellationToken);
        var coupon = New(terms, member, accountId, AcquisitionMode.PointsExchange, price, now);
        await points.SpendAsync(new(member.Id, price, $"兑换优惠券 {terms.Code}", Coupon.PointsReference(coupon.Id)), cancellationToken);
        Give(coupon, terms);
        return coupon;
    }

    private async Task<CampaignTerms> OpenAsync(string code, Func<CampaignTerms, bool> fits, bool grabbed, DateTime now, CancellationToken cancellationToken)
    {
        var terms = await campaigns.FindAsync(code, cancellationToken) ?? throw new NotFoundException("input", "campaignCode");
        if (!fits(terms))
        {
            throw new OtherAcquisitionException(terms.Acquisition);
        }

        var opening = terms.NextOpening(now, grabbed) ?? throw new CampaignEndedException(terms.EndsAt);
        if (opening > now)
        {
            throw new CampaignNotOpenException(opening);
        }

        return board.IsSoldOut(terms) ? throw new CouponsSoldOutException() : terms;
    }

    private async Task UseQuotaAsync(CampaignTerms terms, Guid memberId, DateOnly day, CancellationToken cancellationToken)
    {
        var start = terms.QuotaPeriod.StartOf(day);
        if (!await db.UseAsync(Row, s_used, terms.QuotaLimit, First, Because, cancellationToken))
        {
            throw new QuotaReachedException(terms.QuotaLimit, ShanghaiTime.StartOf(terms.QuotaPeriod.NextAfter(day)));
        }

        IQueryable<QuotaUse> Row() => db.Unscoped<QuotaUse>(Because).Where(q => q.MemberId == memberId && q.CampaignId == terms.Id && q.PeriodStart == start);
        QuotaUse First() => new() { MemberId = memberId, CampaignId = terms.Id, PeriodStart = start, Used = 1 };
    }

    private void Give(Coupon coupon, CampaignTerms terms)
    {
        db.AddUnscoped(coupon, Because);
        if (terms.IsLimited)
        {
            db.TakeAtCommit(terms.Id, s_stock, 1, Because, SoldOut);
        }

        CouponsSoldOutException SoldOut()
        {
            board.PostSoldOut(terms);
            return new();
        }
    }

    private static Coupon New(CampaignTerms terms, MemberSummary member, Guid? accountId, AcquisitionMode mode, int pointsPaid, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Code = SpokenCode.New(Coupon.CodeLength),
        CampaignId = terms.Id,
        MemberId = member.Id,
        OrganizationId = member.OrganizationId,
        AccountId = accountId,
        Status = CouponStatus.Issued,
        Acquisition = mode,
        PointsPaid = pointsPaid,
        FaceValueFen = terms.FaceValueFen,
        IssuedAt = now,
        ExpiresAt = terms.ExpiryOf(now),
    };
}
