using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Assistance;

/// <summary>Deletes the profile of a member who has left: what it was kept for is over.</summary>
/// <param name="db">The profiles.</param>
internal sealed class ForgetLeavers(ModuleDb<LongyouModule> db) : IEventHandler<MemberLeft>
{
    /// <inheritdoc/>
    public Task HandleAsync(MemberLeft domainEvent, CancellationToken cancellationToken) =>
        db.Set<AssistanceProfile>().Where(p => p.MemberId == domainEvent.MemberId).ExecuteDeleteAsync(cancellationToken);
}

/// <summary>Deletes the profile of a member who has moved to a union of another county: it is Longyou's, and would be seen there.</summary>
/// <param name="db">The profiles.</param>
/// <param name="organizations">Finds the new union.</param>
internal sealed class ForgetMovers(ModuleDb<LongyouModule> db, IOrganizationDirectory organizations) : IEventHandler<MemberTransferred>
{
    /// <inheritdoc/>
    public async Task HandleAsync(MemberTransferred domainEvent, CancellationToken cancellationToken)
    {
        var union = await organizations.FindAsync(domainEvent.ToOrganizationId, cancellationToken);
        if (union is null || !LongyouModule.IsHome(union.Path))
        {
            await db.Set<AssistanceProfile>().Where(p => p.MemberId == domainEvent.MemberId).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
