using Headless.Engine.Errors;
using Headless.Sdk;

namespace Headless.Engine.Tests;

public sealed class MessagesTests
{
    [Theory]
    [InlineData(Language.Chinese, "缺少颜色、NOT_NAMED，共 2 项，其中颜色：甲。")]
    [InlineData(Language.English, "2 are missing: the colour, NOT_NAMED; of the colour: 甲.")]
    public void Places_are_filled_in_the_language_of_the_sentence(Language language, string sentence) =>
        Assert.Equal(sentence, Messages.Of(new MissingException([Part.Colour, Part.NotNamed], 2, Part.Colour, "甲"), language));

    [Fact]
    public void What_has_no_value_leaves_its_place_empty() =>
        Assert.Equal("0 are missing: ; of NOT_NAMED: .", Messages.Of(new MissingException([], 0, Part.NotNamed, null), Language.English));

    [Fact]
    public void Days_are_written_alike_in_both_languages()
    {
        var refusal = new TooEarlyException(new(2026, 12, 6));
        Assert.Equal(("2026-12-06 起。", "From 2026-12-06 on."), (Messages.Of(refusal, Language.Chinese), Messages.Of(refusal, Language.English)));
    }

    private enum Part
    {
        [InWords(Zh = "颜色", En = "the colour")]
        Colour,

        NotNamed,
    }

    [ErrorCode("MISSING", Zh = "缺少{Parts}，共 {Count} 项，其中{First}：{Name}。", En = "{Count} are missing: {Parts}; of {First}: {Name}.")]
    private sealed class MissingException(IReadOnlyList<Part> parts, int count, Part first, string? name) : DomainException
    {
        public IReadOnlyList<Part> Parts { get; } = parts;

        public int Count { get; } = count;

        public Part First { get; } = first;

        public string? Name { get; } = name;
    }

    [ErrorCode("TOO_EARLY", Zh = "{Day} 起。", En = "From {Day} on.")]
    private sealed class TooEarlyException(DateOnly day) : DomainException
    {
        public DateOnly Day { get; } = day;
    }
}
