using Headless.Sdk;

namespace Headless.Access.Accounts;

/// <summary>A person who can sign in. The subject is what the identity provider calls her; no password is kept here.</summary>
internal sealed class Account : IEntity, IVersioned
{
    public Guid Id { get; init; }

    public required string Subject { get; init; }

    public required string DisplayName { get; set; }

    public bool Active { get; set; } = true;

    public int Version { get; init; }

    public ICollection<OfficerAssignment> Assignments { get; init; } = [];
}
