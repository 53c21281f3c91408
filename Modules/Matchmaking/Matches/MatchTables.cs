using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Matches;

/// <summary>The table of matches.</summary>
internal sealed class MatchTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var match = model.Entity<Match>();
        match.ToTable("matchmaking_match");
        match.HasOne(m => m.Round).WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Restrict);
        match.HasOne(m => m.PartnerCandidate).WithMany().HasForeignKey(m => m.PartnerId).OnDelete(DeleteBehavior.Restrict);
        match.HasIndex(m => new { m.AccountId, m.PartnerAccountId }).IsUnique();
        match.HasIndex(m => m.PartnerAccountId);
        match.HasIndex(m => m.PairId);
        match.HasIndex(m => m.RoundId);
        match.Personal(m => m.AccountId);
    }
}
