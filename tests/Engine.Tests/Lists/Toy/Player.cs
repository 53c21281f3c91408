using Headless.Sdk;

namespace Headless.Engine.Tests.Lists.Toy;

internal enum Level
{
    Zero,
    Middle,
    Advanced,
}

/// <summary>A synthetic row with one column of every kind.</summary>
internal sealed class Player : IEntity
{
    private Player()
    {
    }

    public Player(Guid id, Guid clubId) => (Id, ClubId) = (id, clubId);

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Nickname { get; private set; }

    public int Rank { get; private set; }

    public int? Age { get; private set; }

    public long Salary { get; private set; }

    public double Score { get; private set; }

    public bool Active { get; private set; }

    public Level Level { get; private set; }

    public DateOnly Born { get; private set; }

    public DateTime JoinedAt { get; private set; }

    public Guid ClubId { get; private set; }

    public ClubRef? Club { get; private set; }

    public Guid? CoachId { get; private set; }

    public Player? Coach { get; private set; }

    public ICollection<Award> Awards { get; private set; } = [];

    public static Player Sample(int n, Guid clubId, Guid? coachId = null) => new(Guid.CreateVersion7(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(n)), clubId)
    {
        Name = $"player {n % 7}",
        Nickname = n % 3 == 0 ? null : $"nick {n % 5}",
        Rank = n % 4,
        Age = n % 5 == 0 ? null : 20 + (n % 3),
        Salary = n % 6 * 5_000_000_000,
        Score = n % 3 / 3.0,
        Active = n % 2 == 0,
        Level = (Level)(n % 3),
        Born = new DateOnly(2000, 1, 1).AddDays(n % 5),
        JoinedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(n % 4 * 12_345_670),
        CoachId = coachId,
    };
}

internal sealed class Award : IEntity
{
    private Award()
    {
    }

    public Award(Guid id, Guid playerId, string title, int points) => (Id, PlayerId, Title, Points) = (id, playerId, title, points);

    public Guid Id { get; private set; }

    public Guid PlayerId { get; private set; }

    public string Title { get; private set; } = "";

    public int Points { get; private set; }
}
