using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Organizations.Tree;

internal sealed class OrganizationTables : IEntityContribution<OrganizationsModule>
{
    public const int NameLength = 200;
    public const int CodeLength = 32;

    public void Configure(ModelBuilder model) => model.Entity<UnionOrganization>(o =>
    {
        o.ToTable("organizations_organization");
        o.Property(x => x.Code).IsOrdinal(CodeLength);
        o.Property(x => x.Name).HasMaxLength(NameLength);
        o.Property(x => x.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
        o.Property(x => x.Path).IsOrdinal(TreePath.MaxLength);
        o.Property(x => x.UnifiedSocialCreditCode!).IsOrdinal(CreditCode.Length);
        o.Property(x => x.IndustryCode!).IsOrdinal(5);
        o.Property(x => x.UnitTypeCode!).IsOrdinal(4);
        o.HasOne(x => x.Parent).WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
        o.HasIndex(x => x.Code).IsUnique();
        o.HasIndex(x => x.Path).IsUnique();
        o.HasIndex(x => x.NameSortKey);
        o.HasIndex(x => x.UnifiedSocialCreditCode).IsUnique().HasFilter("unified_social_credit_code IS NOT NULL");
        o.Published(x => x.Path);
    });
}
