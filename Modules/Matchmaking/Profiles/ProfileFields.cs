using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Fields of one's own profile.</summary>
[ObjectType<MatchProfile>]
[RequirePermission(MatchmakingPermissions.TakePart)]
internal sealed class ProfileFields
{
    /// <summary>All that she says of herself.</summary>
    public MatchProfileDetails GetDetails(MatchProfile profile, ProfileSeal seal) => seal.OpenContent(profile.ContentSealed, profile.Id).Details;

    /// <summary>Who sees which field of it.</summary>
    public MatchProfileVisibility GetVisibility(MatchProfile profile, ProfileSeal seal) => seal.OpenContent(profile.ContentSealed, profile.Id).Visibility;

    /// <summary>How to reach her; null when she gave nothing.</summary>
    public MatchContact? GetContact(MatchProfile profile, ProfileSeal seal) => seal.OpenContact(profile.ContactSealed, profile.Id);
}

/// <summary>One's own profile.</summary>
[QueryType]
internal sealed class ProfileQueries
{
    /// <summary>The caller's own profile; null when she has none.</summary>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    public One<MatchProfile> GetMyMatchProfile(ModuleDb<MatchmakingModule> db, Caller caller) => One.Of(db.Set<MatchProfile>().Where(p => p.AccountId == caller.AccountId));
}
