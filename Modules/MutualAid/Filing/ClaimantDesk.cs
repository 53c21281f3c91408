using Headless.Files.Contracts;
using Headless.Limited;
using Headless.Membership.Contracts;
using Headless.MutualAid.Claims;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.MutualAid.Filing;

/// <summary>Where whoever prepares a claim works on it: the member, or the officer who filed it for her.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="intake">Files claims.</param>
/// <param name="cabinet">Keeps the documents.</param>
/// <param name="members">Knows the member's union.</param>
/// <param name="seal">Seals documents' names.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class ClaimantDesk(
    ModuleDb<MutualAidModule> db, ClaimIntake intake, IFileCabinet cabinet, IMembershipDirectory members, ClaimSeal seal, TimeProvider time)
{
    /// <summary>How many documents a claim takes. This product's choice.</summary>
    public const int MostDocuments = 20;

    private const string Because = "the claim is the caller's own, or she has filed it for the member";

    /// <summary>A claim that the account prepares: its own, or one that it has filed for somebody.</summary>
    /// <param name="claimId">The claim.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The claim as it stands.</returns>
    /// <exception cref="NotFoundException">It prepares no such claim.</exception>
    public async Task<MutualAidClaim> LoadAsync(Guid claimId, Guid accountId, CancellationToken cancellationToken) =>
        await db.Set<MutualAidClaim>().AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == claimId && (c.AccountId == accountId || c.FilerAccountId == accountId), cancellationToken)
        ?? throw new NotFoundException("input", "claimId");

    /// <summary>Attaches an upload of the account to a claim that it prepares.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="uploadId">The upload.</param>
    /// <param name="accountId">Who made it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task AttachAsync(MutualAidClaim claim, Guid uploadId, Guid accountId, CancellationToken cancellationToken)
    {
        if (!ClaimLifecycle.IsOpen(claim.Status))
        {
            throw new ClaimStateException(claim.Status);
        }

        var file = await cabinet.AttachAsync(uploadId, accountId, FilePurpose.ClaimDocument, cancellationToken);
        await KeepAsync(claim, file, cancellationToken);
    }

    /// <summary>Keeps a file as a document of a claim.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="file">The file, attached.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task KeepAsync(MutualAidClaim claim, AttachedFile file, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        db.AddUnscoped(
            new ClaimDocument
            {
                Id = Guid.CreateVersion7(now),
                ClaimId = claim.Id,
                FileId = file.Id,
                NameSealed = seal.SealName(file.Name),
                ContentType = file.ContentType,
                SizeBytes = file.SizeBytes,
                AttachedAt = now,
            },
            Because);
        await db.SaveAsync(cancellationToken);
        var row = db.Unscoped<MutualAidClaim>(Because).Where(c => c.Id == claim.Id && c.Status == claim.Status);
        if (!await row.Where(c => c.DocumentCount < MostDocuments).StepAsync(set => set.SetProperty(c => c.DocumentCount, c => c.DocumentCount + 1), cancellationToken))
        {
            throw await row.AnyAsync(cancellationToken) ? new TooManyDocumentsException(MostDocuments) : new ConcurrencyException();
        }
    }

    /// <summary>Files a claim that the account prepares.</summary>
    /// <param name="claim">The claim as it was read.</param>
    /// <param name="filer">Who files it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task SubmitAsync(MutualAidClaim claim, Filer filer, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(claim.MemberId, cancellationToken) ?? throw new NotFoundException("input", "claimId");
        await intake.SubmitAsync(claim, member.OrganizationId, filer, cancellationToken);
    }

    /// <summary>The claim as it stands now.</summary>
    /// <param name="claimId">The claim, which the caller may see.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The claim.</returns>
    public Task<MutualAidClaim> ReadAgainAsync(Guid claimId, CancellationToken cancellationToken) =>
        db.Unscoped<MutualAidClaim>(Because).AsNoTracking().SingleAsync(c => c.Id == claimId, cancellationToken);
}
