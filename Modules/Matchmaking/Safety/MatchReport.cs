using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Safety;

/// <summary>A participant was reported to the moderators of the union that organizes the event. It shows them what the reporter saw; it names neither the reporter nor any account or member.</summary>
internal sealed class MatchReport : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the union that organizes the event.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that organizes the event.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>The id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Who reported.</summary>
    public required Guid ReporterAccountId { get; init; }

    /// <summary>Who was reported.</summary>
    public required Guid ReportedAccountId { get; init; }

    /// <summary>What the reporter saw of the reported person, sealed.</summary>
    public required byte[] ShownSealed { get; init; }

    /// <summary>Why, in one word.</summary>
    [Exposed(Filter = true)]
    public required MatchReportReason Reason { get; init; }

    /// <summary>Why, in the reporter's words.</summary>
    [Exposed(Sensitivity = Sensitivity.Personal, Purpose = "moderation")]
    public required string Text { get; init; }

    /// <summary>When, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime ReportedAt { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required MatchReportStatus Status { get; init; }

    /// <summary>When it was decided, UTC; null while it was not.</summary>
    [Exposed]
    public DateTime? DecidedAt { get; init; }
}

/// <summary>Why a participant is reported.</summary>
internal enum MatchReportReason
{
    /// <summary>She is not who she says, or not single.</summary>
    FalseProfile,

    /// <summary>She insults or harasses.</summary>
    Harassment,

    /// <summary>She wants money or advertises.</summary>
    MoneyOrAdvertising,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Where a report stands.</summary>
internal enum MatchReportStatus
{
    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>Nothing follows.</summary>
    Dismissed,

    /// <summary>The reported person is excluded from match-making.</summary>
    Suspended,
}
