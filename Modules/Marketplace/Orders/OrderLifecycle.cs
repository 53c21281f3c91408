namespace Headless.Marketplace.Orders;

/// <summary>The states of an order and what leads from one to another. Repeating what is done already is harmless and changes nothing.</summary>
internal static class OrderLifecycle
{
    /// <summary>How long an order holds its stock for payment. This product's choice.</summary>
    public static readonly TimeSpan PaymentTime = TimeSpan.FromMinutes(30);

    /// <summary>When an order that was sent completes by itself. This product's choice.</summary>
    public static readonly TimeSpan CompletionTime = TimeSpan.FromDays(15);

    /// <summary>How long after completion a refund can be asked for. This product's choice.</summary>
    public static readonly TimeSpan RefundTime = TimeSpan.FromDays(15);

    /// <summary>Where an action leads.</summary>
    public static OrderStatus Target(OrderAction action) => action switch
    {
        OrderAction.Pay => OrderStatus.Paid,
        OrderAction.Ship => OrderStatus.Fulfilling,
        OrderAction.Complete => OrderStatus.Completed,
        OrderAction.Refund => OrderStatus.Refunded,
        _ => OrderStatus.Cancelled,
    };

    /// <summary>Where an action may begin.</summary>
    public static IReadOnlyList<OrderStatus> Sources(OrderAction action) => action switch
    {
        OrderAction.Pay or OrderAction.Expire => [OrderStatus.PendingPayment],
        OrderAction.Cancel => [OrderStatus.PendingPayment, OrderStatus.Paid],
        OrderAction.Ship => [OrderStatus.Paid],
        OrderAction.Complete => [OrderStatus.Fulfilling],
        _ => [OrderStatus.Fulfilling, OrderStatus.Completed],
    };

    /// <summary>What an action does to an order.</summary>
    public static OrderOutcome Decide(OrderStatus status, OrderAction action) =>
        Sources(action).Contains(status) ? OrderOutcome.Moves
        : status == Target(action) ? OrderOutcome.AlreadyDone
        : OrderOutcome.Refused;
}

/// <summary>What can be done with an order.</summary>
internal enum OrderAction
{
    /// <summary>The money has come.</summary>
    Pay,

    /// <summary>The time for payment passes.</summary>
    Expire,

    /// <summary>Either side gives it up before it is sent.</summary>
    Cancel,

    /// <summary>The seller sends it.</summary>
    Ship,

    /// <summary>The buyer has it.</summary>
    Complete,

    /// <summary>All money goes back after it was sent.</summary>
    Refund,
}

/// <summary>What an action does.</summary>
internal enum OrderOutcome
{
    /// <summary>The order moves to the action's target.</summary>
    Moves,

    /// <summary>It stands there already.</summary>
    AlreadyDone,

    /// <summary>Refused: not from this state.</summary>
    Refused,
}
