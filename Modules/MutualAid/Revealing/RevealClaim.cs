using System.ComponentModel.DataAnnotations;
using Headless.Files.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Handling;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Revealing;

/// <summary>Shows claims in full to those who handle them.</summary>
[MutationType]
internal sealed class RevealClaimMutation
{
    private const int ShortestReason = 4;
    private const string Fields = "diagnosis,diseaseClass,hospital,bankAccount,documents";

    /// <summary>
    /// Shows a claim's health data, bank account and documents in full (H14). A mutation, because each look is recorded, with who, when and why, in the transaction that shows it; the member can read the record. For officers of
    /// townships and above.
    /// </summary>
    /// <param name="input">The claim, and why.</param>
    /// <param name="caller">The handler.</param>
    /// <param name="db">The claims.</param>
    /// <param name="acting">Knows for which union the handler acts.</param>
    /// <param name="seal">Opens the data.</param>
    /// <param name="cabinet">Makes the links.</param>
    /// <param name="disclosures">Records it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MutualAidPermissions.HandleClaims)]
    [Error<NotFoundException>]
    [Error<PersonRequiredException>]
    [Error<ReasonRequiredException>]
    [Error<HigherLevelRequiredException>]
    public async Task<RevealedClaim> RevealClaim(
        RevealClaimInput input, Caller caller, ModuleDb<MutualAidModule> db, ActingUnion acting, ClaimSeal seal, IFileCabinet cabinet, IDisclosures disclosures,
        CancellationToken cancellationToken)
    {
        if (caller.AccountId is null)
        {
            throw new PersonRequiredException();
        }

        var reason = input.Reason.Trim();
        if (reason.Length < ShortestReason)
        {
            throw new ReasonRequiredException();
        }

        var found = await db.Set<MutualAidClaim>().AsNoTracking().Where(c => c.Id == input.ClaimId && c.Organization != null)
            .Select(c => new { Claim = c, c.Organization!.Path }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "claimId");
        var union = await acting.ForAsync(caller, [MutualAidPermissions.HandleClaims], found.Path, cancellationToken);
        if (union.Level > ClaimOffice.HandlingLevel)
        {
            throw new HigherLevelRequiredException(ClaimOffice.HandlingLevel);
        }

        disclosures.Record(new(nameof(MutualAidClaim), found.Claim.Id, found.Claim.AccountId, Fields, reason));
        var documents = await db.Set<ClaimDocument>().AsNoTracking().Where(d => d.ClaimId == found.Claim.Id).OrderBy(d => d.AttachedAt).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        var health = seal.Open(found.Claim);
        return new(
            found.Claim.Number, health.Diagnosis, health.DiseaseClass, health.Hospital, health.BankAccount,
            [.. documents.Select(d => new ClaimFile(seal.OpenName(d.NameSealed), cabinet.LinkTo(d.FileId)))]);
    }
}

/// <summary>A claim to see in full.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Reason">Why, for the record that the member can read, 4 to 200 characters.</param>
internal sealed record RevealClaimInput([property: ID<MutualAidClaim>] Guid ClaimId, [property: Required, StringLength(200)] string Reason);

/// <summary>A claim's sensitive values in full.</summary>
/// <param name="Number">The claim's number.</param>
/// <param name="Diagnosis">What the member suffers from.</param>
/// <param name="DiseaseClass">The class of the disease.</param>
/// <param name="Hospital">The hospital.</param>
/// <param name="BankAccount">The account to pay to.</param>
/// <param name="Documents">Its documents, each with a link that works for ten minutes.</param>
internal sealed record RevealedClaim(string Number, string Diagnosis, string DiseaseClass, string Hospital, string BankAccount, IReadOnlyList<ClaimFile> Documents)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RevealedClaim);
}

/// <summary>Whoever sees a claim in full says why.</summary>
[ErrorCode("REASON_REQUIRED", Zh = "请写明查看原因（至少 4 个字），会员本人可以看到。", En = "Say why you need to see this, in 4 characters at least; the member can read it.")]
internal sealed class ReasonRequiredException() : DomainException("input", "reason");
