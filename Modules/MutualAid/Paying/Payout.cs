using Headless.MutualAid.Claims;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Paying;

/// <summary>The payment of a claim: one row a claim, by a unique index. An attempt that the bank returned is followed by the next one under a reference of its own; two attempts are never under way at once.</summary>
internal sealed class Payout : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>How much, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Where it stands.</summary>
    public required PayoutStatus Status { get; init; }

    /// <summary>Which attempt it is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When this attempt was asked for, UTC.</summary>
    public required DateTime RequestedAt { get; init; }

    /// <summary>Until when the host that is sending it may take, UTC. After that another one sends it again, under the same reference.</summary>
    public DateTime? LeaseUntil { get; init; }

    /// <summary>The bank's own number of the transfer.</summary>
    public string? BankReference { get; init; }

    /// <summary>Why the bank returned the last attempt.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>When the bank confirmed it, UTC.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>What an attempt is called at the bank: the claim's number and the attempt.</summary>
    public static string ReferenceOf(string claimNumber, int attempt) => $"{claimNumber}-{attempt}";
}

/// <summary>Where a payment stands.</summary>
internal enum PayoutStatus
{
    /// <summary>Asked for; it goes to the bank in a moment.</summary>
    Requested,

    /// <summary>Sent to the bank, whose answer is not here yet.</summary>
    Sending,

    /// <summary>The bank has confirmed it.</summary>
    Confirmed,

    /// <summary>The bank has returned it; it can be asked for again.</summary>
    Returned,
}

/// <summary>The table of payments.</summary>
internal sealed class PayoutTables : IEntityContribution<MutualAidModule>
{
    private const int BankReferenceLength = 64;
    private const int ReasonLength = 200;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<Payout>(payout =>
    {
        payout.ToTable("mutualaid_payout");
        payout.Property(p => p.BankReference).HasMaxLength(BankReferenceLength);
        payout.Property(p => p.ReturnReason).HasMaxLength(ReasonLength);
        payout.HasOne<MutualAidClaim>().WithMany().HasForeignKey(p => p.ClaimId).OnDelete(DeleteBehavior.Restrict);
        payout.HasIndex(p => p.ClaimId).IsUnique();
        payout.HasIndex(p => new { p.Status, p.LeaseUntil });
        payout.Unscoped("shown on its claim only, to those who may see the claim");
    });
}
