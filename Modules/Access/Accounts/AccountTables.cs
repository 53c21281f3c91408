using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Accounts;

internal sealed class AccountTables : IEntityContribution<AccessModule>
{
    public const int SubjectLength = 200;
    public const int DisplayNameLength = 100;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("access_account");
            a.Property(x => x.Subject).IsOrdinal(SubjectLength);
            a.Property(x => x.DisplayName).HasMaxLength(DisplayNameLength);
            a.HasIndex(x => x.Subject).IsUnique();
            a.HasMany(x => x.Assignments).WithOne().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
            a.Unscoped("accounts are the platform's own and not in the schema");
        });
        model.Entity<OfficerAssignment>(a =>
        {
            a.ToTable("access_officer_assignment");
            a.HasIndex(x => x.AccountId);
            a.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            a.Unscoped("assignments make scopes, so they cannot depend on one; they are not in the schema");
        });
    }
}
