using Headless.Sdk;

namespace Headless.Marketplace.Contracts;

/// <summary>The buyer has what she ordered.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="AccountId">The buyer.</param>
/// <param name="MemberId">The buyer as a member; null when she was none.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="PaidFen">What she paid, in fen, without coupon and points.</param>
/// <param name="CompletedAt">When, UTC.</param>
public sealed record OrderCompleted(Guid OrderId, Guid AccountId, Guid? MemberId, Guid SellerId, long PaidFen, DateTime CompletedAt) : IDomainEvent;

/// <summary>An order was cancelled, or was not paid in time. Stock, coupon, points and money are on their way back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="AccountId">The buyer.</param>
/// <param name="MemberId">The buyer as a member; null when she was none.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="Expired">It was not paid in time; else somebody cancelled it.</param>
/// <param name="CancelledAt">When, UTC.</param>
public sealed record OrderCancelled(Guid OrderId, Guid AccountId, Guid? MemberId, Guid SellerId, bool Expired, DateTime CancelledAt) : IDomainEvent;
