using Headless.Limited;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Products;
using Headless.Marketplace.Sellers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Reviews;

/// <summary>Takes reviews and replies. A review counts at once in the ratings of the seller and of the products, and once: a unique index over the order decides who was first.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="sides">Tells who stands where.</param>
/// <param name="time">Tells when.</param>
[Service]
internal sealed class ReviewDesk(ModuleDb<MarketplaceModule> db, OrderSides sides, TimeProvider time)
{
    private const string Because = "a buyer rates what is not hers; that the order is hers and completed is checked before";

    /// <summary>Reviews a completed order of the caller's own.</summary>
    public async Task<Review> SubmitAsync(Guid orderId, int stars, string text, Caller caller, CancellationToken cancellationToken)
    {
        var order = (await sides.FindAsync(orderId, caller, cancellationToken)).ForBuyer();
        if (order.Status != OrderStatus.Completed)
        {
            throw new ReviewBeforeCompletionException();
        }

        var now = time.UtcNow();
        var review = new Review
        {
            Id = Guid.CreateVersion7(now),
            OrderId = order.Id,
            SellerId = order.SellerId,
            OrganizationId = order.ProviderId,
            Stars = stars,
            Text = text,
            CreatedAt = now,
        };
        if (!await db.ClaimAsync(review, Because, cancellationToken))
        {
            throw new AlreadyReviewedException();
        }

        var products = await db.Set<OrderLine>().Where(l => l.OrderId == order.Id).Select(l => l.ProductId).Distinct().ToListAsync(cancellationToken);
        foreach (var product in products)
        {
            db.AddUnscoped(new ProductReview { Id = Guid.CreateVersion7(now), ReviewId = review.Id, ProductId = product, OrganizationId = order.ProviderId, CreatedAt = now }, Because);
        }

        await db.SaveAsync(cancellationToken);
        await db.Unscoped<Seller>(Because).Where(s => s.Id == order.SellerId).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.RatingSum, s => s.RatingSum + stars).SetProperty(s => s.RatingCount, s => s.RatingCount + 1), cancellationToken);
        foreach (var product in products.Order())
        {
            await db.Unscoped<Product>(Because).Where(p => p.Id == product).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.RatingSum, p => p.RatingSum + stars).SetProperty(p => p.RatingCount, p => p.RatingCount + 1), cancellationToken);
        }

        return review;
    }

    /// <summary>Replies to a review of an order that was placed with the caller.</summary>
    public async Task<Review> ReplyAsync(Guid reviewId, string reply, Caller caller, CancellationToken cancellationToken)
    {
        var row = db.Set<Review>().AsNoTracking().Where(r => r.Id == reviewId);
        var review = await row.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "reviewId");
        if (!await db.Unscoped<Seller>(Because).AnyAsync(s => s.Id == review.SellerId && s.AccountId == caller.AccountId, cancellationToken))
        {
            throw new SellerSideOnlyException("reviewId");
        }

        var now = time.UtcNow();
        var replied = await db.Unscoped<Review>(Because).Where(r => r.Id == reviewId && r.Reply == null)
            .StepAsync(set => set.SetProperty(r => r.Reply, reply).SetProperty(r => r.RepliedAt, now), cancellationToken);
        return replied ? await row.SingleAsync(cancellationToken) : throw new AlreadyRepliedException();
    }
}
