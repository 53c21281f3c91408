using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Profiles;
using Headless.Sdk;

namespace Headless.Matchmaking.Registrations;

/// <summary>What others see of a participant. There is deliberately no field that says, counts or hints whom she chose or who chose her.</summary>
[ObjectType<MatchCandidate>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class CandidateFields
{
    /// <summary>What she says of herself, as far as she shows it to the viewer; null when her profile is gone.</summary>
    /// <param name="candidates">The participants.</param>
    /// <param name="caller">The viewer.</param>
    /// <param name="faces">Shows them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<MatchCandidate, MatchProfileDetails?>> GetDetails(
        IReadOnlyList<MatchCandidate> candidates, Caller caller, Faces faces, CancellationToken cancellationToken)
    {
        var shown = caller.AccountId is { } viewer ? await faces.OfAsync(candidates, viewer, cancellationToken) : new Dictionary<MatchCandidate, MatchProfileDetails>();
        return candidates.ToDictionary(c => c, c => shown.GetValueOrDefault(c));
    }
}

/// <summary>Fields of one's own registration.</summary>
[ObjectType<MatchRegistration>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class RegistrationFields;

/// <summary>One's own registrations.</summary>
[QueryType]
internal sealed class RegistrationQueries
{
    /// <summary>The caller's own registrations.</summary>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public IQueryable<MatchRegistration> GetMyMatchRegistrations(ModuleDb<MatchmakingModule> db) => db.Set<MatchRegistration>();
}
