using Headless.MutualAid.Calculation;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Covers;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>Who files a claim, for whom.</summary>
/// <param name="Actor">The member herself, or an officer for her (H08).</param>
/// <param name="AccountId">The account of whoever files.</param>
/// <param name="OrganizationId">The officer's union.</param>
internal sealed record Filer(ClaimActor Actor, Guid AccountId, Guid? OrganizationId = null);

/// <summary>Makes drafts and files them.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="plans">Knows the rules.</param>
/// <param name="moves">Moves the claims.</param>
/// <param name="seal">Seals what they say.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class ClaimIntake(ModuleDb<MutualAidModule> db, PlanBook plans, ClaimMoves moves, ClaimSeal seal, TimeProvider time)
{
    private const string Because = "the claim is the caller's own, or of a member of her subtree";

    /// <summary>Makes a draft.</summary>
    /// <param name="cover">The cover, which the filer may use.</param>
    /// <param name="accountId">The member's account; null when she has none.</param>
    /// <param name="form">What it says, valid by its annotations.</param>
    /// <param name="filer">Who prepares it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The draft, saved.</returns>
    public async Task<MutualAidClaim> DraftAsync(CoverEnrollment cover, Guid? accountId, ClaimFormInput form, Filer filer, CancellationToken cancellationToken)
    {
        if (!form.Consents)
        {
            throw new ConsentRequiredException();
        }

        await CheckAsync(cover, [.. form.Lines.Select(l => l.ToStay())], cancellationToken);
        var now = time.UtcNow();
        var id = Guid.CreateVersion7(now);
        var health = form.Health;
        var sealedHealth = seal.Seal(health);
        var claim = new MutualAidClaim
        {
            Id = id,
            Number = ClaimNumber.Of(id, ShanghaiDays.OfUtc(now)),
            PlanId = cover.PlanId,
            CoverId = cover.Id,
            Shares = cover.Shares,
            MemberId = cover.MemberId,
            AccountId = accountId,
            Status = ClaimStatus.Draft,
            FiledBy = filer.Actor,
            FilerAccountId = filer.AccountId,
            FiledByOrganizationId = filer.OrganizationId,
            CreatedAt = now,
            ConsentedAt = now,
            EventOn = form.Lines.Min(l => l.AdmittedOn),
            DiagnosisMasked = ClaimSeal.Hidden,
            DiagnosisSealed = sealedHealth.Diagnosis,
            DiseaseClassMasked = ClaimSeal.Hidden,
            DiseaseClassSealed = sealedHealth.DiseaseClass,
            HospitalMasked = ClaimSeal.Hidden,
            HospitalSealed = sealedHealth.Hospital,
            BankAccountMasked = ClaimSeal.MaskAllButFour(health.BankAccount),
            BankAccountSealed = sealedHealth.BankAccount,
        };
        db.AddUnscoped(claim, Because);
        foreach (var (line, index) in form.Lines.Select((l, i) => (l, i)))
        {
            db.AddUnscoped(NewLine(claim.Id, index + 1, line), Because);
        }

        await db.SaveAsync(cancellationToken);
        return claim;
    }

    /// <summary>Files a draft, or a claim that was returned. From now on its rule, its shares and what is payable stand.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="organizationId">The union that the member is in.</param>
    /// <param name="filer">Who files it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task SubmitAsync(MutualAidClaim claim, Guid organizationId, Filer filer, CancellationToken cancellationToken)
    {
        if (!ClaimLifecycle.IsOpen(claim.Status))
        {
            throw new ClaimStateException(claim.Status);
        }

        if (claim.DocumentCount == 0)
        {
            throw new DocumentsMissingException();
        }

        var lines = await db.Unscoped<ClaimLine>(Because).Where(l => l.ClaimId == claim.Id).OrderBy(l => l.Ordinal).ToListAsync(cancellationToken);
        var cover = await db.Unscoped<CoverEnrollment>(Because).AsNoTracking().SingleAsync(c => c.Id == claim.CoverId, cancellationToken);
        var calculation = await CalculateAsync(cover, claim.Shares, [.. lines.Select(l => l.Stay)], cancellationToken);
        await ClaimInvoicesAsync(lines, cancellationToken);
        var version = claim.RuleVersion ?? calculation.RuleVersion;
        await moves.MakeAsync(
            claim, new(ClaimAction.Submit, filer.Actor, filer.AccountId, filer.OrganizationId),
            set => set.SetProperty(c => c.OrganizationId, claim.OrganizationId ?? organizationId).SetProperty(c => c.RuleVersion, version)
                .SetProperty(c => c.PayableFen, calculation.Payable.AmountMinor).SetProperty(c => c.ApprovedLevels, 0),
            cancellationToken);
    }

    /// <summary>What is payable for stays under a cover.</summary>
    /// <param name="cover">The cover.</param>
    /// <param name="shares">The shares that count.</param>
    /// <param name="stays">The stays.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The calculation, of more than nothing.</returns>
    public async Task<ClaimCalculation> CalculateAsync(CoverEnrollment cover, int shares, IReadOnlyList<Stay> stays, CancellationToken cancellationToken)
    {
        var rule = await CheckAsync(cover, stays, cancellationToken);
        var calculation = ClaimCalculator.Calculate(rule.Terms, shares, stays);
        return calculation.Payable.AmountMinor > 0 ? calculation : throw new NothingPayableException();
    }

    // The rule of the first day of admission; all stays lie in the cover and behind the waiting time.
    private async Task<PlanRule> CheckAsync(CoverEnrollment cover, IReadOnlyList<Stay> stays, CancellationToken cancellationToken)
    {
        for (var i = 0; i < stays.Count; i++)
        {
            if (!stays[i].IsSound)
            {
                throw new ClaimLineInvalidException(i + 1);
            }
        }

        var first = stays.Min(s => s.AdmittedOn);
        var today = time.Today();
        if (!stays.All(s => cover.Covers(s.AdmittedOn) && s.AdmittedOn <= today))
        {
            throw new NotCoveredException(cover.StartsOn, cover.EndsOn);
        }

        var rule = await plans.RuleOnAsync(cover.PlanId, first, cancellationToken) ?? throw new NotCoveredException(cover.StartsOn, cover.EndsOn);
        var claimable = cover.StartsOn.AddDays(rule.WaitingDays);
        return first >= claimable ? rule : throw new WaitingTimeException(claimable);
    }

    private ClaimLine NewLine(Guid claimId, int ordinal, ClaimLineInput line)
    {
        var invoice = line.InvoiceNumber.ToUpperInvariant();
        return new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            ClaimId = claimId,
            Ordinal = ordinal,
            AdmittedOn = line.AdmittedOn,
            TotalFen = line.TotalFen,
            InsuredFen = line.InsuredFen,
            SelfPaidFen = line.SelfPaidFen,
            InvoiceMasked = ClaimSeal.MaskAllButFour(invoice),
            InvoiceFingerprint = seal.FingerprintOfInvoice(invoice),
        };
    }

    private async Task ClaimInvoicesAsync(List<ClaimLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines.OrderBy(l => l.InvoiceFingerprint, StringComparer.Ordinal))
        {
            line.ClaimedInvoice = line.InvoiceFingerprint;
        }

        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new InvoiceClaimedException();
        }
    }
}
