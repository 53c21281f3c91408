using CsCheck;
using Headless.Membership.Members;

namespace Headless.Membership.Tests.Members;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳明月", "欧*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("买买提·阿不都", "买买提·***")]
    [InlineData("买买提•阿不都", "买买提·***")]
    [InlineData("阿依古丽·买买提·阿不都", "阿依古丽·***")]
    [InlineData("e\u0301lan", "e\u0301*")]
    [InlineData("丁", "*")]
    [InlineData("𠮷", "*")]
    [InlineData("·丁", "·*")]
    public void A_mask_shows_the_family_name_or_the_part_before_the_dot(string name, string mask) => Assert.Equal(mask, PersonName.Mask(name));

    [Theory]
    [InlineData(" 张  三 ", "张 三")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("\uFA11田", "\uFA11田")]
    [InlineData("Qiu Tian", "Qiu Tian")]
    [InlineData("买买提·阿不都", "买买提·阿不都")]
    public void A_name_keeps_its_characters(string typed, string kept) => Assert.Equal(kept, PersonName.Clean(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000 ")]
    [InlineData("12345")]
    [InlineData("=1+1张")]
    [InlineData("+张三")]
    [InlineData("-张三")]
    [InlineData("@张三")]
    [InlineData("张\u0000三")]
    [InlineData("张\u202E三")]
    [InlineData("张\uD800三")]
    [InlineData("张\uFFFD三")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301")]
    public void What_is_no_name_is_refused(string? typed) => Assert.Null(PersonName.Clean(typed));

    [Fact]
    public void Forty_text_elements_are_the_most()
    {
        Assert.Equal(40, PersonName.Elements(PersonName.Clean(string.Concat(Enumerable.Repeat("𠮷", 40)))!).Count);
        Assert.Null(PersonName.Clean(string.Concat(Enumerable.Repeat("𠮷", 41))));
    }

    [Fact]
    public void A_mask_of_any_name_without_a_dot_shows_its_first_text_element_at_most() => Names.Sample(name =>
    {
        var elements = PersonName.Elements(name);
        return PersonName.Mask(name) == (elements.Count == 1 ? "*" : elements[0] + "*");
    });

    [Fact]
    public void A_mask_of_any_name_with_a_dot_shows_the_first_part_only() =>
        Gen.Select(Names, Names).Sample((first, rest) => PersonName.Mask($"{first}·{rest}") == $"{first}·***");

    [Fact]
    public void A_mask_is_valid_text() => Names.Sample(name => !PersonName.Mask(name).EnumerateRunes().Contains(System.Text.Rune.ReplacementChar));

    [Theory]
    [InlineData("ＡＬＩ", "ali")]
    [InlineData("买买提・阿不都", "买买提·阿不都")]
    [InlineData(" 张三 ", "张三")]
    public void Folding_makes_one_form_of_several(string name, string folded) => Assert.Equal(folded, PersonName.Fold(name));

    private static Gen<string> Names { get; } =
        Gen.OneOf("张", "买", "𠮷", "𪚥", "a", "e\u0301", "ö", "Ж", "👩‍🔧").Array[1, 12].Select(string.Concat);
}
