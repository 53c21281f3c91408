namespace Headless.Marketplace.Orders;

/// <summary>Why an order was cancelled.</summary>
internal enum CancellationCause
{
    /// <summary>The buyer cancelled it.</summary>
    Buyer,

    /// <summary>The seller, or an officer of her union, cancelled it.</summary>
    Seller,

    /// <summary>It was not paid in time.</summary>
    Expired,
}
