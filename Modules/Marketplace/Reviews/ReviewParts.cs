using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Orders;
using Headless.Sdk;

namespace Headless.Marketplace.Reviews;

/// <summary>What to say of an order.</summary>
/// <param name="OrderId">The order, your own and completed.</param>
/// <param name="Stars">One to five stars.</param>
/// <param name="Text">What you say, 1 to 1,000 characters; everybody reads it.</param>
internal sealed record SubmitReviewInput([ID<Order>] Guid OrderId, [Range(1, 5)] int Stars, [Required, StringLength(ReviewTables.TextLength, MinimumLength = 1)] string Text);

/// <summary>What to reply to a review.</summary>
/// <param name="ReviewId">The review of an order placed with you.</param>
/// <param name="Text">What you reply, 1 to 1,000 characters; everybody reads it.</param>
internal sealed record ReplyToReviewInput([ID<Review>] Guid ReviewId, [Required, StringLength(ReviewTables.TextLength, MinimumLength = 1)] string Text);

/// <summary>Reviews and replies.</summary>
[MutationType]
internal sealed class ReviewMutations
{
    /// <summary>Reviews an order, by its buyer, once and only after it is completed (JN05).</summary>
    /// <param name="input">What to say.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Error<NotFoundException>]
    [Error<BuyerOnlyException>]
    [Error<ReviewBeforeCompletionException>]
    [Error<AlreadyReviewedException>]
    public Task<Review> SubmitReview(SubmitReviewInput input, Caller caller, ReviewDesk desk, CancellationToken cancellationToken) =>
        desk.SubmitAsync(input.OrderId, input.Stars, input.Text.Trim(), caller, cancellationToken);

    /// <summary>Replies to a review, by the seller, once.</summary>
    /// <param name="input">What to reply.</param>
    [RequirePermission(MarketplacePermissions.Sell)]
    [Error<NotFoundException>]
    [Error<SellerSideOnlyException>]
    [Error<AlreadyRepliedException>]
    public Task<Review> ReplyToReview(ReplyToReviewInput input, Caller caller, ReviewDesk desk, CancellationToken cancellationToken) =>
        desk.ReplyAsync(input.ReviewId, input.Text.Trim(), caller, cancellationToken);
}

/// <summary>Makes a review an object of the schema; all it says are its columns.</summary>
[ObjectType<Review>]
[Public]
internal sealed class ReviewType;

/// <summary>Makes a review on a product an object of the schema; all it says are its columns.</summary>
[ObjectType<ProductReview>]
[Public]
internal sealed class ProductReviewType;
