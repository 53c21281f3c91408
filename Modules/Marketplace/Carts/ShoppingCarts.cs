using Headless.Limited;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Carts;

/// <summary>Reads and changes the cart of an account.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="buyers">Tells whose prices apply.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class ShoppingCarts(ModuleDb<MarketplaceModule> db, Buyers buyers, TimeProvider time)
{
    /// <summary>The most lines of a cart. This product's choice.</summary>
    public const int MostLines = 50;

    /// <summary>The most pieces of a line. This product's choice.</summary>
    public const int MostPieces = 99;

    /// <summary>The caller's cart.</summary>
    public async Task<Cart> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var entries = await Of(account).AsNoTracking().OrderBy(e => e.AddedAt).ThenBy(e => e.VariantId).ToListAsync(cancellationToken);
        var ids = entries.Select(e => e.VariantId).ToList();
        var variants = await db.Unscoped<ProductVariant>("what was put in the cart was on sale then").AsNoTracking()
            .Where(v => ids.Contains(v.Id))
            .Select(v => new { Variant = v, v.Product!.IsOnSale })
            .ToDictionaryAsync(v => v.Variant.Id, cancellationToken);
        var buyer = await buyers.OfAsync(caller, cancellationToken);
        var lines = entries.Select(e => Line(variants[e.VariantId].Variant, e.Quantity, variants[e.VariantId].IsOnSale, buyer)).ToList();
        return new(lines, Money.Fen(lines.Where(l => l.CanBeOrdered).Sum(l => l.Total.AmountMinor)));
    }

    /// <summary>Puts more pieces of a variant into the cart.</summary>
    public async Task AddAsync(Guid variantId, int quantity, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        await CheckAsync(variantId, account, cancellationToken);
        var entry = new CartEntry { AccountId = account, VariantId = variantId, Quantity = quantity, AddedAt = time.UtcNow() };
        if (await Of(account).CountAsync(e => e.VariantId != variantId, cancellationToken) >= MostLines)
        {
            throw new CartFullException(MostLines, MostPieces);
        }

        if (!await db.ClaimAsync(entry, "her own; others' rows are refused", cancellationToken)
            && !await Of(account).Where(e => e.VariantId == variantId && e.Quantity <= MostPieces - quantity)
                .StepAsync(s => s.SetProperty(e => e.Quantity, e => e.Quantity + quantity), cancellationToken))
        {
            throw new CartFullException(MostLines, MostPieces);
        }
    }

    /// <summary>Sets how many pieces of a variant the cart has; none takes the line out.</summary>
    public async Task ChangeAsync(Guid variantId, int quantity, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var line = Of(account).Where(e => e.VariantId == variantId);
        var changed = quantity == 0
            ? await line.ExecuteDeleteAsync(cancellationToken)
            : await line.ExecuteUpdateAsync(s => s.SetProperty(e => e.Quantity, quantity), cancellationToken);
        if (changed == 0)
        {
            throw new NotFoundException("input", "variantId");
        }
    }

    private static CartLine Line(ProductVariant variant, int quantity, bool isOnSale, Buyer buyer)
    {
        var (fen, _) = PriceRule.For(variant.ListPriceFen, variant.MemberPriceFen, buyer.IsMember);
        return new(variant, quantity, Money.Fen(fen), Money.Fen(checked(fen * quantity)), isOnSale && variant.AvailableQuantity >= quantity);
    }

    private IQueryable<CartEntry> Of(Guid account) => db.Set<CartEntry>().Where(e => e.AccountId == account);

    private async Task CheckAsync(Guid variantId, Guid account, CancellationToken cancellationToken)
    {
        var seller = await db.Set<ProductVariant>().Where(v => v.Id == variantId && v.Product!.IsOnSale).Select(v => (Guid?)v.Product!.SellerAccountId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "variantId");
        if (seller == account)
        {
            throw new OwnProductException();
        }
    }
}
