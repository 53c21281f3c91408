using System.Text;
using System.Text.Json;
using Headless.Engine.Limits;

namespace Headless.Engine.Tests.Limits;

public sealed class InputScanTests
{
    private static readonly RequestLimits s_limits = new() { InputDepth = 2, ListItems = 3, InputValues = 10, NumberLength = 5 };

    [Theory]
    [InlineData("""{"query":"{a}","variables":{"a":[[1]]}}""", null)]
    [InlineData("""{"query":"{a}","variables":{"a":[[[1]]]}}""", "LimitExceeded { Limit = inputDepth, Maximum = 2, Counted = 3 }")]
    [InlineData("""{"variables":{"a":[1,2,3]}}""", null)]
    [InlineData("""{"variables":{"a":[1,2,3,4]}}""", "LimitExceeded { Limit = listItems, Maximum = 3, Counted = 4 }")]
    [InlineData("""{"variables":{"a":[{},[],"x",null]}}""", "LimitExceeded { Limit = listItems, Maximum = 3, Counted = 4 }")]
    [InlineData("""{"variables":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8}}""", null)]
    [InlineData("""{"variables":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}}""", "LimitExceeded { Limit = inputValues, Maximum = 10, Counted = 11 }")]
    [InlineData("""[{"query":"{a}"}]""", null)]
    [InlineData("""[{"query":"{a}"},{"query":"{b}"},{"query":"{c}"},{"query":"{d}"}]""", "LimitExceeded { Limit = batch, Maximum = 1, Counted = 2 }")]
    [InlineData("""{"variables":{"a":123456}}""", "LimitExceeded { Limit = numberLength, Maximum = 5, Counted = 6 }")]
    public void Values_are_counted_before_anything_is_made_of_them(string json, string? expected) =>
        Assert.Equal(expected, InputScan.Find(Encoding.UTF8.GetBytes(json), s_limits)?.ToString());

    [Theory]
    [InlineData("""{"variables":{"a":"\u0000"}}""")]
    [InlineData("""{"variables":{"\u0000":"a"}}""")]
    [InlineData("""{"variables":{"a":"\ud800"}}""")]
    [InlineData("""{"variables":{"a":"\udc00\ud800"}}""")]
    [InlineData("""{"variables":""")]
    [InlineData("")]
    public void What_is_no_text_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => InputScan.Find(Encoding.UTF8.GetBytes(json), s_limits));

    [Fact]
    public void Rare_characters_are_text() => Assert.Null(InputScan.Find("""{"variables":{"a":"\ud842\udfb7𠮷"}}"""u8, s_limits));

    [Fact]
    public void Fifty_thousand_levels_and_a_million_digits_stop_at_once()
    {
        Assert.Equal(new LimitExceeded("inputDepth", 16, 17), InputScan.Find(Encoding.UTF8.GetBytes(new string('[', 50_000)), new()));
        Assert.Equal(new LimitExceeded("numberLength", 40, 1_000_000), InputScan.Find(Encoding.UTF8.GetBytes(new string('1', 1_000_000)), new()));
    }
}
