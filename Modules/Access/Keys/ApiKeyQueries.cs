using Headless.Access.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>Lists of keys.</summary>
[QueryType]
internal sealed class ApiKeyQueries
{
    /// <summary>Keys of the organizations of the caller's subtree, whoever made them, also those that have ended. Nothing here says anything of a secret.</summary>
    /// <param name="db">The keys.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="state">Only those that stand there now; left out: all.</param>
    [RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
    public IQueryable<ApiKey> GetApiKeys(ModuleDb<AccessModule> db, TimeProvider time, ApiKeyState? state = null) =>
        state is { } wanted ? db.Set<ApiKey>().Where(KeyLifecycle.In(wanted, time.UtcNow())) : db.Set<ApiKey>();
}
