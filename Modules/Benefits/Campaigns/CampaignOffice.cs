using Headless.Limited;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Benefits.Campaigns;

/// <summary>Makes and publishes campaigns.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="organizations">Finds unions.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class CampaignOffice(ModuleDb<BenefitsModule> db, IOrganizationDirectory organizations, TimeProvider time)
{
    /// <summary>Makes a campaign.</summary>
    /// <param name="input">The campaign.</param>
    /// <param name="scope">Where the officer may make one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The campaign.</returns>
    public async Task<CouponCampaign> CreateAsync(CreateCouponCampaignInput input, Scope scope, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        CampaignRules.Check(input, now);
        var owner = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (owner is null || !scope.Contains(owner.Path))
        {
            throw new NotFoundException("input", "organizationId");
        }

        var partner = input.PartnerId is { } id ? await organizations.FindAsync(id, cancellationToken) : owner;
        var campaign = New(input, owner.Id, partner?.Id ?? throw new InvalidCampaignException(CampaignPart.Partner, "input", "partnerId"), now);
        try
        {
            db.Add(campaign);
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new CampaignCodeTakenException(input.Code);
        }

        return campaign;
    }

    /// <summary>Publishes a campaign.</summary>
    /// <param name="id">The campaign.</param>
    /// <param name="scope">Where the officer may publish one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The campaign as it is now.</returns>
    public async Task<CouponCampaign> PublishAsync(Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var owner = await db.Set<CouponCampaign>().Where(c => c.Id == id).Select(c => c.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (owner is null || !scope.Contains(owner))
        {
            throw new NotFoundException("input", "campaignId");
        }

        await db.Set<CouponCampaign>().Where(c => c.Id == id && !c.IsPublished).StepAsync(set => set.SetProperty(c => c.IsPublished, true), cancellationToken);
        return await db.Set<CouponCampaign>().AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
    }

    private static CouponCampaign New(CreateCouponCampaignInput input, Guid ownerId, Guid partnerId, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Code = input.Code,
        Name = input.Name.Trim(),
        OrganizationId = ownerId,
        PartnerId = partnerId,
        Acquisition = input.Acquisition,
        Channel = input.Channel,
        FaceValueFen = input.FaceValueFen,
        LeastPriceFen = input.LeastPriceFen,
        IsLimited = input.Stock is not null,
        StockTotal = input.Stock ?? 0,
        StockRemaining = input.Stock ?? 0,
        StartsAt = input.StartsAt,
        EndsAt = input.EndsAt,
        OpensMinute = input.OpensMinute,
        QuotaLimit = input.QuotaLimit ?? 0,
        QuotaPeriod = input.QuotaPeriod,
        PointsPrice = input.PointsPrice,
        ValidDays = input.ValidDays,
        IsPublished = false,
        CreatedAt = now,
    };
}
