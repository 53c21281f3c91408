using System.ComponentModel.DataAnnotations;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Assistance;

/// <summary>Assessing members and deciding on them; both are for officers.</summary>
[MutationType]
internal sealed class AssistanceMutations
{
    /// <summary>Enters what a member's profile is computed from, and computes the suggestion. A decision made on earlier inputs is withdrawn.</summary>
    /// <param name="input">The member and the inputs.</param>
    /// <param name="db">The profiles.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(LongyouPermissions.Decide)]
    [Error<NotFoundException>]
    [Error<ConcurrencyException>]
    public async Task<AssistanceProfile> LongyouAssessMember(
        LongyouAssessMemberInput input, ModuleDb<LongyouModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = await db.Set<MemberRef>().Where(m => m.Id == input.MemberId).Select(m => m.Organization!.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null || !LongyouModule.IsHome(path))
        {
            throw new NotFoundException("input", "memberId");
        }

        var now = time.UtcNow();
        var profile = await db.Set<AssistanceProfile>().SingleOrDefaultAsync(p => p.MemberId == input.MemberId, cancellationToken);
        if (profile is null)
        {
            profile = new() { Id = Guid.CreateVersion7(now), MemberId = input.MemberId };
            db.Add(profile);
        }

        profile.Assess(input.Health, input.MedicalSpending, input.HouseholdIncome, now);
        return await SaveAsync(profile, db, cancellationToken);
    }

    /// <summary>Decides what help a member gets. Only a person decides; the suggestion binds nobody (LY05).</summary>
    /// <param name="input">The profile and the decision.</param>
    /// <param name="caller">Who decides.</param>
    /// <param name="db">The profiles.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(LongyouPermissions.Decide)]
    [Error<NotFoundException>]
    [Error<LongyouPersonDecidesException>]
    [Error<ConcurrencyException>]
    public async Task<AssistanceProfile> LongyouDecideAssistance(
        LongyouDecideAssistanceInput input, Caller caller, ModuleDb<LongyouModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var officer = caller.AccountId ?? throw new LongyouPersonDecidesException();
        var profile = await db.Set<AssistanceProfile>().SingleOrDefaultAsync(p => p.Id == input.ProfileId, cancellationToken)
            ?? throw new NotFoundException("input", "profileId");
        profile.Decide(input.Level, input.Reason.Trim(), officer, time.UtcNow());
        return await SaveAsync(profile, db, cancellationToken);
    }

    private static async Task<AssistanceProfile> SaveAsync(AssistanceProfile profile, ModuleDb<LongyouModule> db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveAsync(cancellationToken);
            return profile;
        }
        catch (UniqueViolationException)
        {
            // Another officer has made the member's profile in the same moment.
            throw new ConcurrencyException();
        }
    }
}

/// <summary>What a member's profile is computed from.</summary>
/// <param name="MemberId">A member of a union of Longyou in the officer's subtree.</param>
/// <param name="Health">The state of health.</param>
/// <param name="MedicalSpending">What she paid for medical care in the last twelve months.</param>
/// <param name="HouseholdIncome">The household's monthly income for each person.</param>
internal sealed record LongyouAssessMemberInput(
    [property: ID<MemberRef>] Guid MemberId, LongyouHealth Health, LongyouMedicalSpending MedicalSpending, LongyouHouseholdIncome HouseholdIncome);

/// <summary>A decision on a profile.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Level">What help she gets.</param>
/// <param name="Reason">Why, 2 to 500 characters; the member can read it.</param>
internal sealed record LongyouDecideAssistanceInput(
    [property: ID<AssistanceProfile>] Guid ProfileId,
    LongyouAssistanceLevel Level,
    [property: Required, StringLength(AssistanceTables.ReasonLength, MinimumLength = 2)] string Reason);

/// <summary>A program tried to decide.</summary>
[ErrorCode("LONGYOU_PERSON_DECIDES", Zh = "帮扶等级只能由工作人员本人登录后决定。", En = "Only an officer who has signed in decides on assistance; a program cannot.")]
internal sealed class LongyouPersonDecidesException : DomainException;
