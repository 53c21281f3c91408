using CsCheck;
using Headless.Matchmaking.Matches;

namespace Headless.Matchmaking.Tests.Rules;

/// <summary>Who matches whom, whatever they chose.</summary>
public sealed class SymmetricCoreTests
{
    private const int People = 8;

    private static readonly Guid[] s_ids = [.. Enumerable.Range(1, People).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly Gen<(int From, int To)[]> s_arrows = Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, People - 1]).Array[0, 40];

    [Fact]
    public void Matches_are_the_symmetric_core_of_the_choices_without_the_blocks_in_whatever_order_they_came() =>
        Gen.Select(s_arrows, s_arrows, Gen.Int[0, 1_000]).Sample((chosen, blocked, seed) =>
        {
            var blocks = blocked.Take(5).ToHashSet();
            var expected = from low in Enumerable.Range(0, People)
                           from high in Enumerable.Range(0, People)
                           where low < high && chosen.Contains((low, high)) && chosen.Contains((high, low)) && !blocks.Contains((low, high)) && !blocks.Contains((high, low))
                           select (s_ids[low], s_ids[high]);

            Assert.Equal(expected, Of(chosen, blocks));
            Assert.Equal(Of(chosen, blocks), Of([.. chosen.OrderBy(c => HashCode.Combine(c, seed))], blocks));
        });

    [Fact]
    public void An_unanswered_choice_changes_nothing() => Gen.Select(s_arrows, Gen.Int[0, People - 1], Gen.Int[0, People - 1]).Sample((chosen, from, to) =>
    {
        var before = chosen.Where(c => c != (to, from)).ToArray();
        Assert.Equal(Of(before, []), Of([.. before, (from, to)], []));
    });

    [Fact]
    public void Nobody_matches_herself() => Assert.Empty(Of([(0, 0)], []));

    private static IReadOnlyList<(Guid Low, Guid High)> Of((int From, int To)[] chosen, HashSet<(int, int)> blocks)
    {
        var choices = chosen.GroupBy(c => c.From).ToDictionary(g => s_ids[g.Key], IReadOnlySet<Guid> (g) => g.Select(c => s_ids[c.To]).ToHashSet());
        return SymmetricCore.Of(choices, (one, other) =>
        {
            var (a, b) = (Array.IndexOf(s_ids, one), Array.IndexOf(s_ids, other));
            return blocks.Contains((a, b)) || blocks.Contains((b, a));
        });
    }
}
