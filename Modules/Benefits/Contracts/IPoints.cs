using Headless.Sdk;

namespace Headless.Benefits.Contracts;

/// <summary>Members' points, for modules that give or take them as a part of their own transaction (H27). Every posting names a reference and happens once for it.</summary>
public interface IPoints
{
    /// <summary>Takes points. Part of the current transaction.</summary>
    /// <param name="posting">How many, of whom, what for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="InsufficientPointsException">The balance does not cover it; the mutation must let it pass.</exception>
    Task SpendAsync(PointsPosting posting, CancellationToken cancellationToken);

    /// <summary>Gives points. Part of the current transaction. A reference that was posted before changes nothing.</summary>
    /// <param name="posting">How many, to whom, what for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task EarnAsync(PointsPosting posting, CancellationToken cancellationToken);

    /// <summary>Undoes the posting with this reference by one of the opposite amount. Part of the current transaction. Nothing happens when there is none, or when it is undone already.</summary>
    /// <param name="reference">The reference of the posting.</param>
    /// <param name="reason">Why, in the member's words, 1 to 100 characters.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="InsufficientPointsException">The posting gave points that are spent by now; the mutation must let it pass. What was taken can always be given back.</exception>
    Task ReverseAsync(string reference, string reason, CancellationToken cancellationToken);

    /// <summary>The member's balance.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>Points, 0 or more.</returns>
    Task<long> BalanceAsync(Guid memberId, CancellationToken cancellationToken);
}

/// <summary>A posting to a member's points.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="Points">How many, 1 or more.</param>
/// <param name="Reason">What for, as the member reads it, 1 to 100 characters.</param>
/// <param name="Reference">What it belongs to, unique over all postings, such as <c>marketplace:order:</c> and an id; ASCII, 1 to 100 characters.</param>
public sealed record PointsPosting(Guid MemberId, long Points, string Reason, string Reference);

/// <summary>The member has fewer points than that.</summary>
/// <param name="needed">How many are needed.</param>
[ErrorCode("INSUFFICIENT_POINTS", Zh = "积分不足：需要 {Needed} 积分。", En = "There are not enough points: {Needed} are needed.")]
public sealed class InsufficientPointsException(long needed) : DomainException
{
    /// <summary>How many are needed.</summary>
    public long Needed { get; } = needed;
}
