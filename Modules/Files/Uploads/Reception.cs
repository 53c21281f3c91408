using System.Security.Cryptography;
using Headless.Files.Content;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Uploads;

/// <summary>
/// Receives the content of announced files. The body is read between two short transactions and not inside one: a slow sender must keep nobody from writing.
/// What is refused leaves the ticket as it was.
/// </summary>
/// <param name="platform">Runs the transactions.</param>
/// <param name="box">Seals the content.</param>
/// <param name="names">Seals names.</param>
/// <param name="time">Tells the time.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class Reception(IPlatformWork platform, ISecretBox box, NameSeal names, TimeProvider time)
{
    private const string Because = "whoever holds the ticket may send the file";

    /// <summary>Receives one file.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="body">The content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was received.</returns>
    /// <exception cref="DomainException">The ticket or the content is refused.</exception>
    public async Task<ReceivedFile> ReceiveAsync(string ticket, Stream body, CancellationToken cancellationToken)
    {
        var hash = UploadTicket.Hash(ticket);
        var file = await FindAsync(hash, cancellationToken);
        var content = await ReadAsync(body, file.SizeBytes, cancellationToken);
        var rules = FileRules.Of(file.Purpose);
        var type = FileTypeFinder.Find(content);
        if (type is null || !rules.Types.Contains(type))
        {
            throw new UploadTypeException(string.Join(", ", rules.Types.Select(t => t.Name)));
        }

        var received = new ReceivedFile(file.Id, FileName.Of(names.Open(file.NameSealed), type), type.MediaType, file.SizeBytes, Convert.ToHexStringLower(SHA256.HashData(content)));
        var sealedContent = new FileContent { FileId = file.Id, Bytes = box.Seal(FileRules.SealOf(file.Purpose), content, file.Id) };
        await platform.RunAsync((services, cancelled) => KeepAsync(Db(services), received, sealedContent, cancelled), cancellationToken);
        return received;
    }

    private static ModuleDb<FilesModule> Db(IServiceProvider services) => services.GetRequiredService<ModuleDb<FilesModule>>();

    private static async Task<byte[]> ReadAsync(Stream body, long announced, CancellationToken cancellationToken)
    {
        var content = new byte[announced];
        var read = await body.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        if (read < announced)
        {
            throw new UploadIncompleteException(announced, read);
        }

        return await body.ReadAsync(new byte[1], cancellationToken) == 0 ? content : throw new UploadTooLargeException(announced);
    }

    private async Task<StoredFile> FindAsync(string hash, CancellationToken cancellationToken)
    {
        StoredFile? file = null;
        await platform.RunAsync(
            async (services, cancelled) => file = await Db(services).Unscoped<StoredFile>(Because).AsNoTracking().SingleOrDefaultAsync(f => f.TicketHash == hash, cancelled),
            cancellationToken);
        Check(file);
        return file!;
    }

    private void Check(StoredFile? file)
    {
        if (file is null)
        {
            throw new UploadTicketUnknownException();
        }

        if (file.ReceivedAt is not null)
        {
            throw new UploadTicketUsedException();
        }

        if (file.TicketExpiresAt <= time.UtcNow())
        {
            throw new UploadTicketExpiredException();
        }
    }

    // Of two who send at once one makes the step; the other's content goes with its transaction.
    private async Task KeepAsync(ModuleDb<FilesModule> db, ReceivedFile received, FileContent content, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var name = names.Seal(received.Name);
        var kept = await db.Unscoped<StoredFile>(Because)
            .Where(f => f.Id == received.Id && f.ReceivedAt == null && f.TicketExpiresAt > now)
            .StepAsync(
                set => set.SetProperty(f => f.ReceivedAt, now).SetProperty(f => f.NameSealed, name)
                    .SetProperty(f => f.ContentType, received.ContentType).SetProperty(f => f.Sha256, received.Sha256),
                cancellationToken);
        if (!kept)
        {
            Check(await db.Unscoped<StoredFile>(Because).AsNoTracking().SingleOrDefaultAsync(f => f.Id == received.Id, cancellationToken));
            throw new ConcurrencyException();
        }

        db.Add(content);
        await db.SaveAsync(cancellationToken);
    }
}

/// <summary>A file whose content has arrived.</summary>
/// <param name="Id">The upload.</param>
/// <param name="Name">Its name, with the extension of its type.</param>
/// <param name="ContentType">Its media type, found from its content.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">The SHA-256 of its content in lower-case hexadecimal.</param>
internal sealed record ReceivedFile(Guid Id, string Name, string ContentType, long SizeBytes, string Sha256);
