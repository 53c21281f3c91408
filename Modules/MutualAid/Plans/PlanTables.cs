using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Plans;

/// <summary>The tables of plans, their rules, their levels of approval and their money.</summary>
internal sealed class PlanTables : IEntityContribution<MutualAidModule>
{
    /// <summary>The longest name of a rule's version.</summary>
    public const int VersionLength = 20;

    private const int CodeLength = 40;
    private const int NameLength = 100;
    private const int ReferenceLength = 40;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<CoverPlan>(plan =>
        {
            plan.ToTable("mutualaid_plan");
            plan.Property(p => p.Code).IsOrdinal(CodeLength);
            plan.Property(p => p.Name).HasMaxLength(NameLength);
            plan.HasOne(p => p.Organization).WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            plan.HasIndex(p => p.Code).IsUnique();
            plan.Published(p => p.Organization!.Path, p => p.IsPublished);
        });

        model.Entity<PlanRule>(rule =>
        {
            rule.ToTable("mutualaid_plan_rule");
            rule.Ignore(r => r.Terms);
            rule.Property(r => r.Version).IsOrdinal(VersionLength);
            rule.HasOne(r => r.Plan).WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
            rule.HasIndex(r => new { r.PlanId, r.AppliesFrom }).IsUnique();
            rule.HasIndex(r => new { r.PlanId, r.Version }).IsUnique();
            rule.Published(r => r.Plan!.Organization!.Path, r => r.Plan!.IsPublished);
        });

        model.Entity<ApprovalLevel>(level =>
        {
            level.ToTable("mutualaid_approval_level");
            level.HasKey(l => new { l.PlanId, l.Level });
            level.HasOne<CoverPlan>().WithMany().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
            level.Unscoped("terms of a plan, about nobody");
        });

        model.Entity<PlanFund>(fund =>
        {
            fund.ToTable("mutualaid_fund");
            fund.HasKey(f => f.PlanId);
            fund.HasOne<CoverPlan>().WithOne().HasForeignKey<PlanFund>(f => f.PlanId).OnDelete(DeleteBehavior.Restrict);
            fund.Unscoped("read for whoever may read the plan's claims, in the plan's own field");
        });

        model.Entity<FundEntry>(entry =>
        {
            entry.ToTable("mutualaid_fund_entry");
            entry.Property(e => e.Reference).IsOrdinal(ReferenceLength);
            entry.HasOne<CoverPlan>().WithMany().HasForeignKey(e => e.PlanId).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(e => e.Reference).IsUnique();
            entry.Unscoped("the fund's own book; not in the schema");
        });
    }
}
