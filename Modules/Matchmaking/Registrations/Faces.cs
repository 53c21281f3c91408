using Headless.Matchmaking.Matches;
using Headless.Matchmaking.Profiles;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Registrations;

/// <summary>What a viewer may see of participants that she sees: two statements for any number of them.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="seal">Opens profiles.</param>
[Service]
internal sealed class Faces(ModuleDb<MatchmakingModule> db, ProfileSeal seal)
{
    private const string Because = "each field is cut to what its person shows the viewer";

    /// <summary>The details of each, cut to what is shown to the viewer.</summary>
    public async Task<IReadOnlyDictionary<MatchCandidate, MatchProfileDetails>> OfAsync(
        IReadOnlyCollection<MatchCandidate> candidates, Guid viewer, CancellationToken cancellationToken)
    {
        var ids = candidates.Select(c => c.ProfileId).Distinct().ToList();
        var contents = await db.Unscoped<MatchProfile>(Because).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ContentSealed, cancellationToken);
        var accounts = candidates.Select(c => c.AccountId).Distinct().ToList();
        var matched = await db.Unscoped<Match>(Because)
            .Where(m => m.AccountId == viewer && accounts.Contains(m.PartnerAccountId))
            .Select(m => m.PartnerAccountId)
            .ToHashSetAsync(cancellationToken);
        return candidates.Where(c => contents.ContainsKey(c.ProfileId)).ToDictionary(c => c, c =>
        {
            var content = seal.OpenContent(contents[c.ProfileId], c.ProfileId);
            return content.Details.ShownTo(content.Visibility, matched.Contains(c.AccountId));
        });
    }
}
