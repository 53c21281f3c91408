using Headless.Access.Contracts;
using Headless.Files.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Filing;
using Headless.MutualAid.Paying;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Demo;

/// <summary>Synthetic claims, made by the same steps as real ones; only the bank is not asked.</summary>
[Service]
internal sealed class DemoClaims(
    IAccountDirectory accounts, IOrganizationDirectory organizations, IFileCabinet cabinet, ClaimIntake intake, ClaimantDesk desk, ClaimMoves moves, Payouts payouts)
{
    private int _made;

    /// <summary>A claim that the member filed, three officers handled and the bank paid.</summary>
    public async Task PaidAsync(DemoCover cover, DateOnly admittedOn, CancellationToken cancellationToken)
    {
        var claim = await FiledAsync(cover, new(ClaimActor.Member, cover.AccountId), Form(admittedOn, 1_620_000, 820_000, 800_000), cancellationToken);
        claim = await MoveAsync(claim, ClaimAction.Check, "shangcheng-officer", "330102", cancellationToken);
        claim = await MoveAsync(claim, ClaimAction.Approve, "hangzhou-officer", "3301", cancellationToken, 1);
        var payoutId = await payouts.RequestAsync(claim, await DeedAsync(ClaimAction.RequestPayment, "hangzhou-cashier", "3301", cancellationToken), cancellationToken);
        var order = await payouts.TakeAsync(payoutId, TimeSpan.FromMinutes(1), cancellationToken) ?? throw new InvalidOperationException("Nobody else sends the demo's payments.");
        await payouts.RecordAsync(order, new(TransferStatus.Confirmed, $"DEMO-{claim.Number}", null), cancellationToken);
    }

    /// <summary>A claim that the member filed; to be checked.</summary>
    public Task FiledAsync(DemoCover cover, DateOnly admittedOn, CancellationToken cancellationToken) =>
        FiledAsync(cover, new(ClaimActor.Member, cover.AccountId), Form(admittedOn, 950_000, 530_000, 400_000), cancellationToken);

    /// <summary>A claim that an officer filed for the member (H08); to be checked by somebody else.</summary>
    public async Task FiledForAsync(DemoCover cover, DateOnly admittedOn, CancellationToken cancellationToken)
    {
        var officer = await AccountAsync("jingjiang-officer", cancellationToken);
        await FiledAsync(cover, new(ClaimActor.Officer, officer, await UnionAsync("330109005", cancellationToken)), Form(admittedOn, 2_400_000, 1_300_000, 1_000_000), cancellationToken);
    }

    private ClaimFormInput Form(DateOnly admittedOn, long total, long insured, long selfPaid) => new(
        [new(admittedOn, total, insured, selfPaid, $"DEMO{++_made:D8}")],
        "示例疾病（虚构）", "示例病种（虚构）", "示例医院（虚构）", $"00000000000{_made:D5}", true);

    private async Task<MutualAidClaim> FiledAsync(DemoCover cover, Filer filer, ClaimFormInput form, CancellationToken cancellationToken)
    {
        var draft = await intake.DraftAsync(cover.Cover, cover.AccountId, form, filer, cancellationToken);
        var file = await cabinet.PutAsync("示例发票（虚构）", DemoPdf.With("Synthetic example"), FilePurpose.ClaimDocument, cancellationToken);
        await desk.KeepAsync(draft, file, cancellationToken);
        await intake.SubmitAsync(await desk.ReadAgainAsync(draft.Id, cancellationToken), cover.OrganizationId, filer, cancellationToken);
        return await desk.ReadAgainAsync(draft.Id, cancellationToken);
    }

    private async Task<MutualAidClaim> MoveAsync(MutualAidClaim claim, ClaimAction action, string signIn, string code, CancellationToken cancellationToken, int approved = 0)
    {
        await moves.MakeAsync(claim, await DeedAsync(action, signIn, code, cancellationToken), set => set.SetProperty(c => c.ApprovedLevels, approved), cancellationToken);
        return await desk.ReadAgainAsync(claim.Id, cancellationToken);
    }

    private async Task<ClaimDeed> DeedAsync(ClaimAction action, string signIn, string code, CancellationToken cancellationToken) =>
        new(action, ClaimActor.Officer, await AccountAsync(signIn, cancellationToken), await UnionAsync(code, cancellationToken));

    private async Task<Guid> AccountAsync(string signIn, CancellationToken cancellationToken) =>
        (await accounts.FindAsync(DemoSignIn.SubjectPrefix + signIn, cancellationToken))?.Id ?? throw new InvalidOperationException($"The demo has no sign-in {signIn}.");

    private async Task<Guid> UnionAsync(string code, CancellationToken cancellationToken) =>
        (await organizations.FindByCodeAsync(code, cancellationToken))?.Id ?? throw new InvalidOperationException($"The demo tree has no organization {code}.");
}
