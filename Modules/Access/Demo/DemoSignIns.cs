using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Demo;

[Service]
internal sealed class DemoSignIns(ModuleDb<AccessModule> db, IAccountDirectory accounts, TimeProvider time) : IDemoSignIns
{
    private IQueryable<DemoSignInRow> All => db.Unscoped<DemoSignInRow>("the demo's sign-ins have no scope");

    public async Task<AccountRef> RegisterAsync(DemoSignIn signIn, CancellationToken cancellationToken)
    {
        var account = await accounts.EnsureAsync(signIn.Subject, signIn.DisplayName, cancellationToken);
        if (await All.AnyAsync(s => s.Name == signIn.Name, cancellationToken))
        {
            return account;
        }

        db.Add(new DemoSignInRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Position = await All.CountAsync(cancellationToken),
            Name = signIn.Name,
            TitleZh = signIn.TitleZh,
            TitleEn = signIn.TitleEn,
            Role = signIn.Role,
            AccountId = account.Id,
            OrganizationId = signIn.OrganizationId,
        });
        await db.SaveAsync(cancellationToken);
        if (signIn.Role is StandingRoles.Officer or StandingRoles.Administrator)
        {
            await accounts.AssignAsync(account.Id, signIn.OrganizationId, signIn.Role, cancellationToken);
        }

        return account;
    }

    public async Task<IReadOnlyList<RegisteredDemoSignIn>> ListAsync(CancellationToken cancellationToken) => await All
        .OrderBy(s => s.Position)
        .Select(s => new RegisteredDemoSignIn(s.Name, s.Account!.DisplayName, s.TitleZh, s.TitleEn, s.Role, s.Organization!.Name))
        .ToListAsync(cancellationToken);
}
