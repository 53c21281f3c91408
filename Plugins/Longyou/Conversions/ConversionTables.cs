using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>The tables of conversion rules and conversions.</summary>
internal sealed class ConversionTables : IEntityContribution<LongyouModule>
{
    /// <summary>The longest code of a rule.</summary>
    public const int CodeLength = 40;

    /// <summary>The longest title of a rule: it fits into the line of points.</summary>
    public const int TitleLength = 80;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var rule = model.Entity<ConversionRule>();
        rule.ToTable("longyou_conversion_rule");
        rule.Property(r => r.Code).IsOrdinal(CodeLength);
        rule.Property(r => r.Title).HasMaxLength(TitleLength);
        rule.HasIndex(r => new { r.Code, r.Version }).IsUnique();
        rule.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        rule.Published(r => r.Organization!.Path);

        var conversion = model.Entity<Conversion>();
        conversion.ToTable("longyou_conversion");
        conversion.Property(c => c.VoucherCode).IsOrdinal(VoucherCodes.Length);
        conversion.HasIndex(c => c.VoucherCode).IsUnique();
        conversion.HasIndex(c => new { c.MemberId, c.ConvertedAt });
        conversion.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        conversion.HasOne(c => c.Organization).WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        conversion.HasOne(c => c.Rule).WithMany().HasForeignKey(c => c.RuleId).OnDelete(DeleteBehavior.Restrict);
        conversion.Owned(c => c.Organization!.Path, c => c.AccountId);
    }
}
