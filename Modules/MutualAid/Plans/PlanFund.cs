using Headless.Sdk;

namespace Headless.MutualAid.Plans;

/// <summary>The money of a plan. What is paid never exceeds it: the database compares and subtracts in one statement.</summary>
internal sealed class PlanFund
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>What is left, in fen: the sum of the entries.</summary>
    public required long BalanceFen { get; init; }
}

/// <summary>A movement of a plan's money. Never changed.</summary>
internal sealed class FundEntry : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>What it is for, such as a claim's number. Unique: nothing is posted twice.</summary>
    public required string Reference { get; init; }

    /// <summary>What came in, or went out when negative, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
