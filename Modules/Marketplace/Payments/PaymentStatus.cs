namespace Headless.Marketplace.Payments;

/// <summary>Where an attempt to pay stands.</summary>
internal enum PaymentStatus
{
    /// <summary>The provider has not told yet.</summary>
    Pending,

    /// <summary>The money has come and paid the order.</summary>
    Succeeded,

    /// <summary>No money has come. Should it come later after all, it counts.</summary>
    Failed,

    /// <summary>The money came for an order that was cancelled, or paid already, and goes back whole.</summary>
    Returned,
}
