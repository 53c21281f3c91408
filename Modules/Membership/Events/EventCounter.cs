using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Events;

/// <summary>The one row whose value is the number of the last event. Whoever raises it holds its lock until the commit, so numbers follow the commits and a rollback leaves no gap.</summary>
internal sealed class EventCounter
{
    /// <summary>The key of the one row.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public long Last { get; init; }

    /// <summary>The number of the last event of the whole tree; 0 when there is none.</summary>
    public static Task<long> LastAsync(ModuleDb<MembershipModule> db, CancellationToken cancellationToken) =>
        db.Unscoped<EventCounter>("Where the log ends is about no union.").AsNoTracking().Select(c => c.Last).SingleOrDefaultAsync(cancellationToken);
}
