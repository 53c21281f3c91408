using Headless.Data;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>The toy tables for one test, in memory unless said otherwise.</summary>
internal sealed class ToyDatabase : IDisposable
{
    public ToyDatabase(int players = 0)
        : this(new() { Provider = DatabaseProvider.Sqlite, ConnectionString = "Data Source=:memory:" }, players)
    {
    }

    /// <summary>Tables in an empty database.</summary>
    public ToyDatabase(DatabaseOptions database, int players)
    {
        Context = new(database, Statements);
        Context.Database.OpenConnection();   // what is in memory lives as long as its connection
        Context.Database.EnsureCreated();
        Clubs = [.. Enumerable.Range(0, 3).Select(n => new Club(Guid.CreateVersion7(new DateTimeOffset(2025, 1, 1, 0, 0, n, TimeSpan.Zero)), $"club {n}"))];
        Context.AddRange(Clubs);
        Add(Enumerable.Range(0, players));
        Context.AddRange(Players.Where((_, n) => n % 2 == 0).Select((p, n) => new Award(Guid.CreateVersion7(), p.Id, $"award {n % 3}", n % 4)));
        Save();
    }

    public ToyContext Context { get; }

    public Statements Statements { get; } = new();

    public IReadOnlyList<Club> Clubs { get; }

    public List<Player> Players { get; } = [];

    /// <summary>Adds players to the first two clubs, every third coached by the first; the third club stays empty.</summary>
    public void Add(IEnumerable<int> numbers)
    {
        foreach (var n in numbers)
        {
            var player = Player.Sample(n, Clubs[n % 2].Id, n % 3 == 1 ? Players[0].Id : null);
            Players.Add(player);
            Context.Add(player);
        }

        Save();
    }

    public void Dispose() => Context.Dispose();

    private void Save()
    {
        Context.SaveChanges();
        Context.ChangeTracker.Clear();
        Statements.Texts.Clear();
    }
}
