using Headless.Matchmaking.Contracts;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Matchmaking.Profiles;

/// <summary>Changes profiles.</summary>
[MutationType]
internal sealed class UpdateProfileMutation
{
    /// <summary>Changes the caller's own profile. What is left out stays; what is given replaces the whole of its part.</summary>
    /// <param name="input">The changes.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's profile.</param>
    /// <param name="entrance">Lets her in.</param>
    /// <param name="seal">Seals what she says.</param>
    /// <param name="rounds">Keeps rounds from being revealed meanwhile.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<MatchProfileRequiredException>]
    [Error<MatchSuspendedException>]
    [Error<MatchVerifiedMembersOnlyException>]
    [Error<MatchAdultsOnlyException>]
    [Error<MatchAgeBandMismatchException>]
    [Error<MatchInvalidInterestException>]
    [Error<ConcurrencyException>]
    public async Task<MatchProfile> UpdateMatchProfile(
        UpdateMatchProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Entrance entrance, ProfileSeal seal, RoundGate rounds, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var profile = await db.Set<MatchProfile>().SingleOrDefaultAsync(p => p.AccountId == caller.AccountId, cancellationToken)
            ?? throw new MatchProfileRequiredException();
        var member = await entrance.AdmitAsync(profile.AccountId, cancellationToken);
        if (input.Details.Value is { } details)
        {
            await entrance.CheckAsync(member, details.AgeBand, cancellationToken);
        }

        await rounds.HoldAsync(profile.AccountId, cancellationToken);
        var content = seal.OpenContent(profile.ContentSealed, profile.Id);
        content = new(input.Details.Value?.Clean() ?? content.Details, input.Visibility.Value?.Clean() ?? content.Visibility);
        profile.ContentSealed = seal.Seal(content, profile.Id);
        profile.ContactSealed = input.Contact.HasValue ? seal.Seal(input.Contact.Value?.Clean(), profile.Id) : profile.ContactSealed;
        profile.HidesFromColleagues = input.HidesFromColleagues.Or(profile.HidesFromColleagues);
        profile.EmployerFingerprint = seal.Employer(member.OrganizationId);
        profile.UpdatedAt = time.UtcNow();
        await db.SaveAsync(cancellationToken);
        return profile;
    }

    /// <summary>
    /// Pauses the caller's own profile, or goes on. While it is paused nobody sees her, she sees nobody, and no round makes a match of her. It pauses by itself when she leaves her union; to go on she is a member again.
    /// </summary>
    /// <param name="input">Whether to pause.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">The caller's profile.</param>
    /// <param name="entrance">Lets her go on.</param>
    /// <param name="seal">Makes her union's fingerprint.</param>
    /// <param name="rounds">Keeps rounds from being revealed meanwhile.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<MatchProfileRequiredException>]
    [Error<MatchSuspendedException>]
    [Error<MatchVerifiedMembersOnlyException>]
    [Error<MatchAdultsOnlyException>]
    [Error<ConcurrencyException>]
    public async Task<MatchProfile> PauseMatchProfile(
        PauseMatchProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Entrance entrance, ProfileSeal seal, RoundGate rounds, TimeProvider time, CancellationToken cancellationToken)
    {
        var profile = await db.Set<MatchProfile>().SingleOrDefaultAsync(p => p.AccountId == caller.AccountId, cancellationToken)
            ?? throw new MatchProfileRequiredException();
        if (!input.Paused)
        {
            var member = await entrance.AdmitAsync(profile.AccountId, cancellationToken);
            profile.EmployerFingerprint = seal.Employer(member.OrganizationId);
        }

        await rounds.HoldAsync(profile.AccountId, cancellationToken);
        profile.IsPaused = input.Paused;
        profile.UpdatedAt = time.UtcNow();
        await db.SaveAsync(cancellationToken);
        return profile;
    }
}

/// <summary>Changes to a profile.</summary>
/// <param name="Details">What the person says of herself, all of it anew.</param>
/// <param name="Visibility">Who sees each field, all of it anew.</param>
/// <param name="Contact">How to reach her; null takes it away.</param>
/// <param name="HidesFromColleagues">Whether she and the members of her own union shall not see each other.</param>
internal sealed record UpdateMatchProfileInput(
    Optional<MatchProfileDetailsInput> Details = default,
    Optional<MatchProfileVisibilityInput> Visibility = default,
    Optional<MatchContactInput?> Contact = default,
    Optional<bool> HidesFromColleagues = default);

/// <summary>Whether to pause.</summary>
/// <param name="Paused">True to pause, false to go on.</param>
internal sealed record PauseMatchProfileInput(bool Paused);
