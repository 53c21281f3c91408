using Headless.Access.Accounts;
using Headless.Access.Keys;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Access.Callers;

/// <summary>Resolves who asks, in one statement a request; a key's use is written apart.</summary>
[Service]
internal sealed class CallerSource(ModuleDb<AccessModule> db, PermissionCatalog permissions, IPlatformWork platform, TimeProvider time) : ICallerSource
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

        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Unscoped<ApiKey>(Because)
            .Where(k => k.Lookup == text.Lookup && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .Select(k => new { k.Id, k.Name, k.SecretHash, k.Scopes, k.LastUsedAt, k.Organization!.Path })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || !text.Matches(found.SecretHash))
        {
            return null;
        }

        if (KeyUse.IsDue(found.LastUsedAt, now))
        {
            await platform.RunAsync((services, cancelled) => services.GetRequiredService<KeyUse>().RecordAsync(found.Id, now, cancelled), cancellationToken);
        }

        return new(CallerKind.Partner, found.Id, found.Name, [.. found.Scopes.Split(' ').Select(s => new Grant(s, found.Path))]);
    }
}
