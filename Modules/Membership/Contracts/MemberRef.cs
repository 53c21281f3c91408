using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Contracts;

/// <summary>A member as other modules hold and extend her. It is visible where the member is: to officers of her union's line and to herself.</summary>
/// <remarks>A row that others than those share, such as a booking, keeps its own copy of <see cref="OrganizationId"/> for its scope, because a join to the member would lose the row for them.</remarks>
[RefersTo<Member>]
public sealed class MemberRef : Reference
{
    /// <summary>The full name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The account she signs in with; null when she never has.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The union that keeps her record: the one she is in, or was in last.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The union that keeps her record.</summary>
    public OrganizationRef? Organization { get; init; }
}
