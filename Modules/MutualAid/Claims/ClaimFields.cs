using Headless.Files.Contracts;
using Headless.MutualAid.Calculation;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Paying;
using Headless.MutualAid.Plans;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Claims;

/// <summary>Fields of a claim beyond its columns. Officers see it masked; the member sees her own in full.</summary>
[ObjectType<MutualAidClaim>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class ClaimFields
{
    private const string Because = "of claims that the caller has";

    /// <summary>What is payable; null while it is a draft.</summary>
    public Money? GetPayable(MutualAidClaim claim) => claim.PayableFen is { } fen ? Money.Fen(fen) : null;

    /// <summary>The stays in hospital that it asks for, in order.</summary>
    [NaturallySmall("a claim has 20 stays at most")]
    public async Task<ILookup<MutualAidClaim, ClaimLine>> GetLines(IReadOnlyList<MutualAidClaim> claims, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(claims, db, cancellationToken);
        return (from claim in claims from line in lines[claim.Id] select (claim, line)).ToLookup(x => x.claim, x => x.line);
    }

    /// <summary>How the payable amount comes about, line by line, with the version of the rule. For a draft: as it would be if it were filed now; null where it could not be.</summary>
    public async Task<IReadOnlyDictionary<MutualAidClaim, ClaimCalculation>> GetCalculation(
        IReadOnlyList<MutualAidClaim> claims, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var plans = claims.Select(c => c.PlanId).Distinct().ToList();
        var rules = await db.Unscoped<PlanRule>(Because).Where(r => plans.Contains(r.PlanId)).OrderByDescending(r => r.AppliesFrom).ToListAsync(cancellationToken);
        var lines = await LinesAsync(claims, db, cancellationToken);
        return (from claim in claims
                let rule = rules.Find(r => r.PlanId == claim.PlanId && (claim.RuleVersion is null ? r.AppliesFrom <= claim.EventOn : r.Version == claim.RuleVersion))
                where rule is not null
                select (claim, ClaimCalculator.Calculate(rule.Terms, claim.Shares, [.. lines[claim.Id].Select(l => l.Stay)]))).ToDictionary();
    }

    /// <summary>Its documents. What they are called and what stands in them is health data: the member reads it, handlers see it through <c>revealClaim</c>.</summary>
    public Children<MutualAidClaim, ClaimDocument> GetDocuments(ModuleDb<MutualAidModule> db) => new(db.Set<ClaimDocument>(), d => d.ClaimId);

    /// <summary>What was done to it, and in what role (H09).</summary>
    public Children<MutualAidClaim, ClaimStep> GetHistory(ModuleDb<MutualAidModule> db) => new(db.Set<ClaimStep>(), s => s.ClaimId);

    /// <summary>Its payment; null until it was asked for (H14).</summary>
    public async Task<IReadOnlyDictionary<MutualAidClaim, ClaimPayout>> GetPayout(IReadOnlyList<MutualAidClaim> claims, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var ids = claims.Select(c => c.Id).ToList();
        var payouts = await db.Unscoped<Payout>(Because).Where(p => ids.Contains(p.ClaimId)).ToDictionaryAsync(p => p.ClaimId, cancellationToken);
        return claims.Where(c => payouts.ContainsKey(c.Id)).ToDictionary(c => c, c => ClaimPayout.Of(c, payouts[c.Id]));
    }

    /// <summary>What it says of the member's health, and her account: for the member herself; null for everybody else. Handlers use <c>revealClaim</c>.</summary>
    public ClaimHealth? GetHealth(MutualAidClaim claim, Caller caller, ClaimSeal seal) =>
        caller.AccountId is { } me && claim.AccountId == me ? ClaimHealth.Of(seal.Open(claim)) : null;

    private static async Task<ILookup<Guid, ClaimLine>> LinesAsync(IReadOnlyList<MutualAidClaim> claims, ModuleDb<MutualAidModule> db, CancellationToken cancellationToken)
    {
        var ids = claims.Select(c => c.Id).ToList();
        return (await db.Unscoped<ClaimLine>(Because).Where(l => ids.Contains(l.ClaimId)).OrderBy(l => l.Ordinal).ToListAsync(cancellationToken)).ToLookup(l => l.ClaimId);
    }
}

/// <summary>Fields of a claim's line beyond its columns.</summary>
[ObjectType<ClaimLine>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class ClaimLineFields
{
    /// <summary>The bill.</summary>
    public Money GetTotal(ClaimLine line) => Money.Fen(line.TotalFen);

    /// <summary>What social insurance has paid of it.</summary>
    public Money GetInsured(ClaimLine line) => Money.Fen(line.InsuredFen);

    /// <summary>The self-paid part.</summary>
    public Money GetSelfPaid(ClaimLine line) => Money.Fen(line.SelfPaidFen);
}

/// <summary>Fields of a document beyond its columns.</summary>
[ObjectType<ClaimDocument>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class ClaimDocumentFields
{
    /// <summary>Its name and a link to it that works for ten minutes: for the member whose claim it is; null for everybody else.</summary>
    public async Task<IReadOnlyDictionary<ClaimDocument, ClaimFile>> GetFile(
        IReadOnlyList<ClaimDocument> documents, Caller caller, ModuleDb<MutualAidModule> db, IFileCabinet cabinet, ClaimSeal seal, CancellationToken cancellationToken)
    {
        var ids = documents.Select(d => d.ClaimId).Distinct().ToList();
        var mine = await db.Set<MutualAidClaim>().Where(c => ids.Contains(c.Id) && c.AccountId != null && c.AccountId == caller.AccountId).Select(c => c.Id).ToListAsync(cancellationToken);
        return documents.Where(d => mine.Contains(d.ClaimId)).ToDictionary(d => d, d => new ClaimFile(seal.OpenName(d.NameSealed), cabinet.LinkTo(d.FileId)));
    }
}

/// <summary>Fields of a claim's history.</summary>
[ObjectType<ClaimStep>]
[RequirePermission(MutualAidPermissions.ReadClaims, MutualAidPermissions.Own)]
internal sealed class ClaimStepFields;

/// <summary>What a claim says of the member's health, and where she is paid.</summary>
/// <param name="Diagnosis">What she suffers from.</param>
/// <param name="DiseaseClass">The class of the disease.</param>
/// <param name="Hospital">The hospital.</param>
/// <param name="BankAccount">The account to pay to, in full.</param>
internal sealed record ClaimHealth(string Diagnosis, string DiseaseClass, string Hospital, string BankAccount)
{
    /// <summary>From the opened data.</summary>
    public static ClaimHealth Of(HealthData health) => new(health.Diagnosis, health.DiseaseClass, health.Hospital, health.BankAccount);
}

/// <summary>A document to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Link">The path to read it from, for ten minutes.</param>
internal sealed record ClaimFile(string Name, string Link);

/// <summary>The payment of a claim.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reference">What the last attempt is called at the bank.</param>
/// <param name="BankReference">The bank's own number of the transfer; null until it is confirmed.</param>
/// <param name="RequestedAt">When the last attempt was asked for, UTC.</param>
/// <param name="ConfirmedAt">When the bank confirmed, UTC.</param>
/// <param name="ReturnReason">Why the bank returned the last attempt.</param>
internal sealed record ClaimPayout(
    PayoutStatus Status, Money Amount, string Reference, string? BankReference, DateTime RequestedAt, DateTime? ConfirmedAt, string? ReturnReason)
{
    /// <summary>The payment of a claim.</summary>
    public static ClaimPayout Of(MutualAidClaim claim, Payout payout) => new(
        payout.Status, Money.Fen(payout.AmountFen), Payout.ReferenceOf(claim.Number, payout.Attempt), payout.BankReference, payout.RequestedAt, payout.ConfirmedAt, payout.ReturnReason);
}
