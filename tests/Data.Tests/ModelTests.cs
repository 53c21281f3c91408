using System.Data.SqlTypes;
using System.Text;
using Headless.Data.Migrating;
using Headless.Data.Model;
using Headless.Data.Providers;
using Headless.Data.Sessions;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Tests;

public sealed class ModelTests
{
    private const int KeyBytes = 900;
    private static readonly DatabaseOptions SqlServer = new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" };

    [Fact]
    public void What_does_not_fit_is_listed_all_at_once()
    {
        var pools = new ContextPools(SqlServer, ModuleSet.Of([new OddModule(), new TreesModule()]), new(), new(SqlServer));
        var thrown = Assert.Throws<InvalidOperationException>(() => pools.Lease(Scope.None, false, null));
        Assert.Equal(
            """
            The modules' entities do not fit together:
            - Module 'odd': the table of Misnamed is 'misnamed'. It must begin with 'odd_'.
            - Module 'odd': Misnamed declares no scope. Call Owned, Published, Shared, Personal or Unscoped.
            """.ReplaceLineEndings("\n"), thrown.Message);
    }

    [Fact]
    public void The_real_modules_fit_together()
    {
        using var context = new ContextPools(SqlServer, RealModules.Set, new(), new(SqlServer)).Lease(Scope.None, false, null);
        Assert.All(context.Model.GetEntityTypes(), e => Assert.NotNull(e.FindAnnotation(ComposedModel.OwnerAnnotation)));
    }

    [Fact]
    public void Ids_keep_their_order_on_SQL_Server()
    {
        var start = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 5_000).Select(i => Guid.CreateVersion7(start.AddMilliseconds(i * 3))).ToList();
        Assert.Equal(ids, ids.Order());
        Assert.Equal(ids, ids.Select(SqlServerGuids.ToDatabase).OrderBy(id => new SqlGuid(id)).Select(SqlServerGuids.FromDatabase));
    }

    [Fact]
    public void Names_and_keys_are_short_enough_for_every_database()
    {
        var problems = new List<string>();
        foreach (var (table, entity) in Entities())
        {
            var names = entity.GetProperties().Select(p => p.GetColumnName())
                .Concat(entity.GetKeys().Select(k => k.GetName()))
                .Concat(entity.GetIndexes().Select(i => i.GetDatabaseName()))
                .Concat(entity.GetForeignKeys().Select(f => f.GetConstraintName()))
                .Append(table);
            problems.AddRange(names.Where(n => Encoding.UTF8.GetByteCount(n!) > IdentifierNames.MaxLength).Select(n => $"{n} is too long a name"));
            var keys = entity.GetKeys().Select(k => (Name: k.GetName(), k.Properties)).Concat(entity.GetIndexes().Select(i => (Name: i.GetDatabaseName(), i.Properties)));
            problems.AddRange(keys.Where(k => k.Properties.Sum(Bytes) > KeyBytes).Select(k => $"{k.Name} takes {k.Properties.Sum(Bytes)} bytes"));
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Filters_of_indexes_are_in_no_databases_dialect()
    {
        using var context = new ContextPools(SqlServer, ModuleSet.Of([new BooksModule(), new TreesModule()]), new(), new(SqlServer)).Lease(Scope.None, false, null);
        var index = context.Model.FindEntityType(typeof(Card))!.GetIndexes().Single(i => i.Properties is [{ Name: nameof(Card.UnionId) }, _]);
        Assert.Equal("account_id IS NOT NULL", index.GetFilter());
        Assert.All(Entities().SelectMany(e => e.Entity.GetIndexes()), i => Assert.DoesNotContain("[", i.GetFilter() ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void No_row_is_deleted_along_two_ways()
    {
        var edges = Entities()
            .SelectMany(e => e.Entity.GetForeignKeys().Where(f => f.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
            .Select(f => (From: f.PrincipalEntityType.GetTableName()!, To: f.DeclaringEntityType.GetTableName()!))
            .ToList();
        Assert.Empty(CascadePaths(edges));
        Assert.Equal(["a reaches d in 2 ways"], CascadePaths([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]));
        Assert.Equal(["a reaches a again", "b reaches b again"], CascadePaths([("a", "b"), ("b", "a")]));
    }

    private static IEnumerable<string> CascadePaths(IReadOnlyList<(string From, string To)> edges)
    {
        foreach (var root in edges.Select(e => e.From).Distinct())
        {
            var ways = new Dictionary<string, int>();
            Walk(root, [root]);
            foreach (var (to, count) in ways.Where(w => w.Key == root || w.Value > 1))
            {
                yield return to == root ? $"{root} reaches {root} again" : $"{root} reaches {to} in {count} ways";
            }

            void Walk(string at, HashSet<string> path)
            {
                foreach (var (_, to) in edges.Where(e => e.From == at))
                {
                    ways[to] = ways.GetValueOrDefault(to) + 1;
                    if (path.Add(to))
                    {
                        Walk(to, path);
                        path.Remove(to);
                    }
                }
            }
        }
    }

    // As the migrations see them: with the real foreign keys between modules.
    private static IEnumerable<(string Table, IEntityType Entity)> Entities()
    {
        foreach (var module in RealModules.All)
        {
            using var context = MigrationContexts.Create(SqlServer, module, RealModules.Set);
            foreach (var entity in context.GetService<IDesignTimeModel>().Model.GetEntityTypes())
            {
                yield return (entity.GetTableName()!, entity);
            }
        }
    }

    private static int Bytes(IReadOnlyProperty property) => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) switch
    {
        var t when t == typeof(string) => property.GetMaxLength() is { } length ? length * (property.IsUnicode() == false ? 1 : 2) : int.MaxValue / 8,
        var t when t == typeof(byte[]) => property.GetMaxLength() ?? int.MaxValue / 8,
        _ => 16,
    };

    /// <summary>Breaks two rules.</summary>
    private sealed class OddModule : IModule
    {
        public string Name => "odd";
    }

    private sealed class Misnamed
    {
        public Guid Id { get; init; }
    }

    private sealed class OddTables : IEntityContribution<OddModule>
    {
        public void Configure(ModelBuilder model) => model.Entity<Misnamed>().ToTable("misnamed");
    }
}
