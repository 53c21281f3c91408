using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Members;

/// <summary>Members and the index of their names.</summary>
internal sealed class MemberEntities : IEntityContribution<MembershipModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<Member>(member =>
        {
            member.ToTable("membership_member");
            member.Property(m => m.DisplayName).HasMaxLength(PersonName.MaxLength);
            member.Property(m => m.NameMasked).HasMaxLength(PersonName.MaxLength);
            member.Property(m => m.NameFolded).HasMaxLength(PersonName.MaxLength * 2);
            member.Property(m => m.NameSortKey).IsOrdinal(ChineseSortKey.MaxLength);
            member.Property(m => m.PhoneMasked).HasMaxLength(20);
            member.Property(m => m.PhoneSealed).HasMaxLength(SealedPerson.MaxSealedLength);
            member.Property(m => m.PhoneFingerprint).IsOrdinal(SealedPerson.FingerprintLength);
            member.Property(m => m.NationalIdMasked).HasMaxLength(20);
            member.Property(m => m.NationalIdSealed).HasMaxLength(SealedPerson.MaxSealedLength);
            member.Property(m => m.NationalIdFingerprint).IsOrdinal(SealedPerson.FingerprintLength);
            member.Property(m => m.OccupationCode).HasMaxLength(40);
            member.HasOne(m => m.Organization).WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            member.HasOne<AccountRef>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
            member.HasIndex(m => m.NationalIdFingerprint).IsUnique();
            member.HasIndex(m => m.AccountId).IsUnique().HasFilter("account_id IS NOT NULL");
            member.HasIndex(m => m.PhoneFingerprint);
            member.HasIndex(m => new { m.OrganizationId, m.Id, m.Status });   // newest first within a union: of a page of a subtree only the members that make it are read
            member.HasIndex(m => m.NameSortKey);
            member.Owned(m => m.Organization!.Path, m => m.AccountId);
        });

        model.Entity<MemberNameToken>(token =>
        {
            token.ToTable("membership_member_name_token");
            token.HasKey(t => new { t.Token, t.MemberId });
            token.Property(t => t.Token).IsOrdinal(NameTokens.MaxLength);
            token.HasOne(t => t.Member).WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.Cascade);
            token.Unscoped("It is only ever joined to members, which are scoped.");
        });

        model.Entity<MemberRef>(member =>
        {
            member.HasOne(m => m.Organization).WithMany().HasForeignKey(m => m.OrganizationId);
            member.Owned(m => m.Organization!.Path, m => m.AccountId);
        });
    }
}
