using System.Runtime.CompilerServices;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Events;

/// <summary>Reading joins and leaves.</summary>
[QueryType]
internal sealed class EventQueries
{
    /// <summary>The joins and leaves of your subtree (H15). To poll, order by <c>sequence</c> and give the last event's <c>cursor</c> as <c>since</c>: nothing is missed and nothing comes twice.</summary>
    /// <param name="since">Only events behind this one: the value of its field <c>cursor</c>.</param>
    [RequirePermission(MembershipPermissions.ReadEvents)]
    public IQueryable<MembershipEvent> GetMembershipEvents(ModuleDb<MembershipModule> db, string? since = null)
    {
        if (since is null)
        {
            return db.Set<MembershipEvent>();
        }

        var after = EventCursor.Parse(since, "since");
        return db.Set<MembershipEvent>().Where(e => e.Sequence > after);
    }
}

/// <summary>Following joins and leaves.</summary>
[SubscriptionType]
internal sealed class EventSubscriptions
{
    /// <summary>The joins and leaves of your subtree as they happen (H15), in order and each once, whichever host they happen on.</summary>
    /// <param name="organizationId">Only those of this union and the unions below it.</param>
    /// <param name="after">Begin behind this event, so that nothing is missed after a broken connection: the value of its field <c>cursor</c>. Left out: begin now.</param>
    [RequirePermission(MembershipPermissions.ReadEvents)]
    public async IAsyncEnumerable<MembershipEvent> MembershipEventOccurred(
        EventFeed feed, ModuleDb<MembershipModule> db, IOrganizationDirectory directory, Caller caller, [EnumeratorCancellation] CancellationToken cancellationToken,
        [ID<OrganizationRef>] Guid? organizationId = null, string? after = null)
    {
        string? path = null;
        if (organizationId is { } id)
        {
            path = (await db.BrieflyAsync(() => directory.FindAsync(id, cancellationToken)))?.Path;
            if (path is null || !caller.ScopeOf([MembershipPermissions.ReadEvents]).Contains(path))
            {
                throw new NotFoundException("organizationId");
            }
        }

        var last = after is null ? await feed.LastAsync(cancellationToken) : EventCursor.Parse(after, "after");
        await foreach (var membershipEvent in feed.FollowAsync(last, path, cancellationToken))
        {
            yield return membershipEvent;
        }
    }
}

/// <summary>Fields of a membership event.</summary>
[ObjectType<MembershipEvent>]
[RequirePermission(MembershipPermissions.ReadEvents)]
internal sealed class MembershipEventType
{
    /// <summary>Names the event's place in the log, for <c>since</c> and <c>after</c>.</summary>
    public string GetCursor(MembershipEvent membershipEvent) => EventCursor.Of(membershipEvent.Sequence);
}
