using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Sdk;

namespace Headless.Marketplace.Sellers;

/// <summary>A seller to approve.</summary>
/// <param name="SellerId">The seller, of your subtree.</param>
internal sealed record ApproveSellerInput([ID<Seller>] Guid SellerId);

/// <summary>A seller to reject.</summary>
/// <param name="SellerId">The seller, of your subtree.</param>
/// <param name="Reason">Why, for her to read, 4 to 200 characters.</param>
internal sealed record RejectSellerInput([ID<Seller>] Guid SellerId, [Required, StringLength(200, MinimumLength = 4)] string Reason);

/// <summary>A seller to suspend.</summary>
/// <param name="SellerId">The seller, of your subtree.</param>
/// <param name="Reason">Why, for her to read, 4 to 200 characters.</param>
internal sealed record SuspendSellerInput([ID<Seller>] Guid SellerId, [Required, StringLength(200, MinimumLength = 4)] string Reason);

/// <summary>Decides on sellers.</summary>
[MutationType]
internal sealed class DecideOnSellersMutation
{
    /// <summary>Lets a seller sell: one who applied, or one who was suspended. Her published goods are on sale at once. Approving twice is harmless.</summary>
    /// <param name="input">The seller.</param>
    [RequirePermission(MarketplacePermissions.ManageSellers)]
    [Error<NotFoundException>]
    [Error<OwnSellerException>]
    [Error<SellerStateException>]
    public Task<Seller> ApproveSeller(ApproveSellerInput input, Caller caller, SellerDesk desk, CancellationToken cancellationToken) =>
        desk.DecideAsync(input.SellerId, SellerStatus.Approved, null, caller, cancellationToken);

    /// <summary>Refuses a seller's application; she may apply again. Rejecting twice is harmless.</summary>
    /// <param name="input">The seller, and why.</param>
    [RequirePermission(MarketplacePermissions.ManageSellers)]
    [Error<NotFoundException>]
    [Error<OwnSellerException>]
    [Error<SellerStateException>]
    public Task<Seller> RejectSeller(RejectSellerInput input, Caller caller, SellerDesk desk, CancellationToken cancellationToken) =>
        desk.DecideAsync(input.SellerId, SellerStatus.Rejected, input.Reason.Trim(), caller, cancellationToken);

    /// <summary>Stops a seller from selling: all her goods go off sale at once; orders that were placed before go on. Suspending twice is harmless.</summary>
    /// <param name="input">The seller, and why.</param>
    [RequirePermission(MarketplacePermissions.ManageSellers)]
    [Error<NotFoundException>]
    [Error<OwnSellerException>]
    [Error<SellerStateException>]
    public Task<Seller> SuspendSeller(SuspendSellerInput input, Caller caller, SellerDesk desk, CancellationToken cancellationToken) =>
        desk.DecideAsync(input.SellerId, SellerStatus.Suspended, input.Reason.Trim(), caller, cancellationToken);
}
