using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Products;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Sellers;

/// <summary>Who wants to sell.</summary>
/// <param name="OrganizationId">The union on whose market you want to sell; its officers decide.</param>
/// <param name="Name">The name on the sign, 1 to 50 characters.</param>
/// <param name="Kind">Who sells.</param>
/// <param name="Introduction">What you say of yourself and your goods, 1 to 500 characters.</param>
internal sealed record ApplyAsSellerInput(
    [ID<OrganizationRef>] Guid OrganizationId,
    [Required, StringLength(50, MinimumLength = 1)] string Name,
    SellerKind Kind,
    [Required, StringLength(500, MinimumLength = 1)] string Introduction);

/// <summary>Takes applications of sellers.</summary>
[MutationType]
internal sealed class ApplyAsSellerMutation
{
    /// <summary>Applies to sell on a union's market (H05). An account sells under one name; who was rejected may apply again.</summary>
    /// <param name="input">Who you are.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<AlreadySellerException>]
    public async Task<Seller> ApplyAsSeller(
        ApplyAsSellerInput input, Caller caller, IOrganizationDirectory organizations, ModuleDb<MarketplaceModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        var now = time.UtcNow();
        var own = db.Set<Seller>().Where(s => s.AccountId == account);
        var seller = await own.SingleOrDefaultAsync(cancellationToken);
        if (seller is null)
        {
            seller = New(input, organization.Id, account, now);
            db.Add(seller);
            return await SavedAsync(seller, db, own, cancellationToken);
        }

        if (!SellerLifecycle.Allows(seller.Status, SellerStatus.Pending))
        {
            throw new AlreadySellerException(seller.Status);
        }

        (seller.Name, seller.Kind, seller.Introduction, seller.OrganizationId) = (input.Name.Trim(), input.Kind, input.Introduction.Trim(), organization.Id);
        await MoveGoodsAsync(seller.Id, organization.Id, db, cancellationToken);
        (seller.NameSortKey, seller.Status, seller.StatusReason, seller.AppliedAt) = (ChineseSortKey.Of(seller.Name), SellerStatus.Pending, null, now);
        return seller;
    }

    private static Seller New(ApplyAsSellerInput input, Guid organization, Guid account, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = input.Name.Trim(),
        NameSortKey = ChineseSortKey.Of(input.Name.Trim()),
        Kind = input.Kind,
        Introduction = input.Introduction.Trim(),
        OrganizationId = organization,
        AccountId = account,
        Status = SellerStatus.Pending,
        AppliedAt = now,
    };

    // What she has prepared goes to the market that she wants to sell on now, so that no other union's officers have a say in it.
    private static Task MoveGoodsAsync(Guid seller, Guid organization, ModuleDb<MarketplaceModule> db, CancellationToken cancellationToken) =>
        db.Unscoped<Product>("her own goods, between two markets").Where(p => p.SellerId == seller && p.OrganizationId != organization)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.OrganizationId, organization).SetProperty(p => p.Version, p => p.Version + 1), cancellationToken);

    private static async Task<Seller> SavedAsync(Seller seller, ModuleDb<MarketplaceModule> db, IQueryable<Seller> own, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveAsync(cancellationToken);
            return seller;
        }
        catch (UniqueViolationException)
        {
            throw new AlreadySellerException(await own.Select(s => s.Status).SingleAsync(cancellationToken));   // the same person applied twice at once
        }
    }
}
