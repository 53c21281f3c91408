using CsCheck;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

/// <summary>What must hold of every list, whatever its order, page sizes and writers.</summary>
public sealed class PagingLaws
{
    private const string Selection = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private static readonly string[] Orderable = ["name", "rank", "salary", "score", "active", "level", "born", "joinedAt", "id"];

    private static readonly Gen<(string Field, SortDirection Direction)[]> Orders =
        Gen.Select(Gen.OneOf(Orderable), Gen.OneOf(SortDirection.Asc, SortDirection.Desc)).Array[0, 4];

    [Fact]
    public async Task Walking_forward_and_backward_gives_the_sorted_set() => await Gen.Select(Orders, Gen.Int[1, 7].Array[1, 5], Gen.Int[0, 25]).SampleAsync(async (order, sizes, count) =>
    {
        using var database = new ToyDatabase(count);
        var sorted = Sorted(database.Players, order);

        Assert.Equal(sorted, await ForwardAsync(database, order, sizes));
        Assert.Equal(sorted, await BackwardAsync(database, order, sizes));
    }, iter: 25, threads: 1);

    [Fact]
    public async Task Rows_that_come_meanwhile_repeat_and_hide_nothing() => await Gen.Select(Orders, Gen.Int[1, 6].Array[1, 4], Gen.Int[100, 200].Array[1, 8]).SampleAsync(async (order, sizes, late) =>
    {
        using var database = new ToyDatabase(18);
        var old = Sorted(database.Players, order);
        var coming = new Queue<int>(late.Distinct());

        var walked = await ForwardAsync(database, order, sizes, () =>
        {
            if (coming.TryDequeue(out var number))
            {
                database.Add([number]);
            }
        });

        Assert.Equal(walked.Count, walked.Distinct().Count());
        Assert.Equal(old, walked.Where(old.Contains));
    }, iter: 25, threads: 1);

    /// <summary>The order as memory knows it: strings and enums by their text, as the database holds them.</summary>
    private static List<Guid> Sorted(IEnumerable<Player> players, (string Field, SortDirection Direction)[] order)
    {
        var comparer = Comparer<object>.Create((a, b) => a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b));
        IOrderedEnumerable<Player>? sorted = null;
        foreach (var (field, direction) in order)
        {
            var property = ToyMaps.Player.Columns[field].Property;
            Func<Player, object> key = p => property.GetValue(p) is Enum value ? value.ToString() : property.GetValue(p)!;
            sorted = (sorted, direction) switch
            {
                (null, SortDirection.Asc) => players.OrderBy(key, comparer),
                (null, _) => players.OrderByDescending(key, comparer),
                (_, SortDirection.Asc) => sorted.ThenBy(key, comparer),
                _ => sorted.ThenByDescending(key, comparer),
            };
        }

        // The id decides last, in the direction of the last key that counts.
        var last = order.DistinctBy(o => o.Field).Select(o => o.Direction).LastOrDefault(SortDirection.Desc);
        var total = (sorted, last) switch
        {
            (null, _) => players.OrderByDescending(p => p.Id),
            (_, SortDirection.Asc) => sorted.ThenBy(p => p.Id),
            _ => sorted.ThenByDescending(p => p.Id),
        };
        return [.. total.Select(p => p.Id)];
    }

    private static async Task<List<Guid>> ForwardAsync(ToyDatabase database, (string, SortDirection)[] order, int[] sizes, Action? between = null)
    {
        var walked = new List<Guid>();
        string? after = null;
        for (var n = 0; ; n++)
        {
            var page = await Ask.PageAsync(database, Ask.First(sizes[n % sizes.Length], after, null, order), Selection);
            walked.AddRange(page.Edges.Select(e => e.Node.Id));
            if (!page.PageInfo.HasNextPage)
            {
                return walked;
            }

            after = page.PageInfo.EndCursor;
            between?.Invoke();
        }
    }

    private static async Task<List<Guid>> BackwardAsync(ToyDatabase database, (string, SortDirection)[] order, int[] sizes)
    {
        var walked = new List<Guid>();
        string? before = null;
        for (var n = 0; ; n++)
        {
            var page = await Ask.PageAsync(database, Ask.Last(sizes[n % sizes.Length], before, null, order), Selection);
            walked.InsertRange(0, page.Edges.Select(e => e.Node.Id));
            if (!page.PageInfo.HasPreviousPage)
            {
                return walked;
            }

            before = page.PageInfo.StartCursor;
        }
    }
}
