using System.Security.Cryptography;
using CsCheck;
using Headless.Matchmaking.Ballots;
using Headless.Testing;

namespace Headless.Matchmaking.Tests.Rules;

public sealed class ChoiceSealTests
{
    private static readonly ChoiceSeal s_seal = new(new OpenBox());
    private static readonly Gen<Guid> s_id = Gen.Guid.Where(g => g != Guid.Empty);

    [Fact]
    public void What_is_sealed_opens_as_the_same_set_and_is_always_equally_long() => Gen.Select(s_id, s_id.HashSet[0, ChoiceSeal.MostChoices]).Sample((ballot, chosen) =>
    {
        var box = s_seal.Seal(ballot, chosen);
        Assert.Equal(s_seal.Seal(ballot, []).Length, box.Length);
        Assert.True(s_seal.Open(ballot, box).SetEquals(chosen));
    });

    [Fact]
    public void Choices_do_not_open_as_another_ballots() => Gen.Select(s_id, s_id).Where((one, other) => one != other).Sample((one, other) =>
        Assert.Throws<CryptographicException>(() => s_seal.Open(other, s_seal.Seal(one, [Guid.AllBitsSet]))).Message == "It belongs to another row.");

    [Fact]
    public void More_choices_than_any_round_allows_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_seal.Seal(Guid.AllBitsSet, [.. Enumerable.Range(1, ChoiceSeal.MostChoices + 1).Select(i => new Guid(i, 0, 0, new byte[8]))]));
}
