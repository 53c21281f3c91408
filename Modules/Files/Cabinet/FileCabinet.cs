using System.Security.Cryptography;
using Headless.Files.Addresses;
using Headless.Files.Content;
using Headless.Files.Contracts;
using Headless.Files.Uploads;
using Headless.Limited;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Files.Cabinet;

/// <summary>Keeps files for other modules.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="box">Seals contents.</param>
/// <param name="names">Seals names.</param>
/// <param name="links">Makes links.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class FileCabinet(ModuleDb<FilesModule> db, ISecretBox box, NameSeal names, FileLinks links, TimeProvider time) : IFileCabinet
{
    private const string Because = "the module that attaches a file decides who may";

    private IQueryable<StoredFile> Files => db.Unscoped<StoredFile>(Because);

    /// <inheritdoc/>
    public async Task<AttachedFile> AttachAsync(Guid uploadId, Guid accountId, FilePurpose purpose, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var isMine = await Files
            .Where(f => f.Id == uploadId && f.AccountId == accountId && f.Purpose == purpose && f.ReceivedAt != null && f.AttachedAt == null)
            .StepAsync(set => set.SetProperty(f => f.AttachedAt, now).SetProperty(f => f.Slot, (int?)null), cancellationToken);
        if (!isMine)
        {
            throw new UploadNotReadyException();
        }

        var file = await Files.AsNoTracking().SingleAsync(f => f.Id == uploadId, cancellationToken);
        return new(file.Id, names.Open(file.NameSealed), file.ContentType!, file.SizeBytes, file.Sha256!);
    }

    /// <inheritdoc/>
    public string LinkTo(Guid fileId) => links.To(fileId);

    /// <inheritdoc/>
    public string PublicAddressOf(Guid fileId) => PublicFileEndpoint.AddressOf(fileId);

    /// <inheritdoc/>
    public Task DeleteAsync(Guid fileId, CancellationToken cancellationToken) => Files.Where(f => f.Id == fileId).ExecuteDeleteAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<AttachedFile> PutAsync(string name, ReadOnlyMemory<byte> content, FilePurpose purpose, CancellationToken cancellationToken)
    {
        var rules = FileRules.Of(purpose);
        var type = FileTypeFinder.Find(content.Span);
        if (type is null || !rules.Types.Contains(type) || content.Length > rules.MostBytes)
        {
            throw new ArgumentException($"A {purpose} is one of {string.Join(", ", rules.Types.Select(t => t.Name))}, {rules.MostBytes} bytes at most.", nameof(content));
        }

        var now = time.UtcNow();
        var kept = FileName.Of(FileName.Clean(name), type);
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(now),
            Purpose = purpose,
            NameSealed = names.Seal(kept),
            SizeBytes = content.Length,
            CreatedAt = now,
            ReceivedAt = now,
            ContentType = type.MediaType,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
            AttachedAt = now,
        };
        db.Add(file);
        db.Add(new FileContent { FileId = file.Id, Bytes = box.Seal(FileRules.SealOf(purpose), content.Span, file.Id) });
        await db.SaveAsync(cancellationToken);
        return new(file.Id, kept, type.MediaType, file.SizeBytes, file.Sha256);
    }
}
