using Headless.Files.Content;
using Headless.Files.Uploads;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Files.Addresses;

/// <summary>Reads files for their addresses. Nobody asks here: the session reads, in no one's scope.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="box">Opens contents.</param>
/// <param name="names">Opens names.</param>
[Service]
internal sealed class FileReader(ModuleDb<FilesModule> db, ISecretBox box, NameSeal names)
{
    private const string Because = "whoever holds the address may read the file";

    /// <summary>An attached file, without its content.</summary>
    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Unscoped<StoredFile>(Because).SingleOrDefaultAsync(f => f.Id == id && f.AttachedAt != null, cancellationToken);

    /// <summary>The answer that serves a file; null when it has just been deleted.</summary>
    public async Task<HttpAnswer?> AnswerAsync(StoredFile file, string caching, CancellationToken cancellationToken) =>
        await ReadAsync(file, cancellationToken) is { } content ? FileAnswers.Of(file, names.Open(file.NameSealed), content, caching) : null;

    private async Task<byte[]?> ReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var bytes = await db.Unscoped<FileContent>(Because).Where(c => c.FileId == file.Id).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken);
        return bytes is null ? null : box.Open(FileRules.SealOf(file.Purpose), bytes, file.Id);
    }
}
