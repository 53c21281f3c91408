using Headless.Sdk;

namespace Headless.Platform.Audit;

/// <summary>What was done on this platform.</summary>
[QueryType]
internal sealed class AuditQueries
{
    /// <summary>
    /// Mutations that officers and partners of the administrator's subtree committed. What a person did for herself belongs to no organization and is not in it.
    /// </summary>
    [RequirePermission(PlatformPermissions.ReadAudit)]
    public IQueryable<AuditEntry> GetAuditLog(ModuleDb<PlatformModule> db) => db.Set<AuditEntry>();
}

/// <summary>Fields of an entry beyond its columns.</summary>
[ObjectType<AuditEntry>]
[RequirePermission(PlatformPermissions.ReadAudit)]
internal sealed class AuditEntryFields
{
    /// <summary>Global ids of what came of it; the first twenty.</summary>
    public IReadOnlyList<string> GetResultIds(AuditEntry entry) => entry.Result.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
