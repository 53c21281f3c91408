using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>The table of profiles.</summary>
internal sealed class ProfileTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var profile = model.Entity<MatchProfile>();
        profile.ToTable("matchmaking_profile");
        profile.Property(p => p.ContentSealed).HasMaxLength(ProfileSeal.ContentLength);
        profile.Property(p => p.ContactSealed).HasMaxLength(ProfileSeal.ContactLength);
        profile.Property(p => p.EmployerFingerprint).IsOrdinal(ProfileSeal.FingerprintLength);
        profile.Property(p => p.ConsentVersion).HasMaxLength(20);
        profile.HasIndex(p => p.AccountId).IsUnique();
        profile.HasOne<AccountRef>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        profile.Personal(p => p.AccountId);
    }
}
