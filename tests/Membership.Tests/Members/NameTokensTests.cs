using CsCheck;
using Headless.Membership.Members;

namespace Headless.Membership.Tests.Members;

public sealed class NameTokensTests
{
    [Fact]
    public void A_name_is_found_by_its_characters_and_pairs() => Assert.Equal(["𠮷", "田", "秋", "𠮷田", "田秋"], NameTokens.Of("𠮷田秋"));

    [Fact]
    public void One_character_is_searched_by_itself() => Assert.Equal(["𠮷"], NameTokens.ToFind("𠮷"));

    [Fact]
    public void Several_characters_are_searched_by_their_pairs() => Assert.Equal(["买买", "买提", "提·"], NameTokens.ToFind("买买提·"));

    [Fact]
    public void Rare_characters_are_stored_apart()
    {
        Assert.Equal("D842DFB77530", NameTokens.Stored("𠮷田"));
        Assert.NotEqual(NameTokens.Stored("𠮷"), NameTokens.Stored("𪚥"));
    }

    [Fact]
    public void Every_part_of_a_name_finds_it() => Gen.Select(Gen.OneOf("张", "买", "𠮷", "·", "e\u0301", "x").Array[1, 10], Gen.Int[0, 9], Gen.Int[1, 10])
        .Sample((elements, start, length) =>
        {
            var part = string.Concat(elements.Skip(Math.Min(start, elements.Length - 1)).Take(length));
            return NameTokens.ToFind(PersonName.Fold(part)).All(NameTokens.Of(string.Concat(elements)).Contains);
        });
}
