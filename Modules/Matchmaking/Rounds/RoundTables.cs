using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Rounds;

/// <summary>The table of rounds.</summary>
internal sealed class RoundTables : IEntityContribution<MatchmakingModule>
{
    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        var round = model.Entity<SelectionRound>();
        round.ToTable("matchmaking_round");
        round.HasOne(r => r.Event).WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Restrict);
        round.HasIndex(r => r.EventId);
        round.HasIndex(r => new { r.Status, r.ClosesAt });
        round.Published(r => r.Event!.Organization!.Path, r => r.Event!.IsPublished);
    }
}
