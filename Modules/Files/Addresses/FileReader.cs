using Headless.Files.Content;
using Headless.Files.Uploads;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Addresses;

/// <summary>Reads files for their addresses, in a session that only reads.</summary>
/// <param name="scopes">Makes the session.</param>
/// <param name="box">Opens contents.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class FileReader(IServiceScopeFactory scopes, ISecretBox box)
{
    private const string Because = "whoever holds the address may read the file";

    /// <summary>An attached file, without its content.</summary>
    public async Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).Unscoped<StoredFile>(Because).SingleOrDefaultAsync(f => f.Id == id && f.AttachedAt != null, cancellationToken);
    }

    /// <summary>A file's content.</summary>
    public async Task<byte[]?> ReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bytes = await Db(scope).Unscoped<FileContent>(Because).Where(c => c.FileId == file.Id).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken);
        return bytes is null ? null : box.Open(FileRules.SealOf(file.Purpose), bytes, file.Id);
    }

    private static ModuleDb<FilesModule> Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ModuleDb<FilesModule>>();
}
