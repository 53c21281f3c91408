using System.ComponentModel.DataAnnotations;
using Headless.Limited;
using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Makes profiles.</summary>
[MutationType]
internal sealed class CreateProfileMutation
{
    /// <summary>Makes the caller's own profile. Nobody can make one for her, and none is made by itself: she is an active, verified, adult member, declares that she is single and agrees to the text in force.</summary>
    /// <param name="input">The profile.</param>
    /// <param name="caller">The person.</param>
    /// <param name="db">Keeps the profile.</param>
    /// <param name="entrance">Lets her in.</param>
    /// <param name="seal">Seals what she says.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.TakePart)]
    [Error<MatchSingleDeclarationRequiredException>]
    [Error<MatchConsentRequiredException>]
    [Error<MatchSuspendedException>]
    [Error<MatchVerifiedMembersOnlyException>]
    [Error<MatchAdultsOnlyException>]
    [Error<MatchAgeBandMismatchException>]
    [Error<MatchInvalidInterestException>]
    [Error<MatchProfileExistsException>]
    public async Task<MatchProfile> CreateMatchProfile(
        CreateMatchProfileInput input, Caller caller, ModuleDb<MatchmakingModule> db, Entrance entrance, ProfileSeal seal, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!input.DeclaresSingle)
        {
            throw new MatchSingleDeclarationRequiredException();
        }

        if (input.ConsentVersion != MatchConsentText.Current.Version)
        {
            throw new MatchConsentRequiredException(MatchConsentText.Current.Version);
        }

        var account = caller.AccountId ?? throw new MatchVerifiedMembersOnlyException();
        var member = await entrance.AdmitAsync(account, cancellationToken);
        await entrance.CheckAsync(member, input.Details.AgeBand, cancellationToken);
        var now = time.UtcNow();
        var id = Guid.CreateVersion7(now);
        var profile = new MatchProfile
        {
            Id = id,
            AccountId = account,
            ContentSealed = seal.Seal(new ProfileContent(input.Details.Clean(), (input.Visibility ?? new()).Clean()), id),
            ContactSealed = seal.Seal(input.Contact?.Clean(), id),
            EmployerFingerprint = seal.Employer(member.OrganizationId),
            HidesFromColleagues = input.HidesFromColleagues,
            CreatedAt = now,
            UpdatedAt = now,
            ConsentVersion = input.ConsentVersion,
            ConsentedAt = now,
            SingleDeclaredAt = now,
        };
        return await db.ClaimAsync(profile, "it is her own", cancellationToken) ? profile : throw new MatchProfileExistsException();
    }
}

/// <summary>A profile to make.</summary>
/// <param name="Details">What the person says of herself.</param>
/// <param name="DeclaresSingle">Whether she declares that she is single; without it there is no profile.</param>
/// <param name="ConsentVersion">The version of the consent text that she has read and agrees to; see <c>matchConsentText</c>.</param>
/// <param name="Visibility">Who sees each field.</param>
/// <param name="Contact">How to reach her; only ever shown to a mutual match.</param>
/// <param name="HidesFromColleagues">Whether she and the members of her own union shall not see each other.</param>
internal sealed record CreateMatchProfileInput(
    [property: Required] MatchProfileDetailsInput Details,
    bool DeclaresSingle,
    [property: Required, StringLength(20)] string ConsentVersion,
    MatchProfileVisibilityInput? Visibility = null,
    MatchContactInput? Contact = null,
    bool HidesFromColleagues = false);
