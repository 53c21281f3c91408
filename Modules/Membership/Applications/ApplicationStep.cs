using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Something that was done to an application. History is never changed.</summary>
internal sealed class ApplicationStep : IEntity
{
    public Guid Id { get; init; }

    public Guid ApplicationId { get; init; }

    public MembershipApplication? Application { get; init; }

    /// <summary>The place in the application's history, from 1.</summary>
    [Exposed(Order = true)]
    public int Ordinal { get; init; }

    /// <summary>The step at which it was done.</summary>
    [Exposed(Filter = true)]
    public ApplicationStepKind Kind { get; init; }

    /// <summary>What was done.</summary>
    [Exposed(Filter = true)]
    public ApplicationAction Action { get; init; }

    /// <summary>When it was done.</summary>
    [Exposed(Order = true)]
    public DateTime At { get; init; }

    public Guid? ActorAccountId { get; init; }

    /// <summary>Who did it: the applicant, or an officer by her office, never by her name.</summary>
    [Exposed]
    public ApplicationActor Actor { get; init; }

    /// <summary>What she wrote to it; null when nothing.</summary>
    [Exposed]
    public string? Note { get; init; }
}

/// <summary>Who does something to an application.</summary>
internal enum ApplicationActor
{
    /// <summary>The worker who applies.</summary>
    Applicant,

    /// <summary>An officer of a union above.</summary>
    Officer,
}
