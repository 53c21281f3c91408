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

    private static readonly Prepared<Account, string, DateTime, FoundAccount> s_account = new((accounts, subject, now) => accounts
        .Where(a => a.Subject == subject && a.Active)
        .Select(a => new FoundAccount(
            a.Id,
            a.DisplayName,
            a.Assignments
                .Where(x => x.Since <= now && (x.Until == null || x.Until > now))
                .Select(x => new FoundAssignment(x.Role, x.Organization!.Path))
                .ToList())));

    private static readonly Prepared<ApiKey, string, FoundKey> s_key = new((keys, lookup) => keys
        .Where(k => k.Lookup == lookup)
        .Select(k => new FoundKey(
            k.Id, k.Name, k.Scopes, k.RequestsPerMinute, k.LastUsedAt, k.Organization!.Path,
            new KeyProof(k.SecretHash, k.PreviousSecretHash, k.PreviousSecretEndsAt, k.ExpiresAt, k.RevokedAt))));

    public async Task<Caller?> FindPersonAsync(string subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.FirstUnscopedAsync(s_account, subject, now, Because, cancellationToken);
        if (found is null)
        {
            return null;
        }

        return new(CallerKind.Person, found.Id, found.DisplayName, found.Assignments.Count == 0 ? permissions.Own : [.. permissions.Own, .. Assigned(found.Assignments)]);
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

    private IEnumerable<Grant> Assigned(List<FoundAssignment> assignments) => assignments.SelectMany(a => permissions.HeldBy(a.Role).Select(p => new Grant(p, a.Path))).Distinct();

    private sealed record FoundAccount(Guid Id, string DisplayName, List<FoundAssignment> Assignments);

    private sealed record FoundAssignment(StandingRoles Role, string Path);

    private sealed record FoundKey(Guid Id, string Name, string Scopes, int? RequestsPerMinute, DateTime? LastUsedAt, string Path, KeyProof Proof);
}
