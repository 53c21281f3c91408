using Headless.Sdk;

namespace Headless.MutualAid.Contracts;

/// <summary>A claim went from one status to another.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its number.</param>
/// <param name="MemberId">Whose claim it is.</param>
/// <param name="AccountId">The account she signs in with; null when she had none when it was filed.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands.</param>
public sealed record ClaimStatusChanged(Guid ClaimId, string Number, Guid MemberId, Guid? AccountId, ClaimStatus From, ClaimStatus To) : IDomainEvent;

/// <summary>A claim was paid: the bank has confirmed the transfer. Raised once a claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its number.</param>
/// <param name="MemberId">Whose claim it is.</param>
/// <param name="AccountId">The account she signs in with; null when she had none when it was filed.</param>
/// <param name="AmountFen">What was paid, in fen.</param>
/// <param name="PaidAt">When the bank confirmed, UTC.</param>
public sealed record ClaimPaid(Guid ClaimId, string Number, Guid MemberId, Guid? AccountId, long AmountFen, DateTime PaidAt) : IDomainEvent;

/// <summary>A payment was asked for. Whoever speaks with the bank may begin; nothing depends on hearing it.</summary>
/// <param name="PayoutId">The payment.</param>
public sealed record PayoutRequested(Guid PayoutId) : IDomainEvent;
