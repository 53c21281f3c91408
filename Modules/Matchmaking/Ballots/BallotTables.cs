using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Ballots;

/// <summary>The table of ballots. It has no column for whom somebody chose, so there is nothing to join, index, count or log.</summary>
internal sealed class BallotTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var ballot = model.Entity<MatchBallot>();
        ballot.ToTable("matchmaking_ballot");
        ballot.Property(b => b.ChoicesSealed).HasMaxLength(ChoiceSeal.SealedLength);
        ballot.HasOne(b => b.Round).WithMany().HasForeignKey(b => b.RoundId).OnDelete(DeleteBehavior.Restrict);
        ballot.HasOne(b => b.Candidate).WithMany().HasForeignKey(b => b.CandidateId).OnDelete(DeleteBehavior.Restrict);
        ballot.HasIndex(b => new { b.RoundId, b.CandidateId }).IsUnique();
        ballot.HasIndex(b => b.AccountId);
        ballot.Personal(b => b.AccountId);
    }
}
