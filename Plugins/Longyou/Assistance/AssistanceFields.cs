using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Assistance;

/// <summary>Fields of a profile beyond its columns. The member sees her own with all it was computed from; officers those of their subtree.</summary>
[ObjectType<AssistanceProfile>(Name = "LongyouAssistanceProfile")]
[RequirePermission(LongyouPermissions.ReadProfiles, LongyouPermissions.ReadOwnProfile)]
internal sealed class AssistanceFields
{
    /// <summary>What each input added to the suggestion.</summary>
    public IReadOnlyList<LongyouProfileFactor> GetExplanation(AssistanceProfile profile) =>
        ProfileRule.Explain(profile.Health, profile.MedicalSpending, profile.HouseholdIncome);
}

/// <summary>The profile on the member.</summary>
[ExtendObjectType<MemberRef>]
[RequirePermission(LongyouPermissions.ReadProfiles, LongyouPermissions.ReadOwnProfile)]
internal sealed class MemberAssistance
{
    /// <summary>Longyou's assistance profile of the member; null when she has none (LY05).</summary>
    public async Task<IReadOnlyDictionary<MemberRef, AssistanceProfile>> GetLongyouAssistanceProfile(
        IReadOnlyList<MemberRef> members, ModuleDb<LongyouModule> db, CancellationToken cancellationToken)
    {
        var ids = members.Select(m => m.Id).Distinct().ToList();
        var profiles = await db.Set<AssistanceProfile>().Where(p => ids.Contains(p.MemberId)).ToDictionaryAsync(p => p.MemberId, cancellationToken);
        return members.Distinct().Where(m => profiles.ContainsKey(m.Id)).ToDictionary(m => m, m => profiles[m.Id]);
    }
}

/// <summary>The list of profiles.</summary>
[QueryType]
internal sealed class AssistanceQueries
{
    /// <summary>Assistance profiles of the members of the officer's subtree (LY05).</summary>
    [RequirePermission(LongyouPermissions.ReadProfiles)]
    public IQueryable<AssistanceProfile> GetLongyouAssistanceProfiles(ModuleDb<LongyouModule> db) => db.Set<AssistanceProfile>();
}
