using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>Remembers when a key was last used.</summary>
[Service]
internal sealed class KeyUse(ModuleDb<AccessModule> db)
{
    /// <summary>How exact it is: a key in constant use costs one write in this time.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Whether a use now must be written.</summary>
    public static bool IsDue(DateTime? lastUsedAt, DateTime now) => lastUsedAt is null || lastUsedAt <= now - Precision;

    /// <summary>Writes the use, unless another request has just done so.</summary>
    public Task RecordAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        var due = now - Precision;
        return db.Unscoped<ApiKey>("keys have no scope")
            .Where(k => k.Id == id && (k.LastUsedAt == null || k.LastUsedAt <= due))
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedAt, now), cancellationToken);
    }
}
