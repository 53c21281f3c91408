using Headless.MutualAid.Claims;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Notices;

/// <summary>What a member is told about a claim of hers, in the app (H08).</summary>
internal sealed class ClaimNotice : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The claim.</summary>
    [Exposed]
    public MutualAidClaim? Claim { get; private set; }

    /// <summary>Whom it is for.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What it is about.</summary>
    [Exposed(Filter = true)]
    public required ClaimNoticeKind Kind { get; init; }

    /// <summary>When it was written, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime At { get; init; }
}

/// <summary>What a notice is about.</summary>
internal enum ClaimNoticeKind
{
    /// <summary>An officer has filed a claim for her; she can confirm or withdraw it.</summary>
    FiledForYou,

    /// <summary>Her claim was sent back to be completed.</summary>
    Returned,

    /// <summary>Her claim was refused.</summary>
    Rejected,

    /// <summary>Her claim was approved and will be paid.</summary>
    Approved,

    /// <summary>The bank has returned the money.</summary>
    PaymentReturned,

    /// <summary>Her claim was paid.</summary>
    Paid,
}

/// <summary>The table of notices.</summary>
internal sealed class NoticeTables : IEntityContribution<MutualAidModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model) => model.Entity<ClaimNotice>(notice =>
    {
        notice.ToTable("mutualaid_notice");
        notice.HasOne(n => n.Claim).WithMany().HasForeignKey(n => n.ClaimId).OnDelete(DeleteBehavior.Cascade);
        notice.HasIndex(n => new { n.AccountId, n.At });
        notice.Personal(n => n.AccountId);
    });
}
