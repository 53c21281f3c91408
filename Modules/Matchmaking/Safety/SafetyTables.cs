using Headless.Access.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Safety;

/// <summary>The tables of blocks, reports and suspensions.</summary>
internal sealed class SafetyTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var block = model.Entity<MatchBlock>();
        block.ToTable("matchmaking_block");
        block.Property(b => b.NicknameSealed).HasMaxLength(ProfileSeal.ContactLength);
        block.HasOne<AccountRef>().WithMany().HasForeignKey(b => b.AccountId).OnDelete(DeleteBehavior.Restrict);
        block.HasOne<AccountRef>().WithMany().HasForeignKey(b => b.BlockedAccountId).OnDelete(DeleteBehavior.Restrict);
        block.HasIndex(b => new { b.AccountId, b.BlockedAccountId }).IsUnique();
        block.HasIndex(b => b.BlockedAccountId);
        block.Personal(b => b.AccountId);

        var report = model.Entity<MatchReport>();
        report.ToTable("matchmaking_report");
        report.Property(r => r.ShownSealed).HasMaxLength(ProfileSeal.ContentLength);
        report.Property(r => r.Text).HasMaxLength(500);
        report.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(r => new { r.ReporterAccountId, r.ReportedAccountId, r.EventId }).HasDatabaseName("ix_matchmaking_report_once").IsUnique();
        report.HasIndex(r => new { r.OrganizationId, r.Status });
        report.Owned(r => r.Organization!.Path);

        var suspension = model.Entity<MatchSuspension>();
        suspension.ToTable("matchmaking_suspension");
        suspension.HasIndex(s => s.AccountId).IsUnique();
        suspension.Personal(s => s.AccountId);
    }
}
