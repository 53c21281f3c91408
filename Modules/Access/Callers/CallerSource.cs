using Headless.Access.Accounts;
using Headless.Access.Contracts;
using Headless.Access.Keys;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Callers;

/// <summary>Resolves who asks, in one statement a request; a key's use is noted and written apart.</summary>
[Service]
internal sealed class CallerSource(ModuleDb<AccessModule> db, PermissionCatalog permissions, KeyUses uses, TimeProvider time) : ICallerSource
{
    private const string Because = "the caller's scope is what is being found";

    public async Task<Caller?> FindPersonAsync(string subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Unscoped<Account>(Because)
            .Where(a => a.Subject == subject && a.Active)
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                Assignments = a.Assignments
                    .Where(x => x.Since <= now && (x.Until == null || x.Until > now))
                    .Select(x => new { x.Role, x.Organization!.Path })
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var own = permissions.HeldBy(StandingRoles.Self).Select(p => new Grant(p, null));
        var assigned = found.Assignments.SelectMany(a => permissions.HeldBy(a.Role).Select(p => new Grant(p, a.Path)));
        return new(CallerKind.Person, found.Id, found.DisplayName, [.. own.Concat(assigned).Distinct()]);
    }

    public async Task<Caller?> FindPartnerAsync(string key, CancellationToken cancellationToken)
    {
        if (!KeyText.TryParse(key, out var text))
        {
            return null;
        }

        // Nothing is remembered between requests: a key that was ended is ended on every host.
        var found = await db.Unscoped<ApiKey>(Because)
            .Where(k => k.Lookup == text.Lookup)
            .Select(k => new
            {
                k.Id,
                k.Name,
                k.Scopes,
                k.RequestsPerMinute,
                k.LastUsedAt,
                k.Organization!.Path,
                Proof = new KeyProof(k.SecretHash, k.PreviousSecretHash, k.PreviousSecretEndsAt, k.ExpiresAt, k.RevokedAt),
            })
            .FirstOrDefaultAsync(cancellationToken);
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
}
