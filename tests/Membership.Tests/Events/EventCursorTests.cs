using Headless.Membership.Events;

namespace Headless.Membership.Tests.Events;

public sealed class EventCursorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void A_cursor_names_its_event(long sequence) => Assert.Equal(sequence, EventCursor.Parse(EventCursor.Of(sequence), "after"));

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("bWVtYmVyc2hpcC1ldmVudDo")]
    [InlineData("bWVtYmVyc2hpcC1ldmVudDotMQ")]
    [InlineData("不是游标")]
    public void Anything_else_is_refused(string text)
    {
        var refusal = Assert.Throws<InvalidEventCursorException>(() => EventCursor.Parse(text, "after"));
        Assert.Equal(["after"], refusal.Path);
    }
}
