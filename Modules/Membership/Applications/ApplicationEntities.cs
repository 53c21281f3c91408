using Headless.Access.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Applications;

/// <summary>Applications and their history.</summary>
internal sealed class ApplicationEntities : IEntityContribution<MembershipModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<MembershipApplication>(application =>
        {
            application.ToTable("membership_application");
            application.Ignore(a => a.State);
            application.Ignore(a => a.Person);
            application.Property(a => a.Number).IsOrdinal(ApplicationNumber.MaxLength);
            application.Property(a => a.DisplayName).HasMaxLength(PersonName.MaxLength);
            application.Property(a => a.NameMasked).HasMaxLength(PersonName.MaxLength);
            application.Property(a => a.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
            application.Property(a => a.PhoneMasked).HasMaxLength(20);
            application.Property(a => a.PhoneSealed).HasMaxLength(SealedPerson.MaxSealedLength);
            application.Property(a => a.PhoneFingerprint).IsOrdinal(SealedPerson.FingerprintLength);
            application.Property(a => a.NationalIdMasked).HasMaxLength(20);
            application.Property(a => a.NationalIdSealed).HasMaxLength(SealedPerson.MaxSealedLength);
            application.Property(a => a.NationalIdFingerprint).IsOrdinal(SealedPerson.FingerprintLength);
            application.Property(a => a.OccupationCode).HasMaxLength(40);
            application.Property(a => a.Reason).HasMaxLength(500);
            application.HasOne(a => a.Organization).WithMany().HasForeignKey(a => a.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            application.HasOne(a => a.RequestedOrganization).WithMany().HasForeignKey(a => a.RequestedOrganizationId).OnDelete(DeleteBehavior.Restrict);
            application.HasOne(a => a.Member).WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
            application.HasOne<AccountRef>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
            application.HasIndex(a => a.Number).IsUnique();
            application.HasIndex(a => a.AccountId).HasDatabaseName("ix_membership_application_open").IsUnique().HasFilter("closed_at IS NULL");
            application.HasIndex(a => new { a.OrganizationId, a.Status, a.CurrentStep });
            application.Owned(a => a.Organization!.Path, a => a.AccountId);
        });

        model.Entity<ApplicationStep>(step =>
        {
            step.ToTable("membership_application_step");
            step.Property(s => s.Note).HasMaxLength(500);
            step.HasOne(s => s.Application).WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Cascade);
            step.HasIndex(s => new { s.ApplicationId, s.Ordinal }).IsUnique();
            step.Owned(s => s.Application!.Organization!.Path, s => s.Application!.AccountId);
        });
    }
}
