using Headless.Limited;
using Headless.Marketplace.Carts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Products;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Checkouts;

/// <summary>What somebody pays with besides money.</summary>
/// <param name="CouponCode">A coupon; null for none.</param>
/// <param name="Points">How many points.</param>
internal sealed record CheckoutRequest(string? CouponCode, long Points);

/// <summary>Something in the cart, with what its order freezes.</summary>
internal sealed record CartGoods(
    ProductVariant Variant, int Quantity, Guid ProductId, string ProductName, Guid SellerId, string SellerName, Guid SellerAccountId, Guid OrganizationId);

/// <summary>
/// Makes orders of a cart, one for each seller. All or nothing, in one transaction with the coupon and the points of another module. What only this buyer touches comes first, stock last and in ascending order: its
/// rows are those that everybody wants.
/// </summary>
/// <param name="db">The module's tables.</param>
/// <param name="buyers">Tells whose prices apply.</param>
/// <param name="benefits">Takes coupon and points.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class CheckoutDesk(ModuleDb<MarketplaceModule> db, Buyers buyers, OrderBenefits benefits, TimeProvider time)
{
    /// <summary>Orders all that is in the caller's cart.</summary>
    public async Task<Checkout> OrderAsync(CheckoutRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var goods = await CartAsync(account, cancellationToken);
        var buyer = await buyers.OfAsync(caller, cancellationToken);
        if (request.Points > 0 && buyer.Member is null)
        {
            throw new PointsForMembersException();
        }

        await TakeCartAsync(account, goods, cancellationToken);
        var drafts = goods.GroupBy(g => g.SellerId).Select(g => OrderDraft.Of([.. g], buyer)).ToList();
        var now = time.UtcNow();
        var checkoutId = Guid.CreateVersion7(now);
        var goodsFen = drafts.Select(d => d.GoodsFen).ToList();
        var couponFen = request.CouponCode is { } code ? await benefits.UseCouponAsync(account, code, goodsFen.Sum(), checkoutId, cancellationToken) : 0;
        var plan = CheckoutPlan.Of(goodsFen, couponFen, request.Points);
        var checkout = new Checkout
        {
            Id = checkoutId,
            AccountId = account,
            PlacedAt = now,
            GoodsFen = goodsFen.Sum(),
            CouponCode = request.CouponCode,
            CouponFen = couponFen,
            Points = request.Points,
            TotalFen = plan.TotalFen.Sum(),
            LiveOrders = drafts.Count,
        };
        db.Add(checkout);
        var orders = drafts.Select((draft, i) => draft.Place(checkout, plan, i, buyer, now)).ToList();
        foreach (var row in orders.SelectMany(o => o.Lines.Cast<object>().Prepend(o.Order)))
        {
            db.Add(row);
        }

        await db.SaveAsync(cancellationToken);
        if (buyer.Member is { } member)
        {
            await benefits.SpendPointsAsync(member.Id, [.. orders.Where(o => o.Order.Points > 0).Select(o => (o.Order.Id, o.Order.Number, o.Order.Points))], cancellationToken);
        }

        await TakeStockAsync(goods, cancellationToken);
        return checkout;
    }

    private async Task<IReadOnlyList<CartGoods>> CartAsync(Guid account, CancellationToken cancellationToken)
    {
        var entries = await db.Set<CartEntry>().AsNoTracking().Where(e => e.AccountId == account).OrderBy(e => e.AddedAt).ThenBy(e => e.VariantId).ToListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            throw new CartEmptyException();
        }

        var ids = entries.Select(e => e.VariantId).ToList();
        var quantities = entries.ToDictionary(e => e.VariantId, e => e.Quantity);
        var variants = await db.Unscoped<ProductVariant>("what went off sale is named in the refusal").AsNoTracking()
            .Where(v => ids.Contains(v.Id))
            .Select(v => new { Variant = v, Product = v.Product!, Seller = v.Product!.Seller! })
            .ToDictionaryAsync(v => v.Variant.Id, cancellationToken);
        if (ids.Select(id => variants[id].Product).FirstOrDefault(p => !p.IsOnSale) is { } gone)
        {
            throw new ProductUnavailableException(gone.Name);
        }

        return [.. ids.Select(id => variants[id]).Select(v => new CartGoods(
            v.Variant, quantities[v.Variant.Id], v.Product.Id, v.Product.Name, v.Seller.Id, v.Seller.Name, v.Seller.AccountId, v.Product.OrganizationId))];
    }

    // What is in the cart is ordered once, however many checkouts have read it: whoever takes the lines out of it has them.
    private async Task TakeCartAsync(Guid account, IReadOnlyList<CartGoods> goods, CancellationToken cancellationToken)
    {
        var ids = goods.Select(g => g.Variant.Id).ToList();
        var taken = await db.Set<CartEntry>().Where(e => e.AccountId == account && ids.Contains(e.VariantId)).ExecuteDeleteAsync(cancellationToken);
        if (taken != goods.Count)
        {
            throw taken == 0 ? new CartEmptyException() : new ConcurrencyException();
        }
    }

    private async Task TakeStockAsync(IReadOnlyList<CartGoods> goods, CancellationToken cancellationToken)
    {
        foreach (var line in goods.OrderBy(g => g.Variant.Id))
        {
            var row = db.Unscoped<ProductVariant>("what is on sale may be bought by whoever sees it").Where(v => v.Id == line.Variant.Id);
            if (!await row.TakeAsync(v => v.AvailableQuantity, line.Quantity, cancellationToken))
            {
                throw new OutOfStockException(line.ProductName, line.Variant.Name);
            }
        }
    }
}
