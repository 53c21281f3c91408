using Headless.Access.Contracts;
using Headless.MutualAid.Covers;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Claims;

/// <summary>The tables of claims, their lines, documents and history.</summary>
internal sealed class ClaimTables : IEntityContribution<MutualAidModule>
{
    /// <summary>The longest note of a step.</summary>
    public const int NoteLength = 500;

    private const int MaskLength = 20;
    private const int FingerprintLength = 64;
    private const int MediaTypeLength = 40;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<MutualAidClaim>(claim =>
        {
            claim.ToTable("mutualaid_claim");
            claim.Property(c => c.Number).IsOrdinal(ClaimNumber.Length);
            claim.Property(c => c.RuleVersion!).IsOrdinal(PlanTables.VersionLength);
            claim.Property(c => c.DiagnosisMasked).HasMaxLength(MaskLength);
            claim.Property(c => c.DiagnosisSealed).HasMaxLength(ClaimSeal.MaxLength);
            claim.Property(c => c.DiseaseClassMasked).HasMaxLength(MaskLength);
            claim.Property(c => c.DiseaseClassSealed).HasMaxLength(ClaimSeal.MaxLength);
            claim.Property(c => c.HospitalMasked).HasMaxLength(MaskLength);
            claim.Property(c => c.HospitalSealed).HasMaxLength(ClaimSeal.MaxLength);
            claim.Property(c => c.BankAccountMasked).HasMaxLength(MaskLength);
            claim.Property(c => c.BankAccountSealed).HasMaxLength(ClaimSeal.MaxLength);
            claim.HasOne(c => c.Plan).WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne<CoverEnrollment>().WithMany().HasForeignKey(c => c.CoverId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne(c => c.FiledByOrganization).WithMany().HasForeignKey(c => c.FiledByOrganizationId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne<AccountRef>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
            claim.HasOne<AccountRef>().WithMany().HasForeignKey(c => c.FilerAccountId).OnDelete(DeleteBehavior.Restrict);
            claim.HasIndex(c => c.Number).IsUnique();
            claim.HasIndex(c => new { c.OrganizationId, c.Status });
            claim.HasIndex(c => c.MemberId);
            claim.Owned(c => c.Organization!.Path, c => c.AccountId);
        });

        model.Entity<ClaimLine>(line =>
        {
            line.ToTable("mutualaid_claim_line");
            line.Ignore(l => l.Stay);
            line.Property(l => l.InvoiceMasked).HasMaxLength(MaskLength);
            line.Property(l => l.InvoiceFingerprint).IsOrdinal(FingerprintLength);
            line.Property(l => l.ClaimedInvoice!).IsOrdinal(FingerprintLength);
            line.HasOne(l => l.Claim).WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Cascade);
            line.HasIndex(l => new { l.ClaimId, l.Ordinal }).IsUnique();
            line.HasIndex(l => l.ClaimedInvoice).IsUnique();
            line.Owned(l => l.Claim!.Organization!.Path, l => l.Claim!.AccountId);
        });

        model.Entity<ClaimDocument>(document =>
        {
            document.ToTable("mutualaid_claim_document");
            document.Property(d => d.NameSealed).HasMaxLength(ClaimSeal.MaxLength);
            document.Property(d => d.ContentType).IsOrdinal(MediaTypeLength);
            document.HasOne(d => d.Claim).WithMany().HasForeignKey(d => d.ClaimId).OnDelete(DeleteBehavior.Cascade);
            document.HasIndex(d => d.FileId).IsUnique();
            document.HasIndex(d => d.ClaimId);
            document.Owned(d => d.Claim!.Organization!.Path, d => d.Claim!.AccountId);
        });

        model.Entity<ClaimStep>(step =>
        {
            step.ToTable("mutualaid_claim_step");
            step.Property(s => s.Note).HasMaxLength(NoteLength);
            step.HasOne(s => s.Claim).WithMany().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Cascade);
            step.HasOne(s => s.Organization).WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            step.HasIndex(s => new { s.ClaimId, s.Ordinal }).IsUnique();
            step.Owned(s => s.Claim!.Organization!.Path, s => s.Claim!.AccountId);
        });
    }
}
