using Headless.Sdk;

namespace Headless.Platform.Disclosures;

/// <summary>What was shown in full, and to whom.</summary>
[QueryType]
internal sealed class DisclosureQueries
{
    /// <summary>Sensitive values that were shown in full to officers and partners of the administrator's subtree.</summary>
    [RequirePermission(PlatformPermissions.ReadDisclosures)]
    public IQueryable<DisclosureEntry> GetDisclosures(ModuleDb<PlatformModule> db) => db.Set<DisclosureEntry>();

    /// <summary>Who looked at the caller's own data: each time that a sensitive value about her was shown in full.</summary>
    [RequirePermission(PlatformPermissions.ReadOwnDisclosures)]
    public IQueryable<DisclosureEntry> GetMyDisclosures(ModuleDb<PlatformModule> db, Caller caller) =>
        db.Set<DisclosureEntry>().Where(e => e.AboutAccountId != null && e.AboutAccountId == caller.AccountId);
}

/// <summary>Whoever is shown in the record, or looks after it, may read it.</summary>
[ObjectType<DisclosureEntry>(Name = "Disclosure")]
[RequirePermission(PlatformPermissions.ReadDisclosures, PlatformPermissions.ReadOwnDisclosures)]
internal sealed class DisclosureFields;
