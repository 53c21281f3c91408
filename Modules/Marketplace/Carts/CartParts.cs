using System.ComponentModel.DataAnnotations;
using Headless.Marketplace.Contracts;
using Headless.Marketplace.Products;
using Headless.Sdk;

namespace Headless.Marketplace.Carts;

/// <summary>What to put into the cart.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many pieces more, 1 to 99.</param>
internal sealed record AddToCartInput([ID<ProductVariant>] Guid VariantId, [Range(1, ShoppingCarts.MostPieces)] int Quantity = 1);

/// <summary>How many pieces a line of the cart shall have.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many pieces, 1 to 99; 0 takes the line out.</param>
internal sealed record ChangeCartLineInput([ID<ProductVariant>] Guid VariantId, [Range(0, ShoppingCarts.MostPieces)] int Quantity);

/// <summary>The caller's cart.</summary>
[QueryType]
internal sealed class CartQueries
{
    /// <summary>The caller's cart, at the prices that apply to her now.</summary>
    [RequirePermission(MarketplacePermissions.Buy)]
    public async Task<Cart?> GetCart(Caller caller, ShoppingCarts carts, CancellationToken cancellationToken) => await carts.ReadAsync(caller, cancellationToken);
}

/// <summary>Changes of the caller's cart.</summary>
[MutationType]
internal sealed class CartMutations
{
    /// <summary>Puts pieces of a variant into the caller's cart, on top of those that are in it. Nothing is held back for her.</summary>
    /// <param name="input">What to put in.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Error<NotFoundException>]
    [Error<OwnProductException>]
    [Error<CartFullException>]
    public async Task<Cart> AddToCart(AddToCartInput input, Caller caller, ShoppingCarts carts, CancellationToken cancellationToken)
    {
        await carts.AddAsync(input.VariantId, input.Quantity, caller, cancellationToken);
        return await carts.ReadAsync(caller, cancellationToken);
    }

    /// <summary>Sets how many pieces a line of the caller's cart has, or takes it out.</summary>
    /// <param name="input">How many.</param>
    [RequirePermission(MarketplacePermissions.Buy)]
    [Error<NotFoundException>]
    public async Task<Cart> ChangeCartLine(ChangeCartLineInput input, Caller caller, ShoppingCarts carts, CancellationToken cancellationToken)
    {
        await carts.ChangeAsync(input.VariantId, input.Quantity, caller, cancellationToken);
        return await carts.ReadAsync(caller, cancellationToken);
    }
}
