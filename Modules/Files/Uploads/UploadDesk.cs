using Headless.Files.Content;
using Headless.Files.Contracts;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Files.Uploads;

/// <summary>Gives out tickets. An account has a bounded number of places for uploads that nothing uses yet; a place is a number under a unique index, so no number of requests at once takes more.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="names">Seals names.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class UploadDesk(ModuleDb<FilesModule> db, NameSeal names, TimeProvider time)
{
    /// <summary>How many uploads of an account may wait to be used. This product's choice.</summary>
    public const int MostWaiting = 20;

    private const string Because = "files have no scope; the account is in the condition";

    /// <summary>Announces a file.</summary>
    /// <param name="name">Its name as sent.</param>
    /// <param name="sizeBytes">Its size.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="accountId">Who sends it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The file and its ticket.</returns>
    public async Task<(StoredFile File, string Ticket)> AnnounceAsync(
        string name, long sizeBytes, FilePurpose purpose, Guid accountId, CancellationToken cancellationToken)
    {
        var rules = FileRules.Of(purpose);
        if (sizeBytes > rules.MostBytes)
        {
            throw new UploadSizeLimitException(rules.MostBytes);
        }

        var now = time.UtcNow();
        var mine = db.Unscoped<StoredFile>(Because).Where(f => f.AccountId == accountId);
        await mine.Where(f => f.ReceivedAt == null && f.TicketExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var taken = await mine.Where(f => f.Slot != null).Select(f => f.Slot!.Value).ToListAsync(cancellationToken);
        foreach (var slot in Enumerable.Range(0, MostWaiting).Except(taken))
        {
            var ticket = UploadTicket.New();
            var file = new StoredFile
            {
                Id = Guid.CreateVersion7(now),
                Purpose = purpose,
                NameSealed = names.Seal(FileName.Clean(name)),
                AccountId = accountId,
                Slot = slot,
                TicketHash = UploadTicket.Hash(ticket),
                TicketExpiresAt = now + UploadTicket.Lifetime,
                SizeBytes = sizeBytes,
                CreatedAt = now,
            };
            if (await db.ClaimAsync(file, Because, cancellationToken))
            {
                return (file, ticket);
            }
        }

        throw new TooManyUploadsException(MostWaiting);
    }
}
