using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>Fields of a key beyond its columns.</summary>
[ObjectType<ApiKey>]
[RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
internal sealed class ApiKeyFields
{
    /// <summary>The public beginning of its text, such as <c>hl_live_0123456789abcdef</c>, by which the partner knows which key it is.</summary>
    public string GetPrefix(ApiKey key) => KeyText.PublicPart(key.Lookup);

    /// <summary>The permissions that it holds; <c>*</c> is all of them.</summary>
    public IReadOnlyList<string> GetScopes(ApiKey key) => KeyScopes.Read(key.Scopes);

    /// <summary>Where it stands now.</summary>
    public ApiKeyState GetState(ApiKey key, TimeProvider time) => KeyLifecycle.StateOf(key.RevokedAt, key.ExpiresAt, key.PreviousSecretEndsAt, time.UtcNow());

    /// <summary>How many requests a minute each host accepts.</summary>
    public int GetRequestsPerMinute(ApiKey key) => key.RequestsPerMinute ?? ApiKeyTerms.DefaultRequestsPerMinute;

    /// <summary>Who made it; null when it was made on the command line. The key stays when she leaves her office.</summary>
    public async Task<IReadOnlyDictionary<ApiKey, KeyGrantor>> GetGrantor(
        IReadOnlyList<ApiKey> keys, ModuleDb<AccessModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var ids = keys.Select(k => k.Id).ToList();
        var now = time.UtcNow();
        var grantors = await db.Set<ApiKey>()
            .Where(k => ids.Contains(k.Id) && k.GrantorId != null)
            .Select(k => new
            {
                k.Id,
                k.Grantor!.DisplayName,
                k.Grantor.Active,
                k.Organization!.Path,
                Offices = k.Grantor.Assignments.Where(a => a.Since <= now && (a.Until == null || a.Until > now)).Select(a => a.Organization!.Path).ToList(),
            })
            .ToDictionaryAsync(k => k.Id, cancellationToken);
        return keys
            .Where(k => grantors.ContainsKey(k.Id))
            .ToDictionary(k => k, k => grantors[k.Id])
            .ToDictionary(g => g.Key, g => new KeyGrantor(g.Value.DisplayName, g.Value.Active && Scope.Of(g.Value.Offices, null).Contains(g.Value.Path)));
    }
}

/// <summary>The person who made a key.</summary>
/// <param name="DisplayName">Her name.</param>
/// <param name="IsInOffice">Whether she is still an officer or administrator over the key's organization. When not, look whether the key is still wanted.</param>
internal sealed record KeyGrantor(string DisplayName, bool IsInOffice);
