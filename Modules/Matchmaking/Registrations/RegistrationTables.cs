using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Registrations;

/// <summary>The tables of registrations and candidates.</summary>
internal sealed class RegistrationTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var registration = model.Entity<MatchRegistration>();
        registration.ToTable("matchmaking_registration");
        registration.HasOne(r => r.Event).WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        registration.HasIndex(r => new { r.EventId, r.AccountId }).IsUnique();
        registration.HasIndex(r => r.AccountId);
        registration.Personal(r => r.AccountId);

        var candidate = model.Entity<MatchCandidate>();
        candidate.ToTable("matchmaking_candidate");
        candidate.HasOne(c => c.Event).WithMany().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasOne(c => c.Profile).WithMany().HasForeignKey(c => c.ProfileId).OnDelete(DeleteBehavior.Restrict);
        candidate.HasIndex(c => new { c.EventId, c.AccountId }).IsUnique();
        candidate.HasIndex(c => c.AccountId);
        candidate.Personal(c => c.AccountId);
    }
}
