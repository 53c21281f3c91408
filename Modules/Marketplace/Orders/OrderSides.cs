using Headless.Marketplace.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Marketplace.Orders;

/// <summary>Finds an order that the caller may see and tells on which side of it she stands. One person may be an officer and a buyer; nobody is buyer and seller of one order.</summary>
/// <param name="db">The module's tables.</param>
[Service]
internal sealed class OrderSides(ModuleDb<MarketplaceModule> db)
{
    /// <summary>The order and the caller's sides.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NotFoundException">She may not see it.</exception>
    public async Task<OrderSide> FindAsync(Guid orderId, Caller caller, CancellationToken cancellationToken)
    {
        var found = await Row(orderId).Select(o => new { Order = o, o.Provider!.Path }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "orderId");
        var isBuyer = found.Order.AccountId == caller.AccountId;
        var manages = !isBuyer && caller.ScopeOf([MarketplacePermissions.ManageOrders]).Contains(found.Path);   // an officer does not decide on what she bought herself
        return new(found.Order, isBuyer, found.Order.SellerAccountId == caller.AccountId || manages);
    }

    /// <summary>The order as it is now.</summary>
    public Task<Order> ReadAsync(Guid orderId, CancellationToken cancellationToken) => Row(orderId).SingleAsync(cancellationToken);

    /// <summary>Those of the orders that the caller bought.</summary>
    public async Task<IReadOnlySet<Guid>> BoughtByAsync(Caller caller, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        (await db.Set<Order>().Where(o => orderIds.Contains(o.Id) && o.AccountId == caller.AccountId).Select(o => o.Id).ToListAsync(cancellationToken)).ToHashSet();

    private IQueryable<Order> Row(Guid orderId) => db.Set<Order>().AsNoTracking().Where(o => o.Id == orderId);
}

/// <summary>An order and where the caller stands to it.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsBuyer">She bought it.</param>
/// <param name="IsSeller">She sells it, or is an officer of the seller's union with the right to.</param>
internal sealed record OrderSide(Order Order, bool IsBuyer, bool IsSeller)
{
    /// <summary>The order, for its buyer.</summary>
    /// <exception cref="BuyerOnlyException">The caller is somebody else.</exception>
    public Order ForBuyer() => IsBuyer ? Order : throw new BuyerOnlyException();

    /// <summary>The order, for the seller's side.</summary>
    /// <param name="field">The part of the input that named the order, or what belongs to it.</param>
    /// <exception cref="SellerSideOnlyException">The caller is somebody else.</exception>
    public Order ForSeller(string field = "orderId") => IsSeller ? Order : throw new SellerSideOnlyException(field);
}
