using Headless.MutualAid.Calculation;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Covers;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>Shows what a claim would come to.</summary>
[QueryType]
internal sealed class ClaimEstimateQuery
{
    /// <summary>What would be payable for stays in hospital, worked out as a claim would be, before anything is filed: for the caller's own cover, or for one of a member of the officer's subtree. Nothing is kept.</summary>
    /// <param name="coverId">The cover.</param>
    /// <param name="stays">The stays, 1 to 20.</param>
    [RequirePermission(MutualAidPermissions.Own, MutualAidPermissions.FileClaims)]
    [Cost(5)]
    public async Task<ClaimCalculation?> GetClaimEstimate(
        [ID<CoverEnrollment>] Guid coverId, IReadOnlyList<StayInput> stays, ModuleDb<MutualAidModule> db, ClaimIntake intake, CancellationToken cancellationToken)
    {
        if (stays.Count is 0 or > 20)
        {
            throw new EstimateSizeException();
        }

        var cover = await db.Set<CoverEnrollment>().SingleOrDefaultAsync(c => c.Id == coverId, cancellationToken) ?? throw new NotFoundException("coverId");
        return await intake.CalculateAsync(cover, cover.Shares, [.. stays.Select(s => s.ToStay())], cancellationToken);
    }
}

/// <summary>A stay in hospital to estimate.</summary>
/// <param name="AdmittedOn">The day of admission.</param>
/// <param name="TotalFen">The bill, in fen.</param>
/// <param name="InsuredFen">What social insurance has paid of it, in fen.</param>
/// <param name="SelfPaidFen">The self-paid part by the bill, in fen.</param>
internal sealed record StayInput(DateOnly AdmittedOn, long TotalFen, long InsuredFen, long SelfPaidFen)
{
    /// <summary>The stay as the calculation takes it.</summary>
    public Stay ToStay() => new(AdmittedOn, TotalFen, InsuredFen, SelfPaidFen);
}

/// <summary>An estimate is of 1 to 20 stays.</summary>
[ErrorCode("ESTIMATE_SIZE", Zh = "请填写 1 至 20 次住院。", En = "Give 1 to 20 stays in hospital.")]
internal sealed class EstimateSizeException() : DomainException("stays");
