using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Accounts;

[Service]
internal sealed class AccountDirectory(ModuleDb<AccessModule> db, TimeProvider time) : IAccountDirectory
{
    public Task<AccountRef?> FindAsync(string subject, CancellationToken cancellationToken) =>
        db.Unscoped<Account>("accounts have no scope")
            .Where(a => a.Subject == subject)
            .Select(a => new AccountRef { Id = a.Id, DisplayName = a.DisplayName })
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<AccountRef> EnsureAsync(string subject, string displayName, CancellationToken cancellationToken)
    {
        if (await FindAsync(subject, cancellationToken) is { } existing)
        {
            return existing;
        }

        var account = new Account { Id = Guid.CreateVersion7(time.GetUtcNow()), Subject = subject, DisplayName = displayName };
        try
        {
            db.Add(account);
            await db.SaveAsync(cancellationToken);
            return new() { Id = account.Id, DisplayName = displayName };
        }
        catch (UniqueViolationException)
        {
            return await FindAsync(subject, cancellationToken) ?? throw new ConcurrencyException();
        }
    }

    public Task AssignAsync(Guid accountId, Guid organizationId, StandingRoles role, CancellationToken cancellationToken)
    {
        if (role is not (StandingRoles.Officer or StandingRoles.Administrator))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "Only one of officer and administrator is assigned.");
        }

        var now = time.GetUtcNow();
        db.Add(new OfficerAssignment
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            OrganizationId = organizationId,
            Role = role,
            Since = now.UtcDateTime,
        });
        return db.SaveAsync(cancellationToken);
    }
}
