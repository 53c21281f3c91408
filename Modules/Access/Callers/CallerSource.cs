using Headless.Access.Accounts;
using Headless.Access.Contracts;
using Headless.Access.Keys;
using Headless.Sdk;

namespace Headless.Access.Callers;

/// <summary>Resolves who asks, in one statement a request; a key's use is noted and written apart.</summary>
[Service]
internal sealed class CallerSource(ModuleDb<AccessModule> db, PermissionCatalog permissions, KeyUses uses, TimeProvider time) : ICallerSource
{
    private const string Because = "the caller's scope is what is being found";

    // A row for each role that she holds; one without a role when she holds none.
    private static readonly Prepared<Account, string, DateTime, FoundRole> s_roles = new((accounts, subject, now) => accounts
        .Where(a => a.Subject == subject && a.Active)
        .SelectMany(
            a => a.Assignments.Where(x => x.Since <= now && (x.Until == null || x.Until > now)).DefaultIfEmpty(),
            (a, x) => new FoundRole(a.Id, a.DisplayName, x == null ? null : (StandingRoles?)x.Role, x == null ? null : x.Organization!.Path)));

    private static readonly Prepared<ApiKey, string, FoundKey> s_key = new((keys, lookup) => keys
        .Where(k => k.Lookup == lookup)
        .Select(k => new FoundKey(
            k.Id, k.Name, k.Scopes, k.RequestsPerMinute, k.LastUsedAt, k.Organization!.Path,
            new KeyProof(k.SecretHash, k.PreviousSecretHash, k.PreviousSecretEndsAt, k.ExpiresAt, k.RevokedAt))));

    public async Task<Caller?> FindPersonAsync(string subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.AllUnscopedAsync(s_roles, subject, now, Because, cancellationToken);
        return found is [var one, ..] ? new(CallerKind.Person, one.Id, one.DisplayName, Held(found)) : null;
    }

    public async Task<Caller?> FindPartnerAsync(string key, CancellationToken cancellationToken)
    {
        if (!KeyText.TryParse(key, out var text))
        {
            return null;
        }

        // Nothing is remembered between requests: a key that was ended is ended on every host.
        var found = await db.FirstUnscopedAsync(s_key, text.Lookup, Because, cancellationToken);
        var now = time.UtcNow();
        var accepted = (found?.Proof ?? KeyProof.Nobody).Accepts(text, now);
        if (found is null || !accepted)
        {
            return null;
        }

        uses.Note(found.Id, found.LastUsedAt, now);
        return new(CallerKind.Partner, found.Id, found.Name, [.. KeyScopes.Read(found.Scopes).Select(s => new Grant(s, found.Path))])
        {
            RequestsPerMinute = found.RequestsPerMinute ?? ApiKeyTerms.DefaultRequestsPerMinute,
        };
    }

    private IReadOnlyList<Grant> Held(IReadOnlyList<FoundRole> roles)
    {
        if (roles is [{ Role: null }])
        {
            return permissions.Own;
        }

        var held = roles.SelectMany(r => permissions.HeldBy(r.Role!.Value).Select(p => new Grant(p, r.Path)));
        return [.. permissions.Own, .. roles.Count == 1 ? held : held.Distinct()];
    }

    private sealed record FoundRole(Guid Id, string DisplayName, StandingRoles? Role, string? Path);

    private sealed record FoundKey(Guid Id, string Name, string Scopes, int? RequestsPerMinute, DateTime? LastUsedAt, string Path, KeyProof Proof);
}
